import type { ImportCounts, importRow, RefusedRow } from '../../api/imports.ts';
import { changeInPercent } from '../../api/money.ts';
import type { z } from 'zod';
import { type Catalog, type Compared, titleOf } from '../catalog/index.ts';
import type { Reader, Writer } from '../database/index.ts';
import type { ImportItem } from './import-item.ts';
import type { Chunk } from './reading-messages.ts';
import { withOwnCodes } from './resolve-chunk.ts';

export type ImportRow = z.infer<typeof importRow>;

export interface Planned {
  readonly state: 'added' | 'changed' | 'unchanged';
  readonly compared: Compared<ImportItem>;
  /** The base price to write; null: none. */
  readonly price: number | null;
  readonly row: ImportRow;
}

export interface Wishes {
  /** Lines whose old price stays. */
  readonly keepPrice: ReadonlySet<number>;
  /** Whose list this is: said of goods of which nobody said it yet. */
  readonly supplier: string;
}

export type Comparing = Pick<Catalog, 'compare' | 'variantsByGtins'>;

/** Changes of more than this are shown apart: a lost comma makes a price ten times as high. */
const noticeable = 3000;

/** What an import would do to the shop as it is now, a stretch of the list at a time. Nothing is changed. */
export function openPlan(catalog: Comparing, wishes: Wishes) {
  const firstLines = new Map<string, number>();
  const decided = new Set<number>();
  const counts = { added: 0, changed: 0, unchanged: 0, refused: 0, over30Percent: 0 };

  function count(planned: readonly Planned[], refused: number): void {
    counts.refused += refused;
    for (const { state, row } of planned) {
      counts[state]++;
      if (row.over30Percent) counts.over30Percent++;
    }
  }

  return {
    counts: counts as ImportCounts,
    async take(db: Reader | Writer, chunk: Chunk): Promise<{ planned: Planned[]; refused: RefusedRow[] }> {
      const { items, refused } = await withOwnCodes(db, chunk, catalog);
      const { kept, twice } = withoutDoubles(items, firstLines);
      const nameless: RefusedRow[] = [];
      const planned: Planned[] = [];
      for (const compared of await comparedItems(db, kept, wishes, catalog, decided)) {
        if (isNameless(compared)) {
          const { line, sku } = compared.given;
          nameless.push({ line, reason: 'name-missing', details: { sku } });
        } else planned.push(planOne(compared, wishes));
      }
      const all = await withPrices(db, [...refused, ...twice, ...nameless], catalog);
      count(planned, all.length);
      return { planned, refused: all };
    },
  };
}

/** A code is taken from its first line; the same one further down is refused, naming that line. */
function withoutDoubles(
  items: readonly ImportItem[],
  first: Map<string, number>,
): { kept: ImportItem[]; twice: RefusedRow[] } {
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

/** The items beside what the shop has of them; `decided` holds the products that an earlier line spoke for. */
export async function comparedItems(
  db: Reader | Writer,
  items: readonly ImportItem[],
  { supplier }: Pick<Wishes, 'supplier'>,
  catalog: Comparing,
  decided: Set<number>,
): Promise<Compared<ImportItem>[]> {
  const given = supplier === '' ? items : items.map((item) => ofSupplier(item, supplier));
  const compared = await catalog.compare(db, given, decided);
  return compared.map((each, place) => settled(each, items[place]?.product.supplier !== undefined));
}

const ofSupplier = (item: ImportItem, supplier: string): ImportItem =>
  item.product.supplier === undefined ? { ...item, product: { ...item.product, supplier } } : item;

/** What the list only supposes gives way to what the shop has: another supplier, the measure of the price per kilo. */
function settled(compared: Compared<ImportItem>, saysSupplier: boolean): Compared<ImportItem> {
  const { known, given } = compared;
  if (known === null) return compared;
  const { supplier, ...product } = compared.productChanges;
  const { content, ...variant } = compared.variantChanges;
  const keepsSupplier = supplier === undefined || (!saysSupplier && known.product.supplier !== '');
  const per = known.variant.content?.per;
  const measured = content == null || given.saysPer || per === undefined ? content : { ...content, per };
  const sameContent = measured === undefined || JSON.stringify(measured) === JSON.stringify(known.variant.content);
  return {
    ...compared,
    productChanges: keepsSupplier ? product : { ...product, supplier },
    variantChanges: sameContent ? variant : { ...variant, content: measured },
  };
}

export const isNameless = ({ given, added, known }: Compared<ImportItem>): boolean =>
  added && (given.product.name ?? known?.product.name) === undefined;

export function planOne(compared: Compared<ImportItem>, { keepPrice }: Pick<Wishes, 'keepPrice'>): Planned {
  const { given, known, added, productChanges, variantChanges } = compared;
  const oldPrice = known?.basePrice ?? null;
  const newPrice = keepPrice.has(given.line) ? undefined : given.price;
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
  catalog: Comparing,
): Promise<RefusedRow[]> {
  const priceless = refused.flatMap(({ reason, details }) => {
    const { sku } = details;
    if (reason !== 'price-missing' || typeof sku !== 'string') return [];
    return [{ sku, productKey: null, handle: null, product: {}, variant: {} }];
  });
  if (priceless.length === 0) return [...refused];
  const stays = new Map(
    (await catalog.compare(db, priceless)).map(({ given, known }) => [given.sku, known?.basePrice ?? null]),
  );
  return refused.map((row) => {
    if (row.reason !== 'price-missing') return row;
    return { ...row, details: { ...row.details, current: stays.get(String(row.details['sku'])) ?? null } };
  });
}
