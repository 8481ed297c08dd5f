/** The words of the command line and of the start, in the person's language. */
import { ORPCError } from '@orpc/client';
import { randomUUID } from 'node:crypto';

import { type Currency, formatMoney, toDecimal } from '../../api/money.ts';
import {
  moneyDetails,
  Refusal,
  type RefusalCode,
  refusalCodes,
  type RefusalData,
  type RefusalDetails,
} from '../../api/refusals.ts';
import { Problem, type ProblemCode } from '../problem.ts';

export const languages = ['it', 'en'] as const;
export type Language = (typeof languages)[number];

/** By the locale of the terminal; where it names none, by the system's. */
export function languageOf(env: NodeJS.ProcessEnv): Language {
  const named = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || Intl.DateTimeFormat().resolvedOptions().locale;
  return /^it(?:[-_.@]|$)/iu.test(named) ? 'it' : 'en';
}

/** Something that went wrong, as a person reads it. */
export interface SaidProblem {
  readonly code: RefusalCode | ProblemCode;
  readonly details: RefusalDetails;
  readonly message: string;
}

/** Whatever was thrown, as one finished sentence or two, with the next step. A bug gets an id and keeps its trace. */
export async function sayProblem(error: unknown, language: Language, currency: Currency = 'EUR'): Promise<SaidProblem> {
  const { code, details } = whatWentWrong(error);
  const texts = await textsIn(language);
  return { code, details, message: filled(texts[code], withReadings(details, language, currency)) };
}

/** Loaded when something went wrong, which at a start it seldom does. */
const textsIn = async (language: Language) =>
  language === 'it' ? (await import('./refusals.it.ts')).refusalsIt : (await import('./refusals.en.ts')).refusalsEn;

function whatWentWrong(error: unknown): { code: RefusalCode | ProblemCode; details: RefusalDetails } {
  if (error instanceof Refusal || error instanceof Problem) return error;
  if (error instanceof ORPCError) {
    if (error.code === 'REFUSED' && isRefusalData(error.data)) return error.data;
    if (error.code === 'BAD_REQUEST') return { code: 'invalid-input', details: {} };
    const bug = (error.data as { bug?: unknown } | undefined)?.bug;
    if (typeof bug === 'string') return { code: 'bug', details: { bug } };
  }
  return { code: 'bug', details: { bug: randomUUID().slice(0, 8) } };
}

const isRefusalData = (data: unknown): data is RefusalData =>
  typeof data === 'object' && data !== null && 'code' in data && refusalCodes.some((code) => code === data.code);

/** The two readings of an unclear price, as money and as they can be written without doubt. */
function withReadings(given: RefusalDetails, language: Language, currency: Currency): RefusalDetails {
  const details = withMoney(given, language, currency);
  const { grouped, decimal } = given;
  if (typeof grouped !== 'number' || typeof decimal !== 'number') return details;
  const plain = (amount: number): string => {
    const written = toDecimal(amount, currency);
    return language === 'it' ? written.replace('.', ',') : written;
  };
  return {
    ...details,
    grouped: formatMoney(grouped, currency, language),
    decimal: formatMoney(decimal, currency, language),
    groupedPlain: plain(grouped),
    decimalPlain: plain(decimal),
  };
}

const withMoney = (details: RefusalDetails, language: Language, currency: Currency): RefusalDetails =>
  Object.fromEntries(
    Object.entries(details).map(([name, value]) => [
      name,
      typeof value === 'number' && moneyDetails.has(name) ? formatMoney(value, currency, language) : value,
    ]),
  );

export const filled = (sentence: string, facts: Readonly<Record<string, unknown>>): string =>
  sentence.replace(/\{(\w+)\}/gu, (whole, name: string) => (facts[name] == null ? whole : String(facts[name])));
