import type { TableFormat } from '../../api/base.ts';
import type { Registration } from '../../api/events.ts';
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
};

const widths = [28, 18, 30, 8, 14, 18, 12, 24];
const seats = 3;

/** Who registered for an event, newest first. */
export function exportRegistrations(
  slug: string,
  registrations: readonly Registration[],
  language: Locale,
  format: TableFormat,
): Promise<OutgoingFile> {
  const words = language === 'it' ? italian : english;
  const columns = words.headings.map((heading, place): TableColumn => ({
    heading,
    kind: place === seats ? 'number' : 'text',
    width: widths[place] ?? 14,
  }));
  const rows = registrations.map((each) => [
    each.name,
    each.phone,
    each.mail,
    each.seats,
    words.states[each.state],
    each.source,
    each.firstTime ? words.yes : '',
    each.at,
  ]);
  return writeTable({ name: `${words.file}-${slug}`, columns, slices: [rows] }, format);
}
