/** Counting: from its moment on the number is the one that was counted, whatever the movements before said. */
import type { Batches } from '../batches/index.ts';
import type { Change } from '../database/index.ts';
import { addMovements, levelsOf, onHandAt, setCounted } from './ledger.sql.ts';
import { follow } from './move.ts';

export const journalDomain = 'stock';

export interface Counted {
  readonly variantId: number;
  readonly quantity: number;
  readonly at: number;
}

export interface CountWish {
  readonly storeId: number;
  readonly lines: readonly Counted[];
  readonly batchId: number;
  readonly actor: string;
  readonly note?: string;
}

/**
 * Adds what is missing to the number that was on hand at the moment of counting; what moved since stays on top of it.
 * An article that somebody counted at a later moment is left out, and answered.
 */
export async function countArticles(
  change: Change,
  batches: Pick<Batches, 'journal'>,
  { storeId, lines, batchId, actor, note = '' }: CountWish,
): Promise<{ counted: number[]; leftOut: number[] }> {
  const variantIds = lines.map(({ variantId }) => variantId);
  const before = new Map(
    (await levelsOf(change.db, variantIds))
      .filter((level) => level.storeId === storeId)
      .map(({ variantId, countedAt }) => [variantId, countedAt]),
  );
  const leftOut = lines.filter(({ variantId, at }) => (before.get(variantId) ?? at) > at);
  const counted = lines.filter((line) => !leftOut.includes(line));
  const known = await onHandAt(change.db, storeId, counted);
  // Summed up once, when it is known that they are counted.
  await addMovements(
    change.db,
    counted.map(({ variantId, quantity, at }) => ({
      variantId,
      storeId,
      quantity: quantity - (known.get(variantId) ?? 0),
      at,
      reason: 'counted',
      source: null,
      batchId,
      actor,
      note,
    })),
    change.at,
  );
  await setCounted(
    change.db,
    counted.map(({ variantId, at }) => ({ variantId, storeId, countedAt: at })),
  );
  await batches.journal(
    change,
    batchId,
    journalDomain,
    counted.map(({ variantId, at }) => ({
      key: `counted:${variantId}:${storeId}`,
      before: { countedAt: before.get(variantId) ?? null },
      after: { countedAt: at },
    })),
  );
  await follow(
    change,
    counted.map(({ variantId }) => variantId),
  );
  return { counted: counted.map(({ variantId }) => variantId), leftOut: leftOut.map(({ variantId }) => variantId) };
}
