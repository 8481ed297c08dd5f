/** Articles that become known: their lines get their product, and the sums of their days follow in the same change. */
import { Refusal } from '../../api/refusals.ts';
import type { Change } from '../database/index.ts';
import { sold } from '../stock/index.ts';
import {
  type Article,
  articlesById,
  everyUnknown,
  type KnownArticle,
  learn,
  linesOf,
  matchLines,
} from './articles.sql.ts';
import { articleKey, completed, isWritten, knownArticles } from './known-articles.ts';
import { followMatched } from './pickups/order-pickup.ts';
import { soldLines } from './move-stock.sql.ts';
import { addLineSums, theseLines } from './sums.sql.ts';

const linesAtOnce = 1000;

/** As a person says; refuses `not-found`. */
export async function matchArticle(change: Change, article: Article, variantId: number) {
  const [known] = await articlesById(change.db, [variantId]);
  if (known === undefined) throw new Refusal('not-found', { what: 'variant', id: variantId });
  if (!isWritten(article)) throw new Refusal('invalid-input', { field: 'article' });
  await learn(change.db, article, variantId);
  const lines = await give(change, article, known);
  change.announce('sales');
  return { articles: lines > 0 ? 1 : 0, lines };
}

/** Everything that the catalogue knows by now. */
export async function matchAll(change: Change) {
  const articles = await everyUnknown(change.db);
  const known = await knownArticles(change.db, articles);
  let lines = 0;
  for (const article of articles) {
    const found = known.get(articleKey(article));
    if (found !== undefined) lines += await give(change, article, found);
  }
  if (lines > 0) change.announce('sales');
  return { articles: known.size, lines };
}

async function give(change: Change, article: Article, known: KnownArticle): Promise<number> {
  let count = 0;
  for (;;) {
    const lines = await linesOf(change.db, article, linesAtOnce);
    if (lines.length === 0) return count;
    const which = theseLines(lines.map(({ id }) => id));
    await addLineSums(change.db, which, -1);
    const matched = lines.map((line) => ({ id: line.id, variantId: known.id, ...completed(line, known) }));
    await matchLines(change.db, matched);
    await addLineSums(change.db, which, 1);
    const withPickup = await followMatched(
      change,
      lines.map(({ id }) => id),
    );
    await sold(
      change,
      (await soldLines(change.db, which)).filter(({ source }) => !withPickup.has(source)),
    );
    count += lines.length;
    await change.breathe();
  }
}
