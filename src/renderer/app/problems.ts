/** What went wrong, in words: a refusal of the shop becomes why + next step; a bug becomes a code to copy. */
import { ORPCError } from '@orpc/client';
import { shallowRef } from 'vue';
import { moneyDetails, type RefusalData } from '../../api/refusals.ts';
import { i18n, say } from './i18n.ts';
import { f } from './shop-facts.ts';

export interface Problem {
  readonly kind: 'refusal' | 'bug' | 'away';
  /** The refusal's code, or the number under which the log keeps the bug. */
  readonly code: string;
  readonly why: string;
  readonly next: string;
  /** For the folded part; empty where there is nothing more to know. */
  readonly details: string;
}

/** The refusal inside an error of the door, for screens that answer a certain code in their own way. */
export function refusalOf(error: unknown): RefusalData | undefined {
  return error instanceof ORPCError && error.code === 'REFUSED' ? (error.data as RefusalData) : undefined;
}

export function explain(error: unknown): Problem {
  const refusal = refusalOf(error);
  if (refusal !== undefined) return explainRefusal(refusal);
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST') return explainInvalidInput(error.data);
  if (error instanceof ORPCError && error.code === 'UNAUTHORIZED') return explainAway('signedOut', error);
  if (!(error instanceof ORPCError) && error instanceof TypeError) return explainAway('away', error);
  return explainBug(error);
}

export function explainRefusal({ code, details }: RefusalData): Problem {
  const values = readable(details);
  const known = i18n.global.te(`app.refusals.${code}.why`, 'it');
  const key = known ? code : 'other';
  return {
    kind: 'refusal',
    code,
    why: say(`app.refusals.${key}.why`, { code, ...values }),
    next: say(`app.refusals.${key}.next`, { code, ...values }),
    details: '',
  };
}

function readable(details: RefusalData['details']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) => [
      name,
      typeof value === 'number' ? (moneyDetails.has(name) ? f.money(value) : f.number(value)) : String(value ?? ''),
    ]),
  );
}

function explainInvalidInput(data: unknown): Problem {
  const problem = explainRefusal({ code: 'invalid-input', details: {} });
  return { ...problem, details: data === undefined ? '' : JSON.stringify(data, undefined, 2) };
}

function explainAway(key: 'away' | 'signedOut', error: Error): Problem {
  return {
    kind: 'away',
    code: key,
    why: say(`app.problems.${key}.why`),
    next: say(`app.problems.${key}.next`),
    details: error.message,
  };
}

function explainBug(error: unknown): Problem {
  const data: unknown = error instanceof ORPCError ? error.data : undefined;
  const id = typeof data === 'object' && data !== null && 'bug' in data ? String(data.bug) : '';
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    kind: 'bug',
    code: id,
    why: say('app.problems.bug.why'),
    next: say('app.problems.bug.next'),
    details: text,
  };
}

/** Errors that a `Problem` part or the caller itself shows; all others appear as a toast, so that none is silent. */
const shownInPlace = new WeakSet<object>();

export function claim(error: unknown): void {
  if (typeof error === 'object' && error !== null) shownInPlace.add(error);
}

/** The problem that stands in the toast now. */
export const loudProblem = shallowRef<Problem>();

/** Waits a moment for a part that shows the error where it happened. */
export function reportUnlessClaimed(error: unknown): void {
  setTimeout(() => {
    if (typeof error === 'object' && error !== null && shownInPlace.has(error)) return;
    loudProblem.value = explain(error);
  }, 60);
}
