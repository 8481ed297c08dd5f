/** How Merchant API names a product: `it~IT~SKU`, local-only ones `local~it~IT~SKU`. */
import type { ConnectorSetting } from '../../core/channels/ports.ts';

export interface Naming {
  /** Two letters, lower case. */
  readonly language: string;
  /** Up to 20 of A-Z, 0-9, hyphen and underscore; the country's code. */
  readonly feedLabel: string;
}

export const namingOf = ({ shop }: Pick<ConnectorSetting, 'shop'>): Naming => ({
  language: shop.language,
  feedLabel: shop.country,
});

export function productKey(naming: Naming, sku: string, localOnly: boolean): string {
  return `${localOnly ? 'local~' : ''}${naming.language}~${naming.feedLabel}~${sku}`;
}

/**
 * The last segment of a product's name. Google takes the plain form only without `/ % ~` and recommends the unpadded
 * base64url form for anything unusual; plain names stay readable in its logs.
 */
export function productSegment(naming: Naming, sku: string, localOnly: boolean): string {
  const key = productKey(naming, sku, localOnly);
  return /^[\w.-]+$/u.test(sku) ? key : Buffer.from(key, 'utf8').toString('base64url');
}
