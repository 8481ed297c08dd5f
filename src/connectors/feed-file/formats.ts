/** The three files: columns, and how an offer fills them. */
import { toDecimal, type Money } from '../../api/money.ts';
import type { Availability, ConnectorSetting, FilePort, Offer } from '../../core/channels/ports.ts';
import { groupId, isGtin, optionOf } from '../offer-rules.ts';
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
  /** For tills and web shops: four columns, decimal comma, semicolons as Italian Excel and tills expect. */
  prices: {
    name: 'vetrina-prezzi.csv',
    mediaType: 'text/csv; charset=utf-8',
    mark: '\ufeff',
    columns: [
      ['sku', ({ sku }) => sku],
      ['gtin', ({ gtin: code }) => code ?? ''],
      ['name', ({ title }) => title],
      ['price', ({ price }) => toDecimal(price.amount, price.currency).replace('.', ',')],
    ],
    row: (cells) => csvRow(cells, ';'),
  },
};
