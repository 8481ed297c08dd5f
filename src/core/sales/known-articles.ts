/** Finding the product of what a till wrote: as a person said, else by code, barcode, or a name that only one has. */
import { netOfVat, scaleAmount } from '../../api/money.ts';
import { readGtin } from '../catalog/index.ts';
import type { Reader, Writer } from '../database/index.ts';
import {
  type Article,
  articlesByGtin,
  articlesById,
  articlesBySku,
  articlesByTitle,
  type KnownArticle,
  learned,
} from './articles.sql.ts';

export const articleKey = ({ article, sku, gtin }: Article): string => JSON.stringify([article, sku, gtin]);
export const isWritten = ({ article, sku, gtin }: Article): boolean => article !== '' || sku !== '' || gtin !== '';

/** By `articleKey`; what no product goes by is missing. */
export async function knownArticles(
  db: Reader | Writer,
  lines: readonly Article[],
): Promise<Map<string, KnownArticle>> {
  const articles = [...new Map(lines.filter(isWritten).map((line) => [articleKey(line), line])).values()];
  if (articles.length === 0) return new Map();
  const said = new Map((await learned(db, articles)).map((each) => [articleKey(each), each.variantId]));
  const byId = new Map((await articlesById(db, [...new Set(said.values())])).map((known) => [known.id, known]));
  const codes = articles.flatMap(({ sku, gtin }) => [sku, gtin].filter((code) => code !== ''));
  const bySku = firstBy(await articlesBySku(db, codes), ({ sku }) => sku);
  const byGtin = firstBy(await articlesByGtin(db, codes.flatMap(sameBarcodes)), ({ gtin }) => bare(gtin ?? ''));
  const byTitle = uniqueBy(
    await articlesByTitle(
      db,
      articles.map(({ article }) => article).filter((name) => name !== ''),
    ),
    ({ title }) => title.toLowerCase(),
  );
  const found = new Map<string, KnownArticle>();
  for (const each of articles) {
    const { article, sku, gtin } = each;
    const known =
      byId.get(said.get(articleKey(each)) ?? -1) ??
      (sku === '' ? undefined : (bySku.get(sku) ?? byGtin.get(bare(sku)))) ??
      (gtin === '' ? undefined : (byGtin.get(bare(gtin)) ?? bySku.get(gtin))) ??
      byTitle.get(article.toLowerCase());
    if (known !== undefined) found.set(articleKey(each), known);
  }
  return found;
}

const bare = (code: string): string => code.replace(/^0+/u, '');

/** A scanner reads as thirteen digits what a till keeps as twelve. */
function sameBarcodes(code: string): string[] {
  const reading = readGtin(code);
  if (reading.kind === 'refused' || reading.gtin === null) return [];
  const digits = bare(reading.gtin);
  return [8, 12, 13, 14].filter((length) => length >= digits.length).map((length) => digits.padStart(length, '0'));
}

/** Several may have one: the first, which is sold. */
function firstBy(known: readonly KnownArticle[], key: (known: KnownArticle) => string): Map<string, KnownArticle> {
  const map = new Map<string, KnownArticle>();
  for (const each of known) if (!map.has(key(each))) map.set(key(each), each);
  return map;
}

/** A name that two products have tells neither. */
function uniqueBy(known: readonly KnownArticle[], key: (known: KnownArticle) => string): Map<string, KnownArticle> {
  const counts = new Map<string, number>();
  for (const each of known) counts.set(key(each), (counts.get(key(each)) ?? 0) + 1);
  return new Map(known.filter((each) => counts.get(key(each)) === 1).map((each) => [key(each), each]));
}

export interface Completed {
  readonly category: string;
  readonly vatRate: number | null;
  readonly net: number | null;
  readonly cost: number | null;
}

/** What the file says goes first; what it leaves open the product tells as it is now. */
export function completed(
  line: Completed & { readonly thousandths: number; readonly total: number },
  known: KnownArticle | undefined,
): Completed {
  const vatRate = line.vatRate ?? (line.net === null ? (known?.vatRate ?? null) : null);
  const cost = known === undefined || known.cost === null ? null : scaleAmount(known.cost, line.thousandths, 1000);
  return {
    category: line.category === '' ? (known?.category ?? '') : line.category,
    vatRate,
    net: line.net ?? (vatRate === null ? null : netOfVat(line.total, vatRate)),
    cost: line.cost ?? cost,
  };
}
