/** What the letters say when the shop has no text of its own, and how the facts get into a text. */
import type { LetterKind } from '../../../api/event-letters.ts';
import type { Locale } from '../../../api/money.ts';
import { english } from './texts.en.ts';
import { hungarian } from './texts.hu.ts';
import { italian } from './texts.it.ts';

export interface LetterText {
  readonly subject: string;
  readonly body: string;
}
export type LetterTexts = Readonly<Record<LetterKind, LetterText>>;

export const usualTexts: Readonly<Record<Locale, LetterTexts>> = { it: italian, en: english, hu: hungarian };

/** The facts that a text may name in braces. */
export const placeholders = ['name', 'event', 'when', 'where', 'seats', 'until', 'link', 'shop'] as const;
export type LetterFacts = Readonly<Record<(typeof placeholders)[number], string>>;

/** A subject is one line, whatever stands in a name: no line of it can become a header. */
export function filled({ subject, body }: LetterText, facts: LetterFacts): LetterText {
  const put = (text: string): string =>
    text.replace(/\{(\w+)\}/gu, (whole, name: string) => (facts as Record<string, string>)[name] ?? whole);
  return { subject: put(subject).replace(/\s+/gu, ' ').trim().slice(0, 300), body: put(body) };
}
