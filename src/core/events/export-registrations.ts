import type { TableFormat } from '../../api/base.ts';
import type { Registration, ShopEvent } from '../../api/events.ts';
import type { KeptAnswer } from '../../api/event-questions.ts';
import type { Locale } from '../../api/money.ts';
import { type OutgoingFile, type TableColumn, writeTable } from '../spreadsheets/index.ts';

const italian = {
  file: 'iscritti',
  headings: ['Nome', 'Telefono', 'E-mail', 'Posti', 'Stato', 'Da dove', 'Prima volta', 'Iscritto il'],
  states: {
    confirmed: 'confermato',
    waiting: 'in attesa',
    offered: 'posto tenuto',
    lapsed: 'tempo scaduto',
    cancelled: 'annullato',
  },
  yes: 'sì',
  no: 'no',
};
const english: typeof italian = {
  file: 'registrations',
  headings: ['Name', 'Phone', 'Mail', 'Seats', 'State', 'Source', 'First time', 'Registered on'],
  states: {
    confirmed: 'confirmed',
    waiting: 'waiting',
    offered: 'seat held',
    lapsed: 'time over',
    cancelled: 'cancelled',
  },
  yes: 'yes',
  no: 'no',
};

const hungarian: typeof italian = {
  file: 'jelentkezok',
  headings: ['Név', 'Telefon', 'E-mail', 'Helyek', 'Állapot', 'Honnan', 'Első alkalom', 'Jelentkezés ideje'],
  states: {
    confirmed: 'visszaigazolva',
    waiting: 'várólistán',
    offered: 'fenntartott hely',
    lapsed: 'lejárt idő',
    cancelled: 'lemondva',
  },
  yes: 'igen',
  no: 'nem',
};
const inLanguage: Readonly<Record<Locale, typeof italian>> = { it: italian, en: english, hu: hungarian };

const widths = [28, 18, 30, 8, 14, 18, 12, 24];
const seats = 3;

/** Who registered for an event, newest first. */
export function exportRegistrations(
  { slug, questions }: Pick<ShopEvent, 'slug' | 'questions'>,
  registrations: readonly Registration[],
  language: Locale,
  format: TableFormat,
): Promise<OutgoingFile> {
  const words = inLanguage[language];
  const usual = words.headings.map((heading, place): TableColumn => ({
    heading,
    kind: place === seats ? 'number' : 'text',
    width: widths[place] ?? 14,
  }));
  const asked = questionColumns(questions, registrations);
  const columns = [...usual, ...asked.map(({ heading }): TableColumn => ({ heading, kind: 'text', width: 24 }))];
  const rows = registrations.map((each) => [
    each.name,
    each.phone,
    each.mail,
    each.seats,
    words.states[each.state],
    each.source,
    each.firstTime ? words.yes : '',
    each.at,
    ...asked.map(({ key }) => answerTo(key, each, words)),
  ]);
  return writeTable({ name: `${words.file}-${slug}`, columns, slices: [rows] }, format);
}

const keyOf = ({ questionId, question }: KeptAnswer): string => (questionId === null ? question : String(questionId));

/** A column for each question that is asked, then for those that only older answers know, by the words of their time. */
function questionColumns(
  questions: ShopEvent['questions'],
  registrations: readonly Registration[],
): { readonly key: string; readonly heading: string }[] {
  const columns = new Map(questions.map(({ id, text }) => [String(id), text]));
  for (const answer of registrations.flatMap(({ answers }) => answers))
    if (!columns.has(keyOf(answer))) columns.set(keyOf(answer), answer.question);
  return [...columns].map(([key, heading]) => ({ key, heading }));
}

function answerTo(key: string, { answers }: Registration, words: typeof italian): string {
  const found = answers.find((answer) => keyOf(answer) === key);
  if (found?.kind !== 'yes-no') return found?.answer ?? '';
  return found.answer === 'yes' ? words.yes : words.no;
}
