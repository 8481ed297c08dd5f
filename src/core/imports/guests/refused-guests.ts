/** The rows that stay out, as they came, with the reason in a last column: to be mended and brought again. */
import type { TableFormat } from '../../../api/base.ts';
import type { RefusedGuest } from '../../../api/guest-files.ts';
import type { Locale } from '../../../api/money.ts';
import { type OutgoingFile, type TableColumn, writeTable } from '../../spreadsheets/index.ts';
import { errorHeading } from '../refused-words.ts';
import { textOf } from '../table.ts';
import type { GuestFile } from './read-guests.ts';

type Words = Readonly<Record<RefusedGuest['reason'], string>>;

const italian: Words = {
  'too-few-columns': 'La riga ha {found} colonne invece di {expected}',
  'too-many-columns': 'La riga ha {found} colonne invece di {expected}',
  'quote-not-closed': 'Le virgolette aperte non si chiudono',
  'formula-not-calculated': 'La formula nella colonna «{column}» non ha un risultato: apri il file, salvalo e riprova',
  'name-missing': 'Manca il nome',
  'name-too-long': 'Nome troppo lungo: {length} lettere, al massimo {max}',
  'contact-missing': 'Manca il telefono o la mail',
  'phone-not-valid': 'Il telefono «{written}» non esiste',
  'mail-not-valid': 'La mail «{written}» non esiste',
  'seats-unreadable': 'I posti «{written}» non sono un numero da 1 a {max}',
  'consent-unreadable': 'Non si capisce se «{written}» è un sì o un no',
  'contact-twice': 'Il recapito è già alla riga {first}, con il nome {name}',
};
const english: Words = {
  'too-few-columns': 'The row has {found} columns instead of {expected}',
  'too-many-columns': 'The row has {found} columns instead of {expected}',
  'quote-not-closed': 'A quotation mark is opened and not closed',
  'formula-not-calculated': 'The formula in the column “{column}” has no result: open the file, save it and try again',
  'name-missing': 'The name is missing',
  'name-too-long': 'The name is too long: {length} letters, at most {max}',
  'contact-missing': 'The phone number or the mail address is missing',
  'phone-not-valid': 'There is no phone number “{written}”',
  'mail-not-valid': 'There is no mail address “{written}”',
  'seats-unreadable': 'The seats “{written}” are no number from 1 to {max}',
  'consent-unreadable': 'Nobody can tell whether “{written}” is a yes or a no',
  'contact-twice': 'The number or address is on line {first} already, with the name {name}',
};
const hungarian: Words = {
  'too-few-columns': 'A sorban {found} oszlop van {expected} helyett',
  'too-many-columns': 'A sorban {found} oszlop van {expected} helyett',
  'quote-not-closed': 'Egy idézőjel nincs lezárva',
  'formula-not-calculated':
    'A(z) „{column}” oszlop képletének nincs eredménye: nyisd meg a fájlt, mentsd el, és próbáld újra',
  'name-missing': 'Hiányzik a név',
  'name-too-long': 'A név túl hosszú: {length} betű, legfeljebb {max} lehet',
  'contact-missing': 'Hiányzik a telefonszám vagy az e-mail-cím',
  'phone-not-valid': 'Nincs ilyen telefonszám: „{written}”',
  'mail-not-valid': 'Nincs ilyen e-mail-cím: „{written}”',
  'seats-unreadable': 'A helyek száma („{written}”) nem 1 és {max} közötti szám',
  'consent-unreadable': 'Nem érthető, hogy „{written}” igen vagy nem',
  'contact-twice': 'Ez az elérhetőség már a {first}. sorban van, {name} névvel',
};
const words: Readonly<Record<Locale, Words>> = { it: italian, en: english, hu: hungarian };

const guestRefusalWords = ({ reason, details }: RefusedGuest, language: Locale): string =>
  words[language][reason].replace(/\{(\w+)\}/gu, (_, name: string) => String(details[name] ?? ''));

export function refusedGuestsFile(
  file: string,
  { table, refused }: GuestFile,
  as: TableFormat,
  language: Locale,
): Promise<OutgoingFile> {
  const heading = errorHeading(language);
  const cells = new Map([...table.rows, ...table.refused].map((row) => [row.line, row.cells]));
  const columns = [...table.headings, heading].map((each): TableColumn => ({
    heading: each,
    kind: 'text',
    width: each === heading ? 60 : 18,
  }));
  const rows = refused.map((row) => [
    ...table.headings.map((_, place) => textOf(cells.get(row.line)?.[place], ',') ?? ''),
    guestRefusalWords(row, language),
  ]);
  const name = `${file.replace(/\.[^.]*$/u, '')}-${heading.toLowerCase()}`;
  return writeTable({ name, columns, slices: [rows] }, as);
}
