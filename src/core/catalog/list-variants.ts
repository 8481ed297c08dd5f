import type { Variant } from '../../api/catalog.ts';
import { Refusal } from '../../api/refusals.ts';
import type { Database, Reader } from '../database/index.ts';
import { countOf, type ListFilter, type ListPlace, pageOfIds } from './lists.sql.ts';
import { asVariant, inOrder } from './view.ts';
import { variantsByIds } from './variants.sql.ts';

/** A page of the goods that are sold, by title; `after` is the `next` of the page before. */
export async function listVariants(
  db: Reader,
  counts: Counts,
  { after, limit, ...filter }: ListFilter & { after?: string | null | undefined; limit: number },
): Promise<{ items: Variant[]; next: string | null; total: number }> {
  const places = await pageOfIds(db, filter, after ? readPlace(after) : null, limit);
  const ids = places.map(({ id }) => id);
  const items = inOrder(ids, await variantsByIds(db, ids)).map(asVariant);
  const last = places.at(-1);
  return { items, next: places.length === limit && last ? writePlace(last) : null, total: await counts.of(filter) };
}

const writePlace = ({ title, id }: ListPlace): string => Buffer.from(JSON.stringify([title, id])).toString('base64url');

function readPlace(written: string): ListPlace {
  try {
    const [title, id] = JSON.parse(Buffer.from(written, 'base64url').toString()) as unknown[];
    if (typeof title === 'string' && typeof id === 'number') return { title, id };
  } catch {
    // said below
  }
  throw new Refusal('invalid-input', { field: 'after' });
}

export type Counts = ReturnType<typeof keptCounts>;

const mostKept = 200;

/** Counting a hundred thousand rows costs more than a page of them: a count is kept until the catalogue changes. */
export function keptCounts(database: Database) {
  const kept = new Map<string, number>();
  let generation = 0;
  database.onNotice(({ domain }) => {
    if (domain !== 'catalog') return;
    generation++;
    kept.clear();
  });
  return {
    async of({ search, category }: ListFilter): Promise<number> {
      const key = JSON.stringify([search ?? null, category ?? null]);
      const known = kept.get(key);
      if (known !== undefined) return known;
      const asked = generation;
      const count = await countOf(database.read, { search, category });
      // The catalogue may have changed while this was counted: then the next one counts again.
      if (asked === generation && kept.size < mostKept) kept.set(key, count);
      return count;
    },
  };
}
