import { Refusal } from '../../api/refusals.ts';
import type { Batches } from '../batches/index.ts';
import type { Catalog } from '../catalog/index.ts';
import type { Change } from '../database/index.ts';
import type { Pricing } from '../pricing/index.ts';
import { breathing } from './breathe.ts';
import type { Interpretation } from './import-item.ts';
import { type ImportCounts, planImport } from './plan-import.ts';

export interface ApplyParts {
  readonly batches: Batches;
  readonly catalog: Pick<Catalog, 'compare' | 'upsertMany'>;
  readonly pricing: Pick<Pricing, 'giveBasePrices'>;
}

/**
 * Imports what is good as one batch: goods and their prices, all or nothing. The plan is made anew inside the change,
 * because the shop may have changed since it was shown. Refuses `import-nothing-to-do` where everything is so already.
 */
export async function applyImport(
  change: Change,
  { batches, catalog, pricing }: ApplyParts,
  interpretation: Interpretation,
  keepPrice: ReadonlySet<number>,
  { file, actor }: { readonly file: string; readonly actor: string },
): Promise<{ batchId: number; counts: ImportCounts }> {
  const { planned, counts } = await planImport(change.db, interpretation, keepPrice, catalog, breathing());
  const todo = planned.filter(({ state }) => state !== 'unchanged');
  if (todo.length === 0)
    throw new Refusal('import-nothing-to-do', { unchanged: counts.unchanged, refused: counts.refused });
  const { added, changed } = counts;
  const batchId = await batches.begin(change, { kind: 'import', actor, summary: { file, added, changed } });
  const variantIds = await catalog.upsertMany(
    change,
    batchId,
    todo.map(({ compared }) => compared),
  );
  const prices = todo.flatMap(({ price }, index) => {
    const variantId = variantIds[index];
    return price === null || variantId === undefined ? [] : [{ variantId, amount: price }];
  });
  await pricing.giveBasePrices(change, { batchId, actor, reason: 'import', prices });
  await batches.count(change, batchId, todo.length);
  change.announce('imports');
  return { batchId, counts };
}
