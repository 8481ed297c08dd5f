import type { TableFormat } from '../../api/base.ts';
import type { PersonRow } from '../../api/customers.ts';
import type { Locale } from '../../api/money.ts';
import { toInstant } from '../../api/time.ts';
import type { Reader } from '../database/index.ts';
import { type OutgoingFile, slicesOf, type TableColumn, type TableRow, writeTable } from '../spreadsheets/index.ts';
import { listPeople } from './list-people.ts';
import type { PeopleFilter } from './people.sql.ts';

const italian = {
  file: 'clienti',
  headings: [
    'Nome',
    'Telefono',
    'E-mail',
    'Fase',
    'Da dove',
    'Inviti agli eventi',
    'Risposta del',
    'Nel libro dal',
    'Ultimo contatto',
  ],
  stages: { lead: 'contatto', customer: 'cliente' },
  yes: 'sì',
  no: 'no',
};
const english: typeof italian = {
  file: 'people',
  headings: [
    'Name',
    'Phone',
    'Mail',
    'Stage',
    'Source',
    'Event invitations',
    'Answered on',
    'In the book since',
    'Last contact',
  ],
  stages: { lead: 'lead', customer: 'customer' },
  yes: 'yes',
  no: 'no',
};

const hungarian: typeof italian = {
  file: 'vevok',
  headings: [
    'Név',
    'Telefon',
    'E-mail',
    'Szakasz',
    'Honnan',
    'Meghívók eseményekre',
    'Válasz napja',
    'A címjegyzékben ettől',
    'Utolsó kapcsolat',
  ],
  stages: { lead: 'érdeklődő', customer: 'vevő' },
  yes: 'igen',
  no: 'nem',
};
const inLanguage: Readonly<Record<Locale, typeof italian>> = { it: italian, en: english, hu: hungarian };

const widths = [28, 18, 30, 12, 18, 18, 24, 24, 24];
const slice = 500;

/** The customer book as it is filtered. Who never was asked for invitations has an empty cell: that is no yes. */
export function exportPeople(
  db: Reader,
  filter: PeopleFilter,
  { now, language, format }: { readonly now: number; readonly language: Locale; readonly format: TableFormat },
): Promise<OutgoingFile> {
  const words = inLanguage[language];
  const columns = words.headings.map((heading, place): TableColumn => ({
    heading,
    kind: 'text',
    width: widths[place] ?? 18,
  }));
  const name = `${words.file}-${toInstant(now).slice(0, 10)}`;
  const slices = slicesOf(
    (after) => listPeople(db, filter, after, slice),
    (person) => rowOf(person, words),
  );
  return writeTable({ name, columns, slices }, format);
}

const rowOf = (person: PersonRow, words: typeof italian): TableRow => [
  person.name,
  person.phone,
  person.mail,
  words.stages[person.stage],
  person.source,
  person.consent === null ? '' : person.consent.granted ? words.yes : words.no,
  person.consent?.at ?? '',
  person.createdAt,
  person.lastContactAt,
];
