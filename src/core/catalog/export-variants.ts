import type { TableFormat } from '../../api/base.ts';
import { contentText, measureOf, measureText } from '../../api/unit-price.ts';
import type { Settings } from '../../api/settings.ts';
import { toInstant } from '../../api/time.ts';
import type { Reader } from '../database/index.ts';
import {
  type OutgoingFile,
  type TableCell,
  type TableColumn,
  type TableRow,
  writeTable,
} from '../spreadsheets/index.ts';
import { ownHeadings, writeOption } from './own-headings.ts';
import type { KnownVariant } from './rows.ts';
import { variantsAfter } from './variants.sql.ts';

type OwnField = keyof typeof ownHeadings;

const fields = Object.keys(ownHeadings) as OwnField[];
const widths: Partial<Record<OwnField, number>> = {
  sku: 16,
  name: 40,
  gtin: 16,
  category: 22,
  brand: 18,
  supplier: 22,
};
const money = new Set<OwnField>(['price', 'cost', 'floorPrice']);

const ownColumns: readonly TableColumn[] = fields.map((field) => ({
  heading: ownHeadings[field],
  kind: money.has(field) ? 'money' : field === 'vatRate' ? 'number' : 'text',
  width: widths[field] ?? 14,
}));

const slice = 1000;

/** The whole catalogue as a file for a spreadsheet, which comes back with no question and no change. */
export function exportVariants(
  db: Reader,
  { currency }: Settings,
  now: number,
  format: TableFormat,
): Promise<OutgoingFile> {
  const name = `vetrina-${toInstant(now).slice(0, 10)}`;
  return writeTable({ name, columns: ownColumns, slices: everything(db), currency }, format);
}

async function* everything(db: Reader): AsyncGenerator<TableRow[]> {
  for (let after = 0; ;) {
    const known = await variantsAfter(db, after, slice);
    yield known.map(ownRow);
    const last = known.at(-1);
    if (last === undefined || known.length < slice) return;
    after = last.id;
  }
}

export function ownRow({ product, variant, basePrice }: KnownVariant): TableRow {
  const { content } = variant;
  const values: Record<OwnField, TableCell> = {
    sku: variant.sku,
    name: product.name,
    gtin: variant.gtin,
    price: basePrice,
    cost: variant.cost,
    floorPrice: variant.floorPrice,
    vatRate: variant.vatRate / 100,
    category: product.category,
    brand: product.brand,
    supplier: product.supplier,
    option1: writeOption(variant.options[0]),
    option2: writeOption(variant.options[1]),
    option3: writeOption(variant.options[2]),
    content: content === null ? '' : contentText(content, ','),
    contentPer: content === null ? '' : measureText(measureOf(content)),
    condition: product.condition,
    link: product.link,
    imageUrl: product.imageUrl,
    description: product.description,
  };
  return fields.map((field) => values[field]);
}
