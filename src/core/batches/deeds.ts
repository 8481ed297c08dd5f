import type { BatchRow } from '../../api/batches.ts';
import { Refusal } from '../../api/refusals.ts';
import { toInstant } from '../../api/time.ts';
import type { Database, Reader } from '../database/index.ts';

/** One thing that a batch decided and how it stands now, without the names that only a page needs. */
export interface Deed extends Omit<BatchRow, 'title' | 'sku' | 'at'> {
  /** Where it belongs to no variant. */
  readonly title?: string;
  readonly at: number;
}

/** What a batch decided in one domain's rows. */
export type DeedsSource = (
  db: Reader,
  batch: { readonly id: number; readonly actor: string; readonly at: number },
) => Promise<Deed[]>;
/** Names of variants, also of those that are no longer sold. */
export type NamesSource = (
  db: Reader,
  variantIds: readonly number[],
) => Promise<ReadonlyMap<number, { readonly title: string; readonly sku: string }>>;

interface Kept {
  /** What was changed since first, then the rest. */
  readonly all: readonly Deed[];
  readonly changed: number;
}

export const noOwn = { before: false, made: false, now: false } as const;

/** Tables of what a batch did are kept while nothing changes: large ones are read page by page. */
export function keptDeeds(database: Database) {
  let kept: { readonly batchId: number; readonly deeds: Promise<Kept> } | null = null;
  database.onNotice(({ domain }) => {
    if (domain === 'pricing' || domain === 'catalog' || domain === 'channels') kept = null;
  });
  return (batch: Parameters<DeedsSource>[1], sources: Iterable<DeedsSource>): Promise<Kept> => {
    if (kept?.batchId === batch.id) return kept.deeds;
    const deeds = collect(database.read, batch, [...sources]);
    const mine = { batchId: batch.id, deeds };
    kept = mine;
    deeds.catch(() => {
      if (kept === mine) kept = null;
    });
    return deeds;
  };
}

async function collect(db: Reader, batch: Parameters<DeedsSource>[1], sources: readonly DeedsSource[]): Promise<Kept> {
  const all: Deed[] = [];
  for (const source of sources) for (const deed of await source(db, batch)) all.push(deed);
  const changed = all.filter(({ state }) => state === 'changed');
  return { all: [...changed, ...all.filter(({ state }) => state !== 'changed')], changed: changed.length };
}

export async function deedsPage(
  db: Reader,
  deeds: Promise<Kept>,
  names: NamesSource,
  wish: { readonly after?: string | null | undefined; readonly limit: number; readonly only?: 'changed' | undefined },
) {
  if (wish.after && !/^\d{1,9}$/u.test(wish.after)) throw new Refusal('invalid-input', { field: 'after' });
  const { all, changed } = await deeds;
  const total = wish.only === 'changed' ? changed : all.length;
  const from = Number(wish.after ?? 0);
  const end = Math.min(total, from + wish.limit);
  return {
    restorable: all.length - changed,
    changed,
    items: await named(db, all.slice(from, end), names),
    next: end < total ? String(end) : null,
    total,
  };
}

async function named(db: Reader, deeds: readonly Deed[], names: NamesSource): Promise<BatchRow[]> {
  const ids = deeds.flatMap(({ variantId }) => (variantId === null ? [] : [variantId]));
  const known = await names(db, [...new Set(ids)]);
  return deeds.map(({ title, at, ...deed }) => ({
    ...deed,
    title: title ?? known.get(deed.variantId ?? 0)?.title ?? '',
    sku: known.get(deed.variantId ?? 0)?.sku ?? '',
    at: toInstant(at),
  }));
}
