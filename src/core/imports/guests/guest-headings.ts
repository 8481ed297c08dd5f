/** What the columns of a file of guests mean, by their headings in Italian, English and Hungarian. */
import type { GuestField } from '../../../api/guest-files.ts';
import { plainHeading } from '../headings.ts';

/** In this order: `Consenso newsletter via e-mail` is a consent, `Nome e cognome` a whole name. */
const meanings: readonly (readonly [GuestField, RegExp])[] = [
  ['consent', /consens|consent|marketing|newsletter|hozzajarul|\b(altri|prossimi) (inviti|eventi)\b|permess/u],
  ['mail', /\b(e ?mail|mail|posta elettronica|indirizzo di posta)\b/u],
  ['phone', /\b(telefono|tel|cellulare|cell|mobile|phone|whatsapp|telefonszam|mobil|recapito)\b/u],
  [
    'seats',
    /\b(posti|persone|quant[ie]|partecipanti|seats|people|guests|quantity|biglietti|tickets|letszam|helyek|hany)\b/u,
  ],
  ['lastName', /^(cognome|last name|surname|family name|vezeteknev)$/u],
  ['firstName', /^(first name|given name|keresztnev)$/u],
  ['name', /\b(nome|name|nominativo|partecipante|guest|nev|teljes nev)\b/u],
];

function guessField(heading: string): GuestField {
  const plain = plainHeading(heading);
  return meanings.find(([, words]) => words.test(plain))?.[0] ?? 'ignore';
}

/** The questions of the event are known by their words. A field is given once, to the first column that has it; beside a surname, `Nome` is the first name. */
export function guessGuestFields(headings: readonly string[], questions: readonly string[] = []): GuestField[] {
  const given = new Set<GuestField>();
  const surname = headings.some((heading) => guessField(heading) === 'lastName');
  const asked = new Set(questions.map(plainHeading));
  return headings.map((heading) => {
    if (asked.has(plainHeading(heading))) return 'answer';
    const guessed = guessField(heading);
    const field = surname && guessed === 'name' && /^(nome|name)$/u.test(plainHeading(heading)) ? 'firstName' : guessed;
    if (given.has(field)) return 'ignore';
    if (field !== 'ignore') given.add(field);
    return field;
  });
}
