import type { RefusedRow } from '../../api/imports.ts';
import type { Catalog } from '../catalog/index.ts';
import type { Reader, Writer } from '../database/index.ts';
import type { ImportItem } from './import-item.ts';
import type { Chunk } from './reading-messages.ts';

/** Goods that a list names by their barcode get the code that the shop knows them by. */
export async function withOwnCodes(
  db: Reader | Writer,
  { items, refused, refusedByGtin }: Chunk,
  { variantsByGtins }: Pick<Catalog, 'variantsByGtins'>,
): Promise<{ items: readonly ImportItem[]; refused: readonly RefusedRow[] }> {
  const byGtin = new Set(refusedByGtin);
  const skuOf = ({ details }: RefusedRow): string => String(details['sku'] ?? '');
  const gtins = [
    ...items.filter((item) => item.byGtin).map(({ sku }) => sku),
    ...refused.filter(({ line }) => byGtin.has(line)).map(skuOf),
  ];
  if (gtins.length === 0) return { items, refused };
  const skus = new Map<string, string>();
  for (const { variant } of await variantsByGtins(db, gtins)) {
    if (variant.gtin !== null && !skus.has(variant.gtin)) skus.set(variant.gtin, variant.sku);
  }
  return {
    items: items.map((item) => (item.byGtin ? { ...item, sku: skus.get(item.sku) ?? item.sku } : item)),
    refused: refused.map((row) => {
      const sku = byGtin.has(row.line) ? skus.get(skuOf(row)) : undefined;
      return sku === undefined ? row : { ...row, details: { ...row.details, sku } };
    }),
  };
}
