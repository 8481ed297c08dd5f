/**
 * Which addresses Vetrina hands to the system's browser. An address reaches this file from the page, so it may come
 * from a product's description or a review: only https at the hosts below opens, and the practice gateway's own pages.
 */
import { shell } from 'electron';
import { log } from './log.ts';

/** Where the owner signs in, looks after the accounts, and reads the vendors' help. Exact names, no wildcards. */
const HOSTS: ReadonlySet<string> = new Set([
  'accounts.google.com',
  'ads.google.com',
  'business.google.com',
  'console.cloud.google.com',
  'developers.google.com',
  'docs.google.com',
  'maps.google.com',
  'merchants.google.com',
  'myaccount.google.com',
  'support.google.com',
  'www.google.com',
  'adsmanager.facebook.com',
  'business.facebook.com',
  'developers.facebook.com',
  'www.facebook.com',
  'www.instagram.com',
]);

/** The active gateway's origin while one stands in for the vendors (practice mode). */
let gateway: string | undefined;

/** Takes the origin that the shop process names; anything but plain http on a loopback address is ignored. */
export function useGateway(origin: string | null | undefined): void {
  const url = URL.parse(origin ?? '');
  const loopback = url !== null && ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
  gateway = loopback && url.protocol === 'http:' && url.port !== '' ? url.origin : undefined;
}

/** The address as it may be opened, normalised, or undefined when it may not. */
export function allowedLink(address: unknown): string | undefined {
  if (typeof address !== 'string' || address.length > 4096) return undefined;
  const url = URL.parse(address);
  if (url === null || url.username !== '' || url.password !== '') return undefined;
  if (gateway !== undefined && url.origin === gateway) return url.href;
  return url.protocol === 'https:' && url.port === '' && HOSTS.has(url.hostname) ? url.href : undefined;
}

/** Opens an address in the system's browser when it is allowed; answers whether it was. */
export function openLink(address: unknown): boolean {
  const link = allowedLink(address);
  if (link === undefined) {
    log('refused to open an address outside the list');
    return false;
  }
  shell.openExternal(link).catch((error: unknown) => log('the system could not open a link', error));
  return true;
}
