/** A question while it is written: its choices are lines of a text. */
import type { AskedQuestion, EventQuestion, QuestionKind } from '../../api/event-questions.ts';

export interface QuestionForm {
  /** Of the list on this screen. */
  readonly key: string;
  readonly id: number | null;
  readonly text: string;
  readonly kind: QuestionKind;
  readonly required: boolean;
  readonly options: string;
}

export const newQuestion = (): QuestionForm => ({
  ...{ key: crypto.randomUUID(), id: null, text: '', kind: 'text', required: false, options: '' },
});

export const questionForm = ({ id, text, kind, required, options }: AskedQuestion): QuestionForm => ({
  ...{ key: String(id), id, text, kind, required, options: options.join('\n') },
});

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** One without words is none yet; one without choices is refused by the shop, which says so. */
export const questionsIn = (forms: readonly QuestionForm[]): EventQuestion[] =>
  forms
    .filter(({ text }) => text.trim() !== '')
    .map(({ id, text, kind, required, options }) => ({
      ...(id === null ? {} : { id }),
      ...{ text: text.trim(), kind, required, options: kind === 'choice' ? lines(options) : [] },
    }));
