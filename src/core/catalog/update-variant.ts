import type { catalogContract, Variant } from '../../api/catalog.ts';
import { Refusal } from '../../api/refusals.ts';
import type { Change, Reader, Writer } from '../database/index.ts';
import type { Call, Verbs } from '../door.ts';
import { checkAddresses, checkAmount, checkedGtin } from './check-fields.ts';
import type { CatalogParts } from './index.ts';
import { differences, type KnownVariant } from './rows.ts';
import { saveEdits } from './save-edits.ts';
import { asVariant } from './view.ts';
import { variantById, variantBySku } from './variants.sql.ts';

type Update = Verbs<typeof catalogContract.update>;
type Wish = Parameters<Update>[0];

/** Refuses `not-found`. Archived variants are found too, so that their history stays readable. */
export async function oneVariant(db: Reader | Writer, id: number): Promise<KnownVariant> {
  const known = await variantById(db, id);
  if (known === undefined) throw new Refusal('not-found', { what: 'variant', id });
  return known;
}

/** Changes fields of a variant and of its product, which its sisters share; refuses when nothing would change. */
export async function updateVariant(
  change: Change,
  { batches }: CatalogParts,
  { id, product = {}, variant = {} }: Wish,
  { actor }: Call,
): Promise<{ variant: Variant; batchId: number }> {
  const known = await oneVariant(change.db, id);
  const wantedVariant = await checkedVariant(change, known, variant);
  checkAddresses(product);
  const productChanges = differences(known.product, product);
  const variantChanges = differences(known.variant, wantedVariant);
  const fields = [...Object.keys(productChanges), ...Object.keys(variantChanges)];
  if (fields.length === 0) throw new Refusal('nothing-to-change', { title: known.title });
  const batchId = await batches.begin(change, {
    kind: 'product',
    actor: actor.name,
    summary: { title: known.title, fields: fields.join(', ') },
  });
  const edits = {
    products: new Map(Object.keys(productChanges).length > 0 ? [[known.productId, productChanges]] : []),
    variants: new Map([[id, variantChanges]]),
  };
  const touched = await saveEdits(change, batches, batchId, edits, [known]);
  await batches.count(change, batchId, touched.length);
  return { variant: asVariant(await oneVariant(change.db, id)), batchId };
}

async function checkedVariant(
  change: Change,
  known: KnownVariant,
  { gtin, sku, cost, ...rest }: NonNullable<Wish['variant']>,
): Promise<NonNullable<Wish['variant']>> {
  checkAmount(cost ?? null);
  if (sku !== undefined && sku !== known.variant.sku) {
    const owner = await variantBySku(change.db, sku);
    if (owner !== undefined) throw new Refusal('sku-taken', { sku, title: owner.title });
  }
  return { ...rest, cost, sku, ...(gtin === undefined ? {} : { gtin: checkedGtin(gtin) }) };
}

/** Takes a variant out of every list and off every channel. */
export async function archiveVariant(
  change: Change,
  { batches }: CatalogParts,
  id: number,
  { actor }: Call,
): Promise<{ batchId: number }> {
  const known = await oneVariant(change.db, id);
  if (known.variant.archivedAt !== null) throw new Refusal('nothing-to-change', { title: known.title });
  const batchId = await batches.begin(change, {
    kind: 'product',
    actor: actor.name,
    summary: { title: known.title, archived: 1 },
  });
  const variants = new Map([[id, { archivedAt: change.at }]]);
  await saveEdits(change, batches, batchId, { products: new Map(), variants }, [known]);
  await batches.count(change, batchId, 1);
  return { batchId };
}
