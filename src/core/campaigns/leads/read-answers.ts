/** Pure: who stands behind the answers of a form, whatever the language of its keys. */
import { Refusal } from '../../../api/refusals.ts';
import { mailAddress } from '../../customers/index.ts';
import { toE164 } from '../../settings/index.ts';

export interface WrittenAnswer {
  readonly key: string;
  readonly value: string;
}

export interface Answers {
  readonly name: string;
  /** E.164; null where none was given or no network could dial it. */
  readonly phone: string | null;
  readonly mail: string | null;
  /** What else was asked. */
  readonly others: readonly { readonly question: string; readonly answer: string }[];
  /** Facebook's own invented answers. */
  readonly invented: boolean;
}

type Part = 'name' | 'first' | 'last' | 'phone' | 'mail';

/** Keys of Facebook's own questions, and the headings of its files. */
const parts: Readonly<Record<string, Part>> = {
  full_name: 'name',
  name: 'name',
  nome_e_cognome: 'name',
  nome_completo: 'name',
  teljes_név: 'name',
  first_name: 'first',
  nome: 'first',
  last_name: 'last',
  cognome: 'last',
  phone_number: 'phone',
  phone: 'phone',
  telefono: 'phone',
  numero_di_telefono: 'phone',
  cellulare: 'phone',
  work_phone_number: 'phone',
  email: 'mail',
  e_mail: 'mail',
  mail: 'mail',
  indirizzo_e_mail: 'mail',
  indirizzo_email: 'mail',
  work_email: 'mail',
};

/** `Numero di telefono` and `numero_di_telefono` are the same question. */
export const keyOf = (written: string): string =>
  written
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/gu, '');

export const isPersonal = (key: string): boolean => parts[keyOf(key)] !== undefined;

/** `<test lead: dummy data for full_name>`, `test@meta.com`, `test@fb.com`. */
const inventedShape = /^<?\s*test lead: dummy data|^test@(meta|fb)\.com$/iu;

/** @param labels the shop's own questions by key */
export function readAnswers(
  written: readonly WrittenAnswer[],
  labels: Readonly<Record<string, string>>,
  country: string,
): Answers {
  const told = new Map<Part, string>();
  const others: { question: string; answer: string }[] = [];
  for (const { key, value } of written) {
    const part = parts[keyOf(key)];
    if (part !== undefined) {
      if (!told.has(part) && value.trim() !== '') told.set(part, value.trim());
    } else if (value.trim() !== '') others.push({ question: labels[key] ?? key, answer: value.trim().slice(0, 500) });
  }
  const name = told.get('name') ?? [told.get('first'), told.get('last')].filter((each) => each !== undefined).join(' ');
  return {
    name: name.slice(0, 200),
    // Files write `p:+39…`, so that a spreadsheet leaves the number alone.
    phone: orNull(told.get('phone')?.replace(/^p:/iu, ''), (phone) => toE164(phone, country)),
    mail: orNull(told.get('mail'), mailAddress),
    others,
    invented: [...told.values()].some((value) => inventedShape.test(value)),
  };
}

/** A lead with a wrong number is still a lead: what cannot be used is left out. */
function orNull(written: string | undefined, read: (written: string) => string): string | null {
  if (written === undefined) return null;
  try {
    return read(written);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
