/** What people answered, in words. */
import type { GivenAnswer, KeptAnswer } from '../../api/event-questions.ts';
import { say } from '../app/i18n.ts';

export const answerText = ({ kind, answer }: Pick<KeptAnswer, 'kind' | 'answer'>): string =>
  kind === 'yes-no' ? say(answer === 'yes' ? 'events.questions.yes' : 'events.questions.no') : answer;

export const givenAnswers = (answers: Readonly<Record<number, string>>): GivenAnswer[] =>
  Object.entries(answers).map(([id, answer]) => ({ questionId: Number(id), answer }));

/** As the fields hold them: by the question's number. */
export const answersById = (answers: readonly KeptAnswer[]): Record<number, string> =>
  Object.fromEntries(answers.flatMap(({ questionId, answer }) => (questionId === null ? [] : [[questionId, answer]])));
