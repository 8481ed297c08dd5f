/** The three files: columns, and how an offer fills them. */
import { toDecimal, type Money } from '../../api/money.ts';
import { fromInstant, type Instant } from '../../api/time.ts';
import type { Availability, ConnectorSetting, FilePort, Offer } from '../../core/channels/ports.ts';
import { unitPricingBase, unitPricingMeasure } from '../google-measures.ts';
import { groupId, isGtin, optionOf, salePeriod } from '../offer-rules.ts';
import { csvRow, tsvRow } from './cells.ts';

type Shop = ConnectorSetting['shop'];
type Column = readonly [name: string, value: (offer: Offer, shop: Shop) => string];

export interface Format {
  readonly name: string;
  readonly mediaType: string;
  /** Excel takes a file without this mark for the system's old character set. */
  readonly mark: string;
  readonly columns: readonly Column[];
  row(cells: readonly string[]): string;
}

const priced = ({ amount, currency }: Money) => `${toDecimal(amount, currency)} ${currency}`;
const withComma = ({ amount, currency }: Money) => toDecimal(amount, currency).replace('.', ',');
/** `2026-12-06 20:00`, as every spreadsheet and till reads it. */
const storeTime = (instant: Instant, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone }).format(fromInstant(instant));
const measured = ({ value, unit }: { readonly value: number; readonly unit: string }) => `${value} ${unit}`;
const gtin = ({ gtin: code }: Offer) => (code !== null && isGtin(code) ? code : '');

/** Columns that both vendors' files call the same. */
const common: readonly Column[] = [
  ['id', ({ sku }) => sku],
  ['title', ({ title }) => title],
  ['description', ({ description, title }) => description || title],
  ['link', ({ link }, { website }) => link || website],
  ['image_link', ({ imageUrl }) => imageUrl],
  ['condition', ({ condition }) => condition],
  ['price', ({ price }) => priced(price)],
  ['sale_price', ({ price, sale }) => (sale === null ? '' : priced({ ...price, amount: sale.amount }))],
  ['sale_price_effective_date', ({ sale }) => (sale === null ? '' : (salePeriod(sale) ?? ''))],
  ['brand', ({ brand }, shop) => brand || shop.name],
  ['gtin', gtin],
  ['item_group_id', (offer) => groupId(offer) ?? ''],
  ['product_type', ({ category }) => category],
  ['color', ({ options }) => optionOf(options, 'color') ?? ''],
  ['size', ({ options }) => optionOf(options, 'size') ?? ''],
  ['material', ({ options }) => optionOf(options, 'material') ?? ''],
];

const googleWords: Record<Availability, string> = {
  'in-stock': 'in_stock',
  limited: 'limited_availability',
  'on-display-to-order': 'limited_availability',
  'out-of-stock': 'out_of_stock',
};
const metaWords: Record<Availability, string> = {
  'in-stock': 'in stock',
  limited: 'in stock',
  'on-display-to-order': 'available for order',
  'out-of-stock': 'out of stock',
};

export const formats: Record<FilePort['format'], Format> = {
  /** Google's product data specification, tab-separated. */
  google: {
    name: 'vetrina-google.txt',
    mediaType: 'text/tab-separated-values; charset=utf-8',
    mark: '',
    columns: [
      ...common,
      ['availability', ({ availability }) => googleWords[availability]],
      ['unit_pricing_measure', ({ content }) => (content === null ? '' : measured(unitPricingMeasure(content)))],
      ['unit_pricing_base_measure', ({ content }) => (content === null ? '' : measured(unitPricingBase(content)))],
      ['identifier_exists', (offer) => (gtin(offer) === '' ? 'no' : 'yes')],
    ],
    row: tsvRow,
  },
  /** Meta's catalogue feed. */
  meta: {
    name: 'vetrina-facebook.csv',
    mediaType: 'text/csv; charset=utf-8',
    mark: '\ufeff',
    columns: [...common, ['availability', ({ availability }) => metaWords[availability]]],
    row: (cells) => csvRow(cells, ','),
  },
  /**
   * For tills and web shops: decimal comma, semicolons as Italian Excel and tills expect. `price` is the one to ask now;
   * while a promotion runs the regular price stands beside it, and the store's hour at which it comes back.
   */
  prices: {
    name: 'vetrina-prezzi.csv',
    mediaType: 'text/csv; charset=utf-8',
    mark: '\ufeff',
    columns: [
      ['sku', ({ sku }) => sku],
      ['gtin', ({ gtin: code }) => code ?? ''],
      ['name', ({ title }) => title],
      ['price', ({ price, sale }) => withComma({ ...price, amount: sale?.amount ?? price.amount })],
      ['regular_price', ({ price, sale }) => (sale === null ? '' : withComma(price))],
      ['until', ({ sale }, { timeZone }) => (sale?.until == null ? '' : storeTime(sale.until, timeZone))],
    ],
    row: (cells) => csvRow(cells, ';'),
  },
};
