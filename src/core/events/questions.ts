/**
 * What an event asks. The list is changed as a whole, also while people register: words and order may change, a question
 * that somebody answered is only asked no more, and what was answered stands on the registrations for good.
 */
import type { AskedQuestion, EventQuestion, QuestionKind } from '../../api/event-questions.ts';
import { Refusal } from '../../api/refusals.ts';
import type { Change } from '../database/index.ts';
import {
  addQuestion,
  isAnswered,
  type QuestionRow,
  questionsOf,
  removeQuestion,
  setQuestion,
} from './questions.sql.ts';

export const askedQuestion = (row: QuestionRow): AskedQuestion => ({
  id: row.id,
  text: row.text,
  kind: row.kind as QuestionKind,
  required: row.required === 1,
  options: JSON.parse(row.options) as string[],
});

/** As a copy of the event asks them. */
export const newQuestions = (rows: readonly QuestionRow[]): EventQuestion[] =>
  rows.map((row) => {
    const { id: _, ...question } = askedQuestion(row);
    return question;
  });

/** @throws Refusal `event-question-wrong`, `not-found` */
export async function setQuestions(
  change: Change,
  eventId: number,
  questions: readonly EventQuestion[],
): Promise<void> {
  for (const question of questions) refuseNothingToChoose(question);
  const before = new Map((await questionsOf(change.db, [eventId])).map((row) => [row.id, row]));
  for (const [place, question] of questions.entries()) {
    const row = question.id === undefined ? undefined : before.get(question.id);
    if (question.id !== undefined && row === undefined)
      throw new Refusal('not-found', { what: 'question', id: question.id });
    const columns = columnsOf(question, place);
    // What was answered with a yes is no choice: asked in another way it is another question.
    const same = row !== undefined && (row.kind === question.kind || !(await isAnswered(change.db, row.id)));
    if (same) await setQuestion(change.db, row.id, columns);
    else await addQuestion(change.db, { event_id: eventId, ...columns });
    if (same) before.delete(row.id);
  }
  for (const { id } of before.values())
    if (await isAnswered(change.db, id)) await setQuestion(change.db, id, { gone_at: change.at });
    else await removeQuestion(change.db, id);
}

const columnsOf = ({ kind, text, required, options }: EventQuestion, place: number) => ({
  ...{ place, kind, text, required: required ? (1 as const) : (0 as const) },
  options: JSON.stringify(kind === 'choice' ? options : []),
});

function refuseNothingToChoose({ kind, text, options }: EventQuestion): void {
  if (kind !== 'choice') return;
  const different = new Set(options);
  if (different.size < 2 || different.size < options.length)
    throw new Refusal('event-question-wrong', { question: text });
}
