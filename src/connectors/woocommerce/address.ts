/** The web shop's address as a person writes it, and the door of its REST API. */
import { needsYou } from '../failures.ts';

const loopbackNames = new Set(['127.0.0.1', '[::1]', 'localhost']);

/**
 * `https://example.com/negozio`, without what was copied along from the browser's line.
 * @throws OutsideError `web-address-wrong`, `web-address-not-https`: a key must never travel in clear
 */
export function webShopAddress(written: string): string {
  const text = written.trim();
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//iu.test(text) ? text : `https://${text}`);
  const isWeb = url !== null && (url.protocol === 'https:' || url.protocol === 'http:');
  if (!isWeb || url.username !== '' || (!url.hostname.includes('.') && !loopbackNames.has(url.hostname)))
    throw needsYou('web-address-wrong', { written: text.slice(0, 100) });
  if (url.protocol === 'http:' && !loopbackNames.has(url.hostname))
    throw needsYou('web-address-not-https', { host: url.host });
  const path = url.pathname.replace(/\/(wp-admin|wp-json)(\/.*)?$/u, '');
  return `${url.origin}${path.replace(/\/+$/u, '')}`;
}

export const hostOf = (address: string): string => new URL(address).host;
