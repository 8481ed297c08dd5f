/** What is chosen on the page of labels, and the job that it comes to. */
import type { LabelFormat, LabelJob } from '../../api/labels.ts';
import { say } from '../app/i18n.ts';
import { f } from '../app/shop-facts.ts';

export const sources = ['due', 'chosen', 'department'] as const;
export type Source = (typeof sources)[number];

export interface LabelForm {
  readonly formatId: string;
  readonly start: number;
  readonly copies: number;
  readonly code: LabelJob['code'];
  readonly cutMarks: boolean;
}

const firstForm: LabelForm = { formatId: '3x8-70x35', start: 1, copies: 1, code: 'barcode', cutMarks: false };

const keptUnder = 'vetrina.labels';

/** The paper in the printer is the same as last time. */
export function rememberedForm(): LabelForm {
  try {
    const kept = JSON.parse(localStorage.getItem(keptUnder) ?? '{}') as Partial<LabelForm>;
    const { formatId = firstForm.formatId, code = firstForm.code, cutMarks = false } = kept;
    return { ...firstForm, formatId, code, cutMarks };
  } catch {
    return firstForm;
  }
}

export const rememberForm = ({ formatId, code, cutMarks }: LabelForm): void =>
  localStorage.setItem(keptUnder, JSON.stringify({ formatId, code, cutMarks }));

export const placesOf = ({ columns, rows }: LabelFormat): number => columns * rows;

const millimetres = (value: number): string => f.number(value, 1);

/** `70 × 35 mm · 24 per foglio (3 × 8)`; its own name first where it has one. */
export function formatName(format: LabelFormat): string {
  const size = `${millimetres(format.width)} × ${millimetres(format.height)} mm`;
  if (format.own) return `${format.name} · ${size}`;
  if (format.kind === 'roll') return say('labels.formats.roll', { size, dpi: String(format.dpi) });
  if (format.kind === 'sign') return signName(format, size);
  return say('labels.formats.sheet', {
    size,
    n: String(placesOf(format)),
    grid: `${format.columns} × ${format.rows}`,
  });
}

function signName(format: LabelFormat, size: string): string {
  const places = placesOf(format);
  const name = { '210': 'A4', '148': 'A5', '105': 'A6' }[String(Math.round(Math.min(format.width, 210)))];
  if (places === 1) return say('labels.formats.sign', { name: name ?? size, size });
  return say('labels.formats.signs', { n: String(places), name: places === 2 ? 'A5' : 'A6', size });
}
