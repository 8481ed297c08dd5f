import { setImmediate as breathe } from 'node:timers/promises';

import { compareVariants, type SceneOf } from './behind.ts';
import { comparison, pullNear, saveComparison } from './changed.sql.ts';
import { variantIdsBeyond } from './offers.sql.ts';
import type { ListingsParts } from './parts.ts';

const dayMs = 24 * 60 * 60_000;
const atOnce = 1000;

/**
 * The safety net: once a day every listing is compared with what it should be, whether anyone noticed a change or not.
 * It goes on where it was when the shop was closed in the middle.
 */
export async function compareAllWhenDue({ database, clock }: ListingsParts, sceneOf: SceneOf): Promise<boolean> {
  const last = (await comparison(database.read)) ?? { at: 0, beyond: 0 };
  // A clock set back must not keep the comparison away for years.
  if (last.beyond === 0 && Math.abs(clock.now() - last.at) < dayMs) return false;
  let { beyond } = last;
  do {
    beyond = await database.change(async (change) => {
      const variantIds = await variantIdsBeyond(change.db, beyond, atOnce);
      const scene = await sceneOf(change.db);
      await compareVariants(change, scene, variantIds);
      await pullNear(change.db, variantIds, change.at);
      const next = variantIds.length < atOnce ? 0 : (variantIds.at(-1) ?? 0);
      await saveComparison(change.db, change.at, next);
      return next;
    });
    await breathe();
  } while (beyond !== 0);
  return true;
}
