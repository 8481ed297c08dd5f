import { bestMatches, type Reader, wordsToFind } from '../database/index.ts';
import { sameGtins } from './gtin.ts';
import { idsOfCode } from './lists.sql.ts';
import { inOrder } from './view.ts';
import { variantsByIds } from './variants.sql.ts';

/** What a person typed or a scanner read: exactly this SKU or barcode first, then the best matches of the words. */
export async function searchVariants(db: Reader, text: string, limit: number) {
  const written = text.trim();
  if (written === '') return [];
  const words = wordsToFind(written);
  const byCode = await idsOfCode(db, written, sameGtins(written), limit);
  const byWords = words === null ? [] : await bestMatches(db, words, limit);
  const ids = [...new Set([...byCode, ...byWords])].slice(0, limit);
  return inOrder(ids, await variantsByIds(db, ids)).map(({ id, title, variant, basePrice }) => ({
    variantId: id,
    title,
    sku: variant.sku,
    gtin: variant.gtin,
    basePrice,
  }));
}
