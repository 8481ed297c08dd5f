/** The form of an event as it stands on the page: empty at first, then with what was typed. */
import type { FormState } from './event-page.ts';
import type { Stamp } from './form-moments.ts';
import { answersIn } from './questions.ts';

type Typed = Omit<FormState, keyof Stamp>;

export const untyped = (source: string | undefined): Typed => ({
  name: '',
  phone: '',
  seats: 1,
  marketing: false,
  source: sourceOf(source),
  answers: [],
  consentVersion: null,
  problem: null,
});

export const typedIn = (body: Record<string, string | undefined>): Typed => ({
  name: body['name'] ?? '',
  phone: body['phone'] ?? '',
  seats: Number.parseInt(body['seats'] ?? '1', 10) || 1,
  marketing: body['marketing'] === '1',
  source: sourceOf(body['source']),
  answers: answersIn(body),
  consentVersion: versionIn(body['consentVersion']),
  problem: null,
});

const versionIn = (written: string | undefined): number | null =>
  /^\d{1,6}$/u.test(written ?? '') ? Number(written) : null;

/** Which link or code brought the visitor: a short plain word, or just the page itself. */
const sourceOf = (written: string | undefined): string =>
  /^[a-z0-9-]{1,40}$/u.test(written ?? '') ? (written as string) : 'page';
