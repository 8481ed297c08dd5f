/** Adds every movement up anew. */
import type { Change } from '../database/index.ts';
import { levelTotals, movementCount, setOnHand, variantsWithLevels } from './check.sql.ts';
import { follow } from './move.ts';

/** Puts right what is not the sum of its movements, and says how much that was. */
export async function checkStock(change: Change): Promise<{ movements: number; wrong: number }> {
  const wrong = (await levelTotals(change.db)).filter(({ onHand, moved }) => onHand !== moved);
  await setOnHand(change.db, wrong);
  await follow(change, await variantsWithLevels(change.db));
  return { movements: await movementCount(change.db), wrong: wrong.length };
}
