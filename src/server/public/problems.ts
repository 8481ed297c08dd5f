/** A refusal in the words of a visitor. */
import { ORPCError } from '@orpc/server';

import type { Locale } from '../../api/money.ts';
import type { RefusalData } from '../../api/refusals.ts';
import { refusalWords } from './words.ts';

export function refusalIn(error: unknown): RefusalData | null {
  return error instanceof ORPCError && error.code === 'REFUSED' ? (error.data as RefusalData) : null;
}

/** What to say beside the form; null when it is not the visitor's to mend. */
export function problemOf(error: unknown, language: Locale): string | null {
  const refusal = refusalIn(error);
  if (refusal !== null) return refusalWords[language][refusal.code]?.(refusal.details) ?? null;
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST')
    return refusalWords[language]['invalid-input']?.({}) ?? null;
  return null;
}
