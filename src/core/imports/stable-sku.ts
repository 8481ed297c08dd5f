import { createHash } from 'node:crypto';

const longest = 80;

/**
 * A code for a variant that came without one, the same in every export of that shop: what names the product, and its
 * options. `classic-varsity-top-small`.
 */
export function stableSku(product: string, options: readonly { readonly value: string }[]): string {
  const parts = [product, ...options.map(({ value }) => value)].map(slug).filter((part) => part !== '');
  const sku = parts.join('-');
  const exact = parts.length > options.length && sku.length <= longest;
  return exact ? sku : `${sku.slice(0, longest - 9)}-${fingerprint(product, options)}`.replace(/^-/u, '');
}

const slug = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');

/** Where letters do not survive (other scripts, very long names) the whole of it still tells variants apart. */
const fingerprint = (product: string, options: readonly { readonly value: string }[]): string =>
  createHash('sha256')
    .update(JSON.stringify([product, ...options.map(({ value }) => value)]))
    .digest('hex')
    .slice(0, 8);
