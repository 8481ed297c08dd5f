import type { ImportCounts } from '../../api/imports.ts';
import { Refusal } from '../../api/refusals.ts';
import type { Batches } from '../batches/index.ts';
import type { Change } from '../database/index.ts';
import { type Comparing, openPlan, type Wishes } from './plan-import.ts';
import type { Chunk } from './reading-messages.ts';
import { writeGoods, type WritingParts } from './write-goods.ts';

export interface ApplyParts {
  readonly batches: Batches;
  readonly catalog: WritingParts['catalog'] & Comparing;
  readonly pricing: WritingParts['pricing'];
}

/**
 * Imports a short list as one batch in one change: goods and their prices, all or nothing. The plan is made anew inside
 * the change, because the shop may have changed since it was shown. Refuses `import-nothing-to-do` where everything is
 * so already.
 */
export async function applyImport(
  change: Change,
  parts: ApplyParts,
  chunk: Chunk,
  wishes: Wishes,
  { file, actor }: { readonly file: string; readonly actor: string },
): Promise<{ batchId: number; counts: ImportCounts }> {
  const { batches, catalog } = parts;
  const plan = openPlan(catalog, wishes);
  const { planned } = await plan.take(change.db, chunk);
  const todo = planned.filter(({ state }) => state !== 'unchanged');
  const { counts } = plan;
  if (todo.length === 0) throw nothingToDo(counts);
  const { added, changed } = counts;
  const batchId = await batches.begin(change, { kind: 'import', actor, summary: { file, added, changed } });
  await writeGoods(change, parts, todo, { batchId, actor });
  await batches.count(change, batchId, todo.length);
  change.announce('imports');
  return { batchId, counts };
}

export const nothingToDo = ({ unchanged, refused }: ImportCounts): Refusal =>
  new Refusal('import-nothing-to-do', { unchanged, refused });
