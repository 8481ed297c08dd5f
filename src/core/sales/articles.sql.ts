/** Which product an article of the till is. */
import { type RawBuilder, sql } from 'kysely';

import { ask, idList, type Reader, rowsOf, textList, type Writer } from '../database/index.ts';

/** As the till writes it. */
export interface Article {
  readonly article: string;
  readonly sku: string;
  readonly gtin: string;
}

/** What of a product a line takes over. */
export interface KnownArticle {
  readonly id: number;
  readonly sku: string;
  readonly gtin: string | null;
  readonly title: string;
  readonly category: string;
  readonly vatRate: number;
  readonly cost: number | null;
  readonly archived: 0 | 1;
}

const variants = (db: Reader | Writer, where: RawBuilder<unknown>): Promise<KnownArticle[]> =>
  ask(
    db,
    sql<KnownArticle>`
    select id, sku, gtin, title, category, vat_rate as "vatRate", cost, archived_at is not null as archived
    from variant where ${where} order by archived, id`,
  );

/** By code and barcode also what is no longer sold: its receipts are older. Those that are sold come first. */
export const articlesBySku = (db: Reader | Writer, skus: readonly string[]) =>
  variants(db, sql`sku in ${textList(skus)}`);
export const articlesByGtin = (db: Reader | Writer, gtins: readonly string[]) =>
  variants(db, sql`gtin in ${textList(gtins)}`);
/** Of what is sold; capitals do not matter. */
export const articlesByTitle = (db: Reader | Writer, titles: readonly string[]) =>
  variants(db, sql`archived_at is null and title collate nocase in ${textList(titles)}`);
export const articlesById = (db: Reader | Writer, ids: readonly number[]) => variants(db, sql`id in ${idList(ids)}`);

/** What a person said that articles are. */
export const learned = (
  db: Reader | Writer,
  articles: readonly Article[],
): Promise<(Article & { variantId: number })[]> =>
  ask(
    db,
    sql<Article & { variantId: number }>`
    select sale_article.article, sale_article.sku, sale_article.gtin, variant_id as "variantId"
    from ${rowsOf(
      articles.map(({ article, sku, gtin }) => [article, sku, gtin]),
      ['article', 'sku', 'gtin'],
    )} as given
    join sale_article on sale_article.article = given.article and sale_article.sku = given.sku
      and sale_article.gtin = given.gtin`,
  );

export const learn = (db: Writer, { article, sku, gtin }: Article, variantId: number) =>
  db
    .insertInto('sale_article')
    .values({ article, sku, gtin, variant_id: variantId })
    .onConflict((conflict) => conflict.columns(['article', 'sku', 'gtin']).doUpdateSet({ variant_id: variantId }))
    .execute();

/** Written somehow, and of no product. */
const unknown = sql`variant_id is null and (article <> '' or sku <> '' or gtin <> '')`;

export interface UnknownRow extends Article {
  readonly lines: number;
  readonly total: number;
  readonly first: string;
  readonly last: string;
}

/** Those with the most lines first. */
export const unknownArticles = (db: Reader, limit: number): Promise<UnknownRow[]> =>
  ask(
    db,
    sql<UnknownRow>`
    select article, sku, gtin, count(*) as lines, sum(sale_line.total) as total, min(day) as first, max(day) as last
    from sale_line join receipt on receipt.id = sale_line.receipt_id where ${unknown}
    group by article, sku, gtin order by lines desc, article, sku, gtin limit ${limit}`,
  );

/** Each once. */
export const everyUnknown = (db: Reader | Writer): Promise<Article[]> =>
  ask(db, sql<Article>`select distinct article, sku, gtin from sale_line where ${unknown}`);

export interface UnknownLine {
  readonly id: number;
  readonly thousandths: number;
  readonly category: string;
  readonly vatRate: number | null;
  readonly total: number;
  readonly net: number | null;
  readonly cost: number | null;
}

export const linesOf = (db: Writer, { article, sku, gtin }: Article, limit: number): Promise<UnknownLine[]> =>
  ask(
    db,
    sql<UnknownLine>`
    select id, thousandths, category, vat_rate as "vatRate", total, net, cost from sale_line
    where ${unknown} and article = ${article} and sku = ${sku} and gtin = ${gtin} limit ${limit}`,
  );

export interface MatchedLine {
  readonly id: number;
  readonly variantId: number;
  readonly category: string;
  readonly vatRate: number | null;
  readonly net: number | null;
  readonly cost: number | null;
}

export async function matchLines(db: Writer, lines: readonly MatchedLine[]): Promise<void> {
  const rows = lines.map((line) => [line.id, line.variantId, line.category, line.vatRate, line.net, line.cost]);
  await sql`
    update sale_line set variant_id = given.variant_id, category = given.category, vat_rate = given.vat_rate,
      net = given.net, cost = given.cost
    from ${rowsOf(rows, ['id', 'variant_id', 'category', 'vat_rate', 'net', 'cost'])} as given
    where sale_line.id = given.id`.execute(db);
}
