import type { TableFormat } from '../../api/base.ts';
import type { Currency, Locale } from '../../api/money.ts';
import type { SegmentCondition } from '../../api/segments.ts';
import { toInstant } from '../../api/time.ts';
import type { Reader } from '../database/index.ts';
import { type OutgoingFile, slicesOf, writeTable } from '../spreadsheets/index.ts';
import { peopleOfSegment } from './segments.ts';

const slice = 500;

export interface SegmentExport {
  readonly name: string;
  readonly now: number;
  readonly language: Locale;
  readonly currency: Currency;
  readonly format: TableFormat;
}

const words: Readonly<
  Record<Locale, { file: string; headings: readonly [string, string, string, string, string, string] }>
> = {
  it: { file: 'persone', headings: ['Nome', 'Telefono', 'E-mail', 'Acquisti', 'Spesa', 'Ultimo acquisto'] },
  en: { file: 'people', headings: ['Name', 'Phone', 'Mail', 'Purchases', 'Spent', 'Last purchase'] },
  hu: { file: 'szemelyek', headings: ['Név', 'Telefon', 'E-mail', 'Vásárlások', 'Költés', 'Utolsó vásárlás'] },
};

/** Everybody in a segment, to be called or written to from another program. */
export function exportSegment(
  db: Reader,
  conditions: readonly SegmentCondition[],
  { name: title, now, language, currency, format }: SegmentExport,
): Promise<OutgoingFile> {
  const { file, headings } = words[language];
  const [name, phone, mail, purchases, spent, last] = headings;
  const columns = [
    { heading: name, kind: 'text', width: 28 },
    { heading: phone, kind: 'text', width: 18 },
    { heading: mail, kind: 'text', width: 30 },
    { heading: purchases, kind: 'number', width: 10 },
    { heading: spent, kind: 'money', width: 14 },
    { heading: last, kind: 'text', width: 24 },
  ] as const;
  const parts = [file, fileName(title), toInstant(now).slice(0, 10)].filter((part) => part !== '');
  const slices = slicesOf(
    (after) => peopleOfSegment(db, conditions, now, after, slice),
    (person) => [
      ...[person.name, person.phone, person.mail],
      ...[person.purchases, person.spent, person.lastPurchaseAt ?? ''],
    ],
  );
  return writeTable({ name: parts.join('-'), columns, slices, currency }, format);
}

/** What a name may look like on every system. */
const fileName = (title: string): string =>
  title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 60);
