import { maxAmount, parseMoney } from '../../api/money.ts';
import { type Content, parseContent } from '../../api/unit-price.ts';
import { isWebAddress, readGtin } from '../catalog/plain.ts';
import { type Customs, RowRefused } from './import-item.ts';

/** Longest texts that the catalogue keeps (see api/catalog.ts). */
const longest = {
  sku: 80,
  name: 300,
  brand: 200,
  category: 300,
  supplier: 200,
  description: 20_000,
  link: 2000,
  imageUrl: 2000,
};

/** Undefined where the cell is empty: what is there stays. Text is taken as it is, byte for byte. */
export function readText(written: string | undefined, field: keyof typeof longest): string | undefined {
  if (written === undefined || written.trim() === '') return undefined;
  const max = longest[field];
  if (written.length > max) throw new RowRefused('text-too-long', { field, length: written.length, max });
  return written;
}

/** Names and codes lose the spaces around them, as in the form. */
export const readName = (written: string | undefined, field: 'sku' | 'name'): string | undefined =>
  readText(written?.trim(), field);

export function readPrice(written: string | undefined, { currency, decimal }: Customs): number | undefined {
  if (written === undefined || written.trim() === '') return undefined;
  const parsed = parseMoney(written, currency, decimal);
  if (parsed.kind === 'amount') return parsed.amount;
  const reason = parsed.kind === 'refused' ? parsed.reason : 'shape';
  if (reason === 'negative') throw new RowRefused('price-negative', { written });
  if (reason === 'too-large') throw new RowRefused('price-too-large', { written, max: maxAmount });
  throw new RowRefused('price-not-a-number', { written });
}

export function readCost(written: string | undefined, customs: Customs): number | undefined {
  if (written === undefined || written.trim() === '') return undefined;
  const parsed = parseMoney(written, customs.currency, customs.decimal);
  if (parsed.kind !== 'amount') throw new RowRefused('cost-not-a-number', { written });
  return parsed.amount;
}

export function readFloorPrice(written: string | undefined, customs: Customs): number | undefined {
  if (written === undefined || written.trim() === '') return undefined;
  const parsed = parseMoney(written, customs.currency, customs.decimal);
  if (parsed.kind !== 'amount') throw new RowRefused('floor-price-not-a-number', { written });
  return parsed.amount;
}

/** `0,75 l`, or `0,75` beside a column that says `l`; `100 g` as what the price is compared by. */
export function readContent(
  quantity: string | undefined,
  unit: string | undefined,
  per: string | undefined,
): Content | undefined {
  const written = [quantity ?? '', /\p{L}/u.test(quantity ?? '') ? '' : (unit ?? '')].join(' ').trim();
  if ((quantity ?? '').trim() === '') return undefined;
  const content = parseContent(written);
  if (content === null) throw new RowRefused('content-unreadable', { written });
  return { ...content, per: /^\s*100\b/u.test(per ?? '') ? 'hundred' : 'one' };
}

/** Rates of the country's law, hundredths of a percent; goods without VAT have zero. */
const vatRates: Readonly<Record<string, readonly number[]>> = {
  IT: [0, 400, 500, 1000, 2200],
  HU: [0, 500, 1800, 2700],
};

/** `22`, `22%`, `5,00 %`, and `0,22` as spreadsheets keep a percentage. */
export function readVatRate(written: string | undefined, { country }: Customs): number | undefined {
  if (written === undefined || written.trim() === '') return undefined;
  const match = /^(\d{1,2})(?:[.,](\d{1,2})\d*)?$/u.exec(written.replace(/[\s%\u00a0]/gu, ''));
  const hundredths = match === null ? -1 : Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  const rate = hundredths > 0 && hundredths < 100 && !written.includes('%') ? hundredths * 100 : hundredths;
  const allowed = vatRates[country];
  if (rate < 0 || (allowed !== undefined && !allowed.includes(rate))) {
    throw new RowRefused('vat-rate-wrong', {
      written,
      allowed: (allowed ?? []).map((each) => each / 100).join(', '),
    });
  }
  return rate;
}

export function readBarcode(written: string | undefined): string | undefined {
  const reading = readGtin(written ?? '');
  if (reading.kind === 'refused') throw new RowRefused(reading.reason, { gtin: (written ?? '').trim() });
  return reading.gtin ?? undefined;
}

export function readAddress(written: string | undefined, field: 'link' | 'imageUrl'): string | undefined {
  const address = readText(written?.trim(), field);
  if (address !== undefined && !isWebAddress(address)) throw new RowRefused('link-wrong', { link: address, field });
  return address;
}

const conditions: Readonly<Record<string, string>> = {
  new: 'new',
  nuovo: 'new',
  uj: 'new',
  refurbished: 'refurbished',
  ricondizionato: 'refurbished',
  used: 'used',
  usato: 'used',
  hasznalt: 'used',
};

export const readCondition = (written: string | undefined): string | undefined =>
  conditions[(written ?? '').trim().toLowerCase()];
