import { maxAmount } from '../../api/money.ts';
import type { catalogContract } from '../../api/catalog.ts';
import { Refusal } from '../../api/refusals.ts';
import type { Change } from '../database/index.ts';
import type { Call, Verbs } from '../door.ts';
import type { CatalogParts } from './index.ts';
import type { KnownVariant, VariantRow } from './rows.ts';
import { saveEdits } from './save-edits.ts';
import { variantsByIds } from './variants.sql.ts';

type SetCosts = Verbs<typeof catalogContract.setCosts>;
type Typed = Parameters<SetCosts>[0]['changes'][number];

/** Sets costs that were typed, as one batch. A cost that somebody else changed meanwhile is left as it is, and named. */
export async function setCosts(
  change: Change,
  { batches }: CatalogParts,
  { changes }: Parameters<SetCosts>[0],
  { actor }: Call,
): Promise<Awaited<ReturnType<SetCosts>>> {
  const known = new Map((await variantsByIds(change.db, idsOf(changes))).map((each) => [each.id, each]));
  const variants = new Map<number, Partial<VariantRow>>();
  const leftOut: { variantId: number; refusal: Pick<Refusal, 'code' | 'details'> }[] = [];
  for (const typed of changes) {
    const now = known.get(typed.variantId);
    const refusal = refusalFor(typed, now);
    if (refusal !== null) {
      leftOut.push({ variantId: typed.variantId, refusal: { code: refusal.code, details: refusal.details } });
    } else if (now?.variant.cost !== typed.cost) variants.set(typed.variantId, { cost: typed.cost });
  }
  if (variants.size === 0) return { batchId: null, changed: 0, leftOut };
  const touched = [...variants.keys()].flatMap((id) => known.get(id) ?? []);
  const batchId = await batches.begin(change, {
    kind: 'product',
    actor: actor.name,
    summary: { title: touched[0]?.title ?? '', fields: 'cost', count: touched.length },
  });
  const changed = await saveEdits(change, batches, batchId, { products: new Map(), variants }, touched);
  await batches.count(change, batchId, changed.length);
  return { batchId, changed: changed.length, leftOut };
}

const idsOf = (changes: readonly Typed[]): number[] => [...new Set(changes.map(({ variantId }) => variantId))];

function refusalFor({ variantId, cost, seen }: Typed, now: KnownVariant | undefined): Refusal | null {
  if (now === undefined) return new Refusal('not-found', { what: 'variant', id: variantId });
  const { sku, cost: current } = now.variant;
  if (cost !== null && cost > maxAmount) return new Refusal('price-too-large', { written: cost, sku });
  if (seen === undefined || seen === current) return null;
  return new Refusal('cost-changed-meanwhile', { sku, title: now.title, current });
}
