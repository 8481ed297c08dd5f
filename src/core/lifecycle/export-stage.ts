import type { TableFormat } from '../../api/base.ts';
import type { Currency, Locale } from '../../api/money.ts';
import { toInstant } from '../../api/time.ts';
import type { Reader } from '../database/index.ts';
import { type OutgoingFile, slicesOf, writeTable } from '../spreadsheets/index.ts';
import type { StageFilter } from './places.sql.ts';
import { listStage } from './view.ts';
import { stageWords } from './stage-words.ts';

const slice = 500;

export interface StageExport {
  readonly now: number;
  readonly language: Locale;
  readonly currency: Currency;
  readonly format: TableFormat;
}

/** Everybody in one place of the lifecycle, to be called or written to from another program. */
export function exportStage(
  db: Reader,
  filter: StageFilter,
  { now, language, currency, format }: StageExport,
): Promise<OutgoingFile> {
  const words = stageWords[language];
  const [name, phone, mail, since, purchases, spent, last] = words.headings;
  const columns = [
    { heading: name, kind: 'text', width: 28 },
    { heading: phone, kind: 'text', width: 18 },
    { heading: mail, kind: 'text', width: 30 },
    { heading: since, kind: 'text', width: 24 },
    { heading: purchases, kind: 'number', width: 10 },
    { heading: spent, kind: 'money', width: 14 },
    { heading: last, kind: 'text', width: 24 },
  ] as const;
  const file = `${words.file}-${words.stages[filter.stage]}-${toInstant(now).slice(0, 10)}`;
  const slices = slicesOf(
    (after) => listStage(db, filter, after, slice),
    (person) => [
      ...[person.name, person.phone, person.mail, person.since],
      ...[person.purchases, person.spent, person.lastPurchaseAt ?? ''],
    ],
  );
  return writeTable({ name: file, columns, slices, currency }, format);
}
