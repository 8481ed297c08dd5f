import type { Catalog } from '../catalog/index.ts';
import type { Change } from '../database/index.ts';
import type { Pricing } from '../pricing/index.ts';
import type { Planned } from './plan-import.ts';

export interface WritingParts {
  readonly catalog: Pick<Catalog, 'upsertMany'>;
  readonly pricing: Pick<Pricing, 'giveBasePrices'>;
}

/** Goods and their prices, as part of a batch that has begun. */
export async function writeGoods(
  change: Change,
  { catalog, pricing }: WritingParts,
  planned: readonly Planned[],
  { batchId, actor, families }: { batchId: number; actor: string; families?: Map<string, number> },
): Promise<void> {
  const goods = planned.map(({ compared }) => compared);
  await catalog.upsertMany(change, batchId, goods, {
    families,
    async price(variantIds) {
      const prices = planned.flatMap(({ price }, index) => {
        const variantId = variantIds[index];
        return price === null || variantId === undefined ? [] : [{ variantId, amount: price }];
      });
      await pricing.giveBasePrices(change, { batchId, actor, reason: 'import', prices });
    },
  });
}
