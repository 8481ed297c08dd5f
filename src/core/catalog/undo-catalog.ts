import { type Batches, type Deed, noOwn, type Undo, type Undone } from '../batches/index.ts';
import { breathing, type Change, inSlices, type Reader, type Writer } from '../database/index.ts';
import { differences, type KnownVariant, type ProductRow, type VariantRow } from './rows.ts';
import { journalDomain, saveEdits } from './save-edits.ts';
import { idsOfSkus, variantsByIds, variantsOfProducts } from './variants.sql.ts';

interface Entry {
  readonly kind: 'product' | 'variant';
  readonly id: number;
  readonly before: Record<string, unknown>;
  readonly after: Record<string, unknown>;
}

/** Puts back each field that still is as the batch left it; a field that was changed again since stays. */
export async function undoCatalog(change: Change, batches: Batches, undo: Undo): Promise<Undone> {
  const entries = (await batches.journalOf(change.db, undo.batchId, journalDomain)).map(asEntry);
  const counts = { restored: 0, leftAlone: 0 };
  for (const slice of inSlices(entries)) {
    await change.breathe();
    const known = await knownOf(change.db, slice);
    const edits = {
      products: new Map<number, Partial<ProductRow>>(),
      variants: new Map<number, Partial<VariantRow>>(),
    };
    const takenSkus = await skusTaken(change, slice);
    const outcome = { restored: new Set<number>(), leftAlone: new Set<number>() };
    for (const entry of slice) {
      const now = known.find(entry);
      if (now === undefined) continue;
      const row: object = entry.kind === 'product' ? now.product : now.variant;
      const touched = undo.restores(now.id) ? {} : differences(row, entry.after as typeof row);
      const keep = { ...touched, ...(takenSkus.has(String(entry.before['sku'])) ? { sku: true } : {}) };
      const back = Object.fromEntries(Object.entries(entry.before).filter(([key]) => !(key in keep)));
      if (Object.keys(back).length === 0) outcome.leftAlone.add(now.id);
      else {
        outcome.restored.add(now.id);
        if (entry.kind === 'product') edits.products.set(entry.id, back);
        else edits.variants.set(entry.id, back);
      }
    }
    await saveEdits(change, batches, undo.undoBatchId, edits, known.all);
    for (const id of outcome.restored) outcome.leftAlone.delete(id);
    counts.restored += outcome.restored.size;
    counts.leftAlone += outcome.leftAlone.size;
  }
  return counts;
}

/** What a batch did to goods: each product or variant once, and whether anything of it is another way by now. */
export async function catalogDeeds(
  db: Reader,
  batches: Batches,
  { id, actor }: { id: number; actor: string },
): Promise<Deed[]> {
  const entries = (await batches.journalOf(db, id, journalDomain)).map(asEntry);
  const found = new Map<number, Deed>();
  const breathe = breathing();
  for (const slice of inSlices(entries)) {
    await breathe();
    const known = await knownOf(db, slice);
    for (const entry of slice) {
      const now = known.find(entry);
      if (now === undefined) continue;
      const row: object = entry.kind === 'product' ? now.product : now.variant;
      const differs = Object.keys(differences(row, entry.after as typeof row)).length > 0;
      const changed = differs || found.get(now.id)?.state === 'changed';
      found.set(now.id, deedOf(now, changed, changed ? '' : actor));
    }
  }
  return [...found.values()];
}

const deedOf = (now: KnownVariant, changed: boolean, by: string): Deed => ({
  what: 'product',
  variantId: now.id,
  channelId: null,
  before: null,
  made: null,
  now: null,
  own: noOwn,
  state: changed ? 'changed' : 'stands',
  by,
  at: now.updatedAt,
});

function asEntry({ key, before, after }: { key: string; before: unknown; after: unknown }): Entry {
  const [kind, id] = key.split(':');
  return {
    kind: kind === 'product' ? 'product' : 'variant',
    id: Number(id),
    before: (before ?? {}) as Record<string, unknown>,
    after: (after ?? {}) as Record<string, unknown>,
  };
}

async function knownOf(db: Reader | Writer, entries: readonly Entry[]) {
  const idsOf = (kind: Entry['kind']): number[] => entries.filter((entry) => entry.kind === kind).map(({ id }) => id);
  const variants = await variantsByIds(db, idsOf('variant'));
  const sisters = await variantsOfProducts(db, idsOf('product'));
  const byId = new Map<number, KnownVariant>([...sisters, ...variants].map((known) => [known.id, known]));
  const byProduct = new Map<number, KnownVariant>();
  for (const known of byId.values()) if (!byProduct.has(known.productId)) byProduct.set(known.productId, known);
  return {
    all: [...byId.values()],
    find: ({ kind, id }: Entry): KnownVariant | undefined => (kind === 'product' ? byProduct.get(id) : byId.get(id)),
  };
}

/** SKUs that an undo would give back but that belong to another variant by now. */
async function skusTaken(change: Change, entries: readonly Entry[]): Promise<Set<string>> {
  const wanted = new Map(
    entries.flatMap(({ id, before }) => (typeof before['sku'] === 'string' ? [[before['sku'], id] as const] : [])),
  );
  const owners = await idsOfSkus(change.db, [...wanted.keys()]);
  return new Set([...owners].filter(([sku, id]) => wanted.get(sku) !== id).map(([sku]) => sku));
}
