import type { importCounts, importRow, RefusedRow } from '../../api/imports.ts';
import { changeInPercent } from '../../api/money.ts';
import type { z } from 'zod';
import { type Catalog, type Compared, titleOf } from '../catalog/index.ts';
import type { Reader, Writer } from '../database/index.ts';
import type { Breathe } from './breathe.ts';
import type { ImportItem, Interpretation } from './import-item.ts';

export type ImportRow = z.infer<typeof importRow>;
export type ImportCounts = z.infer<typeof importCounts>;

export interface Planned {
  readonly state: 'added' | 'changed' | 'unchanged';
  readonly compared: Compared<ImportItem>;
  /** The base price to write; null: none. */
  readonly price: number | null;
  readonly row: ImportRow;
}

export interface Plan {
  readonly planned: readonly Planned[];
  readonly refused: readonly RefusedRow[];
  readonly counts: ImportCounts;
}

/** Changes of more than this are shown apart: a lost comma makes a price ten times as high. */
const noticeable = 3000;

/** What an import would do to the shop as it is now. Nothing is changed. */
export async function planImport(
  db: Reader | Writer,
  { items, refused }: Interpretation,
  keepPrice: ReadonlySet<number>,
  catalog: Pick<Catalog, 'compare'>,
  breathe: Breathe,
): Promise<Plan> {
  const { kept, twice } = withoutDoubles(items);
  const nameless: RefusedRow[] = [];
  const planned: Planned[] = [];
  for (const compared of await catalog.compare(db, kept, breathe)) {
    const { given, added, known } = compared;
    if (added && (given.product.name ?? known?.product.name) === undefined) {
      nameless.push({ line: given.line, reason: 'name-missing', details: { sku: given.sku } });
    } else {
      planned.push(planOne(compared, keepPrice.has(given.line)));
    }
  }
  const all = await withPrices(db, [...refused, ...twice, ...nameless], catalog, breathe);
  return { planned, refused: all.sort((one, other) => one.line - other.line), counts: countsOf(planned, all.length) };
}

/** A code is taken from its first line; the same one further down is refused, naming that line. */
function withoutDoubles(items: readonly ImportItem[]): { kept: ImportItem[]; twice: RefusedRow[] } {
  const first = new Map<string, number>();
  const kept: ImportItem[] = [];
  const twice: RefusedRow[] = [];
  for (const item of items) {
    const line = first.get(item.sku);
    if (line === undefined) {
      first.set(item.sku, item.line);
      kept.push(item);
    } else {
      twice.push({ line: item.line, reason: 'sku-twice', details: { sku: item.sku, first: line } });
    }
  }
  return { kept, twice };
}

function planOne(compared: Compared<ImportItem>, keepsPrice: boolean): Planned {
  const { given, known, added, productChanges, variantChanges } = compared;
  const oldPrice = known?.basePrice ?? null;
  const newPrice = keepsPrice ? undefined : given.price;
  const price = newPrice === undefined || newPrice === oldPrice ? null : newPrice;
  const fields = Object.keys({ ...productChanges, ...variantChanges }).filter((field) => field !== 'archivedAt');
  const changedFields = price === null ? fields : ['price', ...fields];
  const percent = price === null || oldPrice === null ? null : changeInPercent(oldPrice, price);
  const options = given.variant.options ?? known?.variant.options ?? [];
  return {
    state: added ? 'added' : changedFields.length > 0 ? 'changed' : 'unchanged',
    compared,
    price,
    row: {
      line: given.line,
      sku: given.sku,
      title: titleOf(given.product.name ?? known?.product.name ?? '', options),
      oldPrice,
      newPrice: price ?? oldPrice,
      changedFields,
      over30Percent: percent !== null && Math.abs(percent) > noticeable,
    },
  };
}

/** A row without a price says what the price stays, where the goods are known. */
async function withPrices(
  db: Reader | Writer,
  refused: readonly RefusedRow[],
  catalog: Pick<Catalog, 'compare'>,
  breathe: Breathe,
): Promise<RefusedRow[]> {
  const priceless = refused.flatMap(({ reason, details }) => {
    const { sku } = details;
    if (reason !== 'price-missing' || typeof sku !== 'string') return [];
    return [{ sku, productKey: null, handle: null, product: {}, variant: {} }];
  });
  if (priceless.length === 0) return [...refused];
  const stays = new Map(
    (await catalog.compare(db, priceless, breathe)).map(({ given, known }) => [given.sku, known?.basePrice ?? null]),
  );
  return refused.map((row) => {
    if (row.reason !== 'price-missing') return row;
    return { ...row, details: { ...row.details, current: stays.get(String(row.details['sku'])) ?? null } };
  });
}

function countsOf(planned: readonly Planned[], refused: number): ImportCounts {
  const counts = { added: 0, changed: 0, unchanged: 0, refused, over30Percent: 0 };
  for (const { state, row } of planned) {
    counts[state]++;
    if (row.over30Percent) counts.over30Percent++;
  }
  return counts;
}
