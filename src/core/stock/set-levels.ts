import type { stockContract } from '../../api/stock.ts';
import type { Change } from '../database/index.ts';
import type { Call, Verbs } from '../door.ts';
import { begin, type Moved } from './change-stock.ts';
import { journalDomain } from './count.ts';
import type { StockParts } from './index.ts';
import { type LevelWish, saveLevels, wishesOf } from './levels.sql.ts';
import { follow } from './move.ts';

type Wish = Parameters<Verbs<typeof stockContract>['setLevels']>[0];

/** When to order again, and what stands there to be shown only. What is so already is no change. */
export async function setLevels(change: Change, parts: StockParts, { changes }: Wish, { actor }: Call): Promise<Moved> {
  const ids = changes.map(({ variantId }) => variantId);
  const goods = new Map((await parts.catalog.variantsByIds(change.db, ids)).map((each) => [each.id, each]));
  const known = await wishesOf(change.db, ids);
  const after = new Map<number, LevelWish>();
  for (const { variantId, low, onDisplay } of changes) {
    if (!goods.has(variantId)) continue;
    const now = after.get(variantId) ?? known.get(variantId) ?? nothing;
    after.set(variantId, {
      low: low === undefined ? now.low : low,
      onDisplay: onDisplay === undefined ? now.onDisplay : onDisplay ? 1 : 0,
    });
  }
  const before = (id: number): LevelWish => known.get(id) ?? nothing;
  const differing = [...after].filter(
    ([id, { low, onDisplay }]) => before(id).low !== low || before(id).onDisplay !== onDisplay,
  );
  if (differing.length === 0) return { batchId: null, changed: 0 };
  const touched = new Map([...goods].filter(([id]) => differing.some(([each]) => each === id)));
  const batchId = await begin(change, parts, actor.name, touched, { what: 'levels' });
  await saveLevels(change.db, differing);
  await parts.batches.journal(
    change,
    batchId,
    journalDomain,
    differing.map(([id, wish]) => ({ key: `level:${id}`, before: before(id), after: wish })),
  );
  await follow(
    change,
    differing.map(([id]) => id),
  );
  await parts.batches.count(change, batchId, differing.length);
  return { batchId, changed: differing.length };
}

export const nothing: LevelWish = { low: null, onDisplay: 0 };
