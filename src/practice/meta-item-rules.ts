import { fieldsOf, isFields, listOf, textOf, type Fields } from './json.ts';

const AVAILABILITIES = [
  'in stock',
  'out of stock',
  'available for order',
  'preorder',
  'discontinued',
  'pending',
  'mark_as_sold',
];
const CONDITIONS = ['new', 'refurbished', 'used', 'used_like_new', 'used_good', 'used_fair', 'cpo', 'open_box_new'];
const PRICE = /^(\d{1,9})(?:\.(\d{1,2}))? ([A-Z]{3})$/;
const NEEDED = ['title', 'description', 'availability', 'condition', 'price', 'link', 'image_link'];
const METHODS = ['CREATE', 'UPDATE', 'DELETE'];

/** Names of a feed against those that the `products` edge answers with. Names not listed are the same in both. */
const GRAPH_NAMES: Readonly<Record<string, string>> = {
  title: 'name',
  link: 'url',
  image_link: 'image_url',
  additional_image_link: 'additional_image_urls',
  item_group_id: 'retailer_product_group_id',
  mpn: 'manufacturer_part_number',
  google_product_category: 'category',
  quantity_to_sell_on_facebook: 'quantity_to_sell_on_facebook',
};

/** Faults that Meta sees at once, while it takes the batch: they come back in `validation_status`. */
export function requestFaults(request: Fields): string[] {
  const data = fieldsOf(request['data']);
  const faults: string[] = [];
  if (!METHODS.includes(String(request['method']))) faults.push(`Method ${String(request['method'])} is not supported`);
  if ((textOf(data['id']) ?? '') === '') return [...faults, 'Can not find required field id'];
  if (String(data['id']).length > 100) faults.push('Value of id is longer than 100 characters');
  for (const name of ['price', 'sale_price']) {
    const value = data[name];
    if (value === undefined || (name === 'sale_price' && value === '')) continue;
    if (typeof value !== 'string' || !PRICE.test(value)) {
      faults.push(`The ${name} information under ${String(data['id'])} is invalid. Review for more details`);
    }
  }
  return faults;
}

/** Faults that Meta finds while it works through the batch: they come back with the batch's status. */
export function itemFaults(data: Fields, before: Fields | undefined): string[] {
  const faults: string[] = [];
  if (!before) {
    const missing = NEEDED.filter((name) => (textOf(data[name]) ?? '').trim() === '');
    faults.push(...missing.map((name) => `You cannot create an item without required field ${name}`));
  }
  const oneOf = (name: string, words: readonly string[]) => {
    const value = data[name];
    if (value !== undefined && !words.includes(String(value)))
      faults.push(`Invalid value "${String(value)}" for ${name}`);
  };
  oneOf('availability', AVAILABILITIES);
  oneOf('condition', CONDITIONS);
  const longest: Readonly<Record<string, number>> = { title: 200, description: 9999, brand: 100 };
  for (const [name, most] of Object.entries(longest)) {
    if ((textOf(data[name]) ?? '').length > most) faults.push(`Value of ${name} is longer than ${most} characters`);
  }
  for (const name of ['link', 'image_link']) {
    const value = data[name];
    if (typeof value === 'string' && value !== '' && !/^https?:\/\/[^\s/]+\.[^\s]+$/.test(value)) {
      faults.push(`Value of ${name} is not a valid URL`);
    }
  }
  return [...faults, ...saleFaults(data, before)];
}

/** An update that names only some of the fields is judged with what stands there. */
function saleFaults(data: Fields, before: Fields | undefined): string[] {
  const faults: string[] = [];
  const price = amountOf(data['price'] ?? before?.['price']);
  const sale = amountOf(data['sale_price'] ?? before?.['sale_price']);
  if (price !== undefined && sale !== undefined && sale >= price) faults.push('sale_price must be lower than price');
  const period = textOf(data['sale_price_effective_date']) ?? '';
  if (period === '') return faults;
  if (sale === undefined) faults.push('sale_price_effective_date needs sale_price');
  const [start, end] = PERIOD.test(period) ? period.split('/').map((half) => instantOf(half)) : [];
  if (start === undefined || end === undefined || start > end) {
    faults.push('Value of sale_price_effective_date is not a period');
  }
  return faults;
}

/** The price that customers see at this instant, as `19.90 EUR`. */
export function seenAt(fields: Fields, now: number): string | undefined {
  const starts = instantOf(textOf(fields['sale_price_start_date']) ?? '') ?? -Infinity;
  const ends = instantOf(textOf(fields['sale_price_end_date']) ?? '') ?? Infinity;
  const sale = textOf(fields['sale_price']);
  return sale !== undefined && starts <= now && now < ends ? sale : textOf(fields['price']);
}

/** Feed names and forms turned into those of the `products` edge. */
export function itemFields(data: Fields): Fields {
  const { id: _, sale_price_effective_date: period, ...rest } = data;
  const renamed = Object.entries(rest).map(([name, value]) => [GRAPH_NAMES[name] ?? name, tidied(name, value)]);
  return { ...Object.fromEntries(renamed), ...(typeof period === 'string' ? periodOf(period) : {}) };
}

function tidied(name: string, value: unknown): unknown {
  if (name === 'additional_image_link') return Array.isArray(value) ? value : String(value).split(',');
  // Clients send lists of pictures as [{url}] too.
  if (name === 'image' && Array.isArray(value))
    return listOf(value).map((entry) => (isFields(entry) ? entry['url'] : entry));
  return value;
}

/** `2026-11-20T00:00+0100/2026-11-30T23:59+0100`; nothing takes a period away. */
function periodOf(period: string): Fields {
  const [start, end] = period === '' ? [] : period.split('/');
  return { sale_price_start_date: start, sale_price_end_date: end };
}

const PERIOD = /^\d{4}-\d\d-\d\dT\d{1,2}:\d\d([+-]\d\d:?\d\d|Z)\/\d{4}-\d\d-\d\dT\d{1,2}:\d\d([+-]\d\d:?\d\d|Z)$/;

function instantOf(written: string): number | undefined {
  const at = Date.parse(written.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return Number.isNaN(at) ? undefined : at;
}

/** Hundredths of the price text, or undefined. */
function amountOf(price: unknown): number | undefined {
  const match = PRICE.exec(String(price ?? ''));
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '0').padEnd(2, '0')) : undefined;
}

/** `19.90 EUR` as the `products` edge tells it to a token in English: `€19.90`, `HUF 5,990`. */
export function toldPrice(price: unknown): string | undefined {
  const match = PRICE.exec(String(price ?? ''));
  const amount = amountOf(price);
  if (!match || amount === undefined) return undefined;
  const currency = match[3] ?? 'EUR';
  const digits = ['HUF', 'JPY', 'KRW', 'ISK'].includes(currency) ? 0 : 2;
  const format = new Intl.NumberFormat('en-US', {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return format.format(amount / 100);
}

/** Words of goods that Meta's commerce policy does not take; the practice review rejects them. */
export function reviewReasons(item: Fields): string[] {
  const text = `${String(item['name'])} ${String(item['description'])}`;
  return /\b(petard[oi]|sigarett[ae]|armi|coltell[oi] a scatto|alcolic[oi]|grappa)\b/i.test(text)
    ? ['Contenuto non conforme alle Normative per le transazioni']
    : [];
}
