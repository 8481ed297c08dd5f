/** What people answer: checked on the page, taken as it comes from everywhere else. */
import type { GivenAnswer, KeptAnswer, QuestionKind } from '../../api/event-questions.ts';
import { Refusal } from '../../api/refusals.ts';
import type { Change, Writer } from '../database/index.ts';
import { askedQuestion } from './questions.ts';
import {
  addAnswer,
  type AnswerRow,
  answersOf,
  type QuestionRow,
  questionsOf,
  questionsOfOne,
  removeAnswer,
  removeWrittenAnswer,
} from './questions.sql.ts';
import type { RegistrationRow } from './seats.ts';

/** Characters that a form takes. */
const longestAnswer = 500;

export const keptAnswer = (row: AnswerRow): KeptAnswer => ({
  questionId: row.question_id,
  question: row.question,
  kind: row.kind as QuestionKind,
  answer: row.answer,
});

/** An answer that fits its question; empty takes back what was answered before. */
export interface Fitting {
  readonly question: QuestionRow;
  readonly answer: string;
}

/**
 * Reads what a form brings. `visitor`: what is required must be there, unless it was answered `before`.
 * @throws Refusal `answer-missing`, `answer-not-valid`
 */
export async function readAnswers(
  db: Writer,
  eventId: number,
  given: readonly GivenAnswer[],
  { visitor, before = [] }: { readonly visitor: boolean; readonly before?: readonly AnswerRow[] },
): Promise<Fitting[]> {
  const fitting: Fitting[] = [];
  const answers = new Map(given.map(({ questionId, answer }) => [questionId, answer.trim()]));
  for (const question of await questionsOfOne(db, eventId)) {
    const answer = answers.get(question.id);
    const stands = answer ?? before.find((row) => row.question_id === question.id)?.answer ?? '';
    if (visitor && question.required === 1 && stands === '')
      throw new Refusal('answer-missing', { question: question.text });
    if (answer === undefined) continue;
    if (!fits(question, answer)) throw new Refusal('answer-not-valid', { question: question.text });
    fitting.push({ question, answer });
  }
  return fitting;
}

function fits(question: QuestionRow, answer: string): boolean {
  if (answer === '') return true;
  const { kind, options } = askedQuestion(question);
  if (kind === 'yes-no') return answer === 'yes' || answer === 'no';
  return kind === 'choice' ? options.includes(answer) : answer.length <= longestAnswer;
}

/** Puts them onto a registration, with the words that were asked; answers whether anything changed. */
export async function keepAnswers(
  change: Change,
  { id, person_id }: Pick<RegistrationRow, 'id' | 'person_id'>,
  fitting: readonly Fitting[],
): Promise<boolean> {
  // Whose data is gone answers nothing any more.
  if (fitting.length === 0 || person_id === null) return false;
  const before = new Map((await answersOf(change.db, id)).map((row) => [row.question_id, row.answer]));
  let changed = false;
  for (const { question, answer } of fitting) {
    if (answer === (before.get(question.id) ?? '')) continue;
    changed = true;
    await removeAnswer(change.db, id, question.id);
    const row = {
      registration_id: id,
      person_id,
      question_id: question.id,
      kind: question.kind,
      answer,
      at: change.at,
    };
    if (answer !== '') await addAnswer(change.db, { ...row, question: question.text });
  }
  return changed;
}

/** An answer as a file or a form elsewhere has it: the words above it, and what was written there. */
export interface WrittenAnswer {
  readonly question: string;
  readonly answer: string;
}

const plain = (text: string): string => text.trim().replace(/\s+/gu, ' ').toLowerCase();
const said: Readonly<Record<string, 'yes' | 'no'>> = {
  ...{ sì: 'yes', si: 'yes', yes: 'yes', y: 'yes', igen: 'yes', true: 'yes', '1': 'yes', x: 'yes' },
  ...{ no: 'no', n: 'no', nem: 'no', false: 'no', '0': 'no' },
};

/**
 * For registrations that come from elsewhere (a file, a Google Form, a Meta form): puts their answers onto the
 * registration. A question is known by its words, whatever its case; `sì`, `igen` or `yes` answer a yes-or-no. What
 * belongs to none of the event's questions, or is not among its choices, is kept with its words: nothing that somebody
 * wrote is lost. Refuses nothing; the same answers again change nothing; an empty one is no answer and takes none back.
 */
export async function saveWrittenAnswers(
  change: Change,
  registration: Pick<RegistrationRow, 'id' | 'person_id' | 'event_id'>,
  written: readonly WrittenAnswer[],
): Promise<void> {
  const questions = new Map(
    (await questionsOf(change.db, [registration.event_id])).map((row) => [plain(row.text), row]),
  );
  const { person_id } = registration;
  if (person_id === null) return;
  const owner = { registration_id: registration.id, person_id };
  for (const { question: words, answer: text } of written) {
    const answer = text.trim().slice(0, 2000);
    if (answer === '') continue;
    const question = questions.get(plain(words));
    const fitting = question === undefined ? null : fittingOf(question, answer);
    if (question !== undefined && fitting !== null) {
      await keepAnswers(change, registration, [{ question, answer: fitting }]);
      continue;
    }
    const asked = words.trim().slice(0, 300);
    await removeWrittenAnswer(change.db, registration.id, asked);
    await addAnswer(change.db, {
      ...{ ...owner, question_id: null, kind: 'text', question: asked, answer, at: change.at },
    });
  }
}

/** How an answer is written where the question is ours; null: it is none of those that can be given. */
function fittingOf(question: QuestionRow, answer: string): string | null {
  const { kind, options } = askedQuestion(question);
  if (kind === 'yes-no') return said[plain(answer)] ?? null;
  if (kind === 'choice') return options.find((option) => plain(option) === plain(answer)) ?? null;
  return answer;
}
