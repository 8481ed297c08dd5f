/** What events ask, and what was answered. */
import type { Insertable, Selectable, Updateable } from 'kysely';

import {
  builtOnce,
  type EventQuestionTable,
  type Reader,
  type RegistrationAnswerTable,
  type Writer,
} from '../database/index.ts';

export type QuestionRow = Selectable<EventQuestionTable>;
export type AnswerRow = Selectable<RegistrationAnswerTable>;

/** What these events ask now, in the order in which they ask it. */
export const questionsOf = (db: Reader | Writer, eventIds: readonly number[]): Promise<QuestionRow[]> =>
  db
    .selectFrom('event_question')
    .selectAll()
    .where('event_id', 'in', eventIds.length === 0 ? [0] : [...eventIds])
    .where('gone_at', 'is', null)
    .orderBy('event_id')
    .orderBy('place')
    .execute();

const askedBy = builtOnce((db, { eventId }: { eventId: number }) =>
  db.selectFrom('event_question').selectAll().where('event_id', '=', eventId).where('gone_at', 'is', null),
);

/** What one event asks: with every form that comes in. */
export const questionsOfOne = async (db: Reader | Writer, eventId: number): Promise<QuestionRow[]> =>
  (await askedBy(db, { eventId })).toSorted((one, other) => one.place - other.place);

export const addQuestion = (db: Writer, question: Insertable<EventQuestionTable>) =>
  db.insertInto('event_question').values(question).execute();

export const setQuestion = (db: Writer, id: number, values: Updateable<EventQuestionTable>) =>
  db.updateTable('event_question').set(values).where('id', '=', id).execute();

export const removeQuestion = (db: Writer, id: number) =>
  db.deleteFrom('event_question').where('id', '=', id).execute();

export const isAnswered = async (db: Writer, questionId: number): Promise<boolean> =>
  (await db
    .selectFrom('registration_answer')
    .select('id')
    .where('question_id', '=', questionId)
    .limit(1)
    .executeTakeFirst()) !== undefined;

/** Of one registration, in the order of the form; what belongs to no question comes last. */
export const answersOf = (db: Reader | Writer, registrationId: number): Promise<AnswerRow[]> =>
  db
    .selectFrom('registration_answer')
    .leftJoin('event_question', 'event_question.id', 'registration_answer.question_id')
    .selectAll('registration_answer')
    .where('registration_id', '=', registrationId)
    .orderBy((eb) => eb.fn.coalesce('event_question.place', eb.val(1_000)))
    .orderBy('registration_answer.id')
    .execute();

/** Of everybody who registered for an event. */
export const answersAt = (db: Reader, eventId: number): Promise<AnswerRow[]> =>
  db
    .selectFrom('registration_answer')
    .innerJoin('registration', 'registration.id', 'registration_answer.registration_id')
    .leftJoin('event_question', 'event_question.id', 'registration_answer.question_id')
    .selectAll('registration_answer')
    .where('registration.event_id', '=', eventId)
    .orderBy((eb) => eb.fn.coalesce('event_question.place', eb.val(1_000)))
    .orderBy('registration_answer.id')
    .execute();

export const addAnswer = (db: Writer, answer: Insertable<RegistrationAnswerTable>) =>
  db.insertInto('registration_answer').values(answer).execute();

export const removeAnswer = (db: Writer, registrationId: number, questionId: number) =>
  db
    .deleteFrom('registration_answer')
    .where('registration_id', '=', registrationId)
    .where('question_id', '=', questionId)
    .execute();

/** What came from elsewhere and belongs to no question, by its words. */
export const removeWrittenAnswer = (db: Writer, registrationId: number, question: string) =>
  db
    .deleteFrom('registration_answer')
    .where('registration_id', '=', registrationId)
    .where('question_id', 'is', null)
    .where('question', '=', question)
    .execute();
