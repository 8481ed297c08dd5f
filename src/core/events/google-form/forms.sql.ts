/** The rows of Google's forms, and the numbers of the answers that came in. */
import type { Insertable, Selectable, Updateable } from 'kysely';

import type { GoogleFormAnswerTable, GoogleFormTable, Reader, Writer } from '../../database/index.ts';

export type FormRow = Selectable<GoogleFormTable>;

export const formOfEvent = (db: Reader | Writer, eventId: number): Promise<FormRow | undefined> =>
  db.selectFrom('google_form').selectAll().where('event_id', '=', eventId).executeTakeFirst();

export const formById = (db: Reader | Writer, id: number): Promise<FormRow | undefined> =>
  db.selectFrom('google_form').selectAll().where('id', '=', id).executeTakeFirst();

export const insertForm = (db: Writer, form: Insertable<GoogleFormTable>): Promise<FormRow> =>
  db.insertInto('google_form').values(form).returningAll().executeTakeFirstOrThrow();

export const updateForm = async (db: Writer, id: number, values: Updateable<GoogleFormTable>): Promise<void> =>
  void (await db.updateTable('google_form').set(values).where('id', '=', id).execute());

/** Those at Google whose event ended less than so long ago: a last answer may have come as it closed. */
export const formsThere = (db: Reader, endedSince: number): Promise<FormRow[]> =>
  db
    .selectFrom('google_form')
    .innerJoin('event', 'event.id', 'google_form.event_id')
    .selectAll('google_form')
    .where('google_form.link', '<>', '')
    .where('event.starts_at', '>=', endedSince)
    .orderBy('google_form.id')
    .execute();

export const answerKnown = async (db: Reader | Writer, id: string): Promise<boolean> =>
  (await db.selectFrom('google_form_answer').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;

export const addAnswer = async (db: Writer, answer: Insertable<GoogleFormAnswerTable>): Promise<void> =>
  void (await db.insertInto('google_form_answer').values(answer).execute());

/** Answers by what came of them; those that somebody has dealt with need nobody any more. */
export async function outcomesOf(db: Reader, formId: number): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('google_form_answer')
    .select((eb) => ['outcome', eb.fn.countAll<number>().as('count')])
    .where('google_form_id', '=', formId)
    .where('settled_at', 'is', null)
    .groupBy('outcome')
    .execute();
  return new Map(rows.map(({ outcome, count }) => [outcome, count]));
}

const leftOut = ['too-late', 'unusable'];

export const leftOutOf = (db: Reader, formId: number, limit: number): Promise<Selectable<GoogleFormAnswerTable>[]> =>
  db
    .selectFrom('google_form_answer')
    .selectAll()
    .where('google_form_id', '=', formId)
    .where('outcome', 'in', leftOut)
    .orderBy((eb) => eb.case().when('settled_at', 'is', null).then(0).else(1).end())
    .orderBy('at', 'desc')
    .limit(limit)
    .execute();

/** Only those that gave nobody a seat. Answers how many changed. */
export async function settleAnswers(
  db: Writer,
  formId: number,
  ids: readonly string[],
  at: number | null,
): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('google_form_answer')
    .set({ settled_at: at })
    .where('google_form_id', '=', formId)
    .where('outcome', 'in', leftOut)
    .where('id', 'in', ids)
    .where('settled_at', at === null ? 'is not' : 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
