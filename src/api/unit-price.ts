/**
 * The price per kilogram, litre, metre … that a shelf label owes beside the price (Directive 98/6/EC art. 3; Codice del
 * consumo art. 14), and the content that it is computed from, as people write it.
 */
import { scaleAmount } from './money.ts';

export const contentUnits = ['mg', 'g', 'kg', 'ml', 'cl', 'dl', 'l', 'cm', 'm', 'm2', 'pz'] as const;
export type ContentUnit = (typeof contentUnits)[number];

/** What the unit price is for: one kg, l, m, m², piece; or a hundred g, ml, as small goods are compared. */
export const unitPriceBases = ['one', 'hundred'] as const;
export type UnitPriceBase = (typeof unitPriceBases)[number];

export interface Content {
  /** Thousandths of the unit: 0,75 l is 750. */
  readonly thousandths: number;
  readonly unit: ContentUnit;
  readonly per: UnitPriceBase;
}

export const measures = ['kg', '100g', 'l', '100ml', 'm', 'm2', 'pz'] as const;
export type Measure = (typeof measures)[number];

export interface UnitPrice {
  /** Minor units for one `measure`. */
  readonly amount: number;
  readonly measure: Measure;
}

interface Kind {
  readonly whole: Measure;
  readonly hundred: Measure | null;
  /** How many of the smallest unit are in one whole measure. */
  readonly wholeHolds: number;
  /** How many of the smallest unit are in one of these. */
  readonly holds: number;
}

const mass = { whole: 'kg', hundred: '100g', wholeHolds: 1_000_000 } as const;
const volume = { whole: 'l', hundred: '100ml', wholeHolds: 1000 } as const;
const length = { whole: 'm', hundred: null, wholeHolds: 100 } as const;

const kinds: Record<ContentUnit, Kind> = {
  mg: { ...mass, holds: 1 },
  g: { ...mass, holds: 1000 },
  kg: { ...mass, holds: 1_000_000 },
  ml: { ...volume, holds: 1 },
  cl: { ...volume, holds: 10 },
  dl: { ...volume, holds: 100 },
  l: { ...volume, holds: 1000 },
  cm: { ...length, holds: 1 },
  m: { ...length, holds: 100 },
  m2: { whole: 'm2', hundred: null, wholeHolds: 1, holds: 1 },
  pz: { whole: 'pz', hundred: null, wholeHolds: 1, holds: 1 },
};

/** The measure that a content is compared by. */
export function measureOf({ unit, per }: Pick<Content, 'unit' | 'per'>): Measure {
  const { whole, hundred } = kinds[unit];
  return per === 'hundred' ? (hundred ?? whole) : whole;
}

/** The price for one measure, rounded once; null where the content is exactly that measure and says nothing new. */
export function unitPrice(price: number, content: Content): UnitPrice | null {
  const { whole, wholeHolds, holds } = kinds[content.unit];
  const measure = measureOf(content);
  const measureHolds = measure === whole ? wholeHolds : wholeHolds / 10;
  const inside = content.thousandths * holds;
  if (inside === measureHolds * 1000) return null;
  return { amount: scaleAmount(price, measureHolds * 1000, inside), measure };
}

const written: Record<Measure, string> = {
  kg: 'kg',
  '100g': '100 g',
  l: 'l',
  '100ml': '100 ml',
  m: 'm',
  m2: 'm²',
  pz: 'pz',
};

/** `kg`, `100 g`, `m²`: what stands behind the stroke in `17,20 €/l`. */
export const measureText = (measure: Measure): string => written[measure];

const unitText: Record<ContentUnit, string> = {
  mg: 'mg',
  g: 'g',
  kg: 'kg',
  ml: 'ml',
  cl: 'cl',
  dl: 'dl',
  l: 'l',
  cm: 'cm',
  m: 'm',
  m2: 'm²',
  pz: 'pz',
};

const unitsByWord: Readonly<Record<string, ContentUnit>> = {
  mg: 'mg',
  g: 'g',
  gr: 'g',
  grammi: 'g',
  kg: 'kg',
  kilo: 'kg',
  chilo: 'kg',
  ml: 'ml',
  cl: 'cl',
  dl: 'dl',
  l: 'l',
  lt: 'l',
  litro: 'l',
  litri: 'l',
  cm: 'cm',
  m: 'm',
  mt: 'm',
  m2: 'm2',
  'm²': 'm2',
  mq: 'm2',
  pz: 'pz',
  pezzi: 'pz',
  pezzo: 'pz',
  pcs: 'pz',
  db: 'pz',
};

/** `750`, `0,75`, `1.5` as thousandths; null where it is no such number or nothing is in it. */
function readThousandths(text: string): number | null {
  const match = /^(\d{1,6})(?:[.,](\d{1,3}))?$/u.exec(text);
  if (match === null) return null;
  const thousandths = Number(`${match[1]}${(match[2] ?? '').padEnd(3, '0')}`);
  return thousandths === 0 ? null : thousandths;
}

/**
 * Reads a content as people write it: `750 ml`, `0,75 l`, `500g`, `6 x 200 g`. Null where it is none.
 * Units are those of the metric system: what a label may not compare by is not guessed.
 */
export function parseContent(text: string): Omit<Content, 'per'> | null {
  const match = /^(?:(\d{1,4})\s*[x×]\s*)?([\d.,]+)\s*(\p{L}+[2²]?)\.?$/iu.exec(text.trim());
  const unit = unitsByWord[(match?.[3] ?? '').toLowerCase()];
  const one = readThousandths(match?.[2] ?? '');
  if (unit === undefined || one === null) return null;
  const thousandths = one * Number(match?.[1] ?? 1);
  return thousandths < 1 || thousandths > 1_000_000_000 ? null : { thousandths, unit };
}

/** `0,75 l`: with the decimal sign of the language. */
export function contentText({ thousandths, unit }: Omit<Content, 'per'>, decimal: ',' | '.'): string {
  const whole = Math.floor(thousandths / 1000);
  const rest = String(thousandths % 1000)
    .padStart(3, '0')
    .replace(/0+$/u, '');
  return `${whole}${rest === '' ? '' : decimal + rest} ${unitText[unit]}`;
}
