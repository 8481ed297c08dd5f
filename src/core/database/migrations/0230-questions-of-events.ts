import type { Migration } from '../migrate.ts';

/**
 * What an event asks, and what people answered: an answer keeps the words that were asked and stays when its question
 * goes. When registrations open and close; and events that are put away.
 */
export const questionsOfEvents: Migration = {
  version: 230,
  statements: [
    `alter table event add column opens_at integer`,
    `alter table event add column closes_at integer`,
    `alter table event add column archived_at integer`,
    `create table event_question (
      id integer primary key autoincrement, event_id integer not null references event(id), place integer not null,
      kind text not null, text text not null, required integer not null, options text not null, gone_at integer)`,
    `create index event_question_of_event on event_question (event_id, place)`,
    `create table registration_answer (
      id integer primary key autoincrement, registration_id integer not null references registration(id),
      person_id integer not null references person(id), question_id integer references event_question(id),
      kind text not null, question text not null, answer text not null, at integer not null)`,
    `create unique index registration_answer_once on registration_answer (registration_id, question_id)
      where question_id is not null`,
    `create index registration_answer_of_registration on registration_answer (registration_id)`,
    `create index registration_answer_of_question on registration_answer (question_id)`,
    `create index registration_answer_of_person on registration_answer (person_id)`,
  ],
};
