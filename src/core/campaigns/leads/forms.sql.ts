/** The rows of forms. */
import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';

import { ask, type LeadFormTable, type Reader, type Writer } from '../../database/index.ts';

export type FormRow = Selectable<LeadFormTable>;

export const formById = (db: Reader | Writer, id: number): Promise<FormRow | undefined> =>
  db.selectFrom('lead_form').selectAll().where('id', '=', id).executeTakeFirst();

export const formByChannelId = (db: Reader | Writer, formId: string): Promise<FormRow | undefined> =>
  db.selectFrom('lead_form').selectAll().where('form_id', '=', formId).executeTakeFirst();

/** The form that Vetrina is making and whose number it does not know yet: its name ends with the intent. */
export const formOnItsWay = (db: Reader | Writer, name: string): Promise<FormRow | undefined> =>
  db
    .selectFrom('lead_form')
    .selectAll()
    .where('form_id', 'is', null)
    .where('intent', '=', name.split(' ').at(-1) ?? '')
    .executeTakeFirst();

/** Newest first. */
export const formsOf = (db: Reader | Writer, eventId: number | undefined): Promise<FormRow[]> =>
  db
    .selectFrom('lead_form')
    .selectAll()
    .$if(eventId !== undefined, (query) => query.where('event_id', '=', eventId as number))
    .orderBy('id', 'desc')
    .limit(500)
    .execute();

export const insertForm = (db: Writer, form: Insertable<LeadFormTable>): Promise<FormRow> =>
  db.insertInto('lead_form').values(form).returningAll().executeTakeFirstOrThrow();

export const updateForm = (db: Writer, id: number, values: Updateable<LeadFormTable>): Promise<unknown> =>
  db.updateTable('lead_form').set(values).where('id', '=', id).execute();

/** Made by Vetrina, and wanted active. */
export const formsWanted = (db: Reader): Promise<FormRow[]> =>
  db.selectFrom('lead_form').selectAll().where('wanted', '=', 'active').where('event_id', 'is not', null).execute();

export interface FormCount {
  readonly formId: number;
  readonly leads: number;
  readonly waiting: number;
  readonly testedAt: number | null;
}

/** People by form, those whom nobody has answered, and the newest test: one question for a whole list. */
export const formCounts = (db: Reader, ids: readonly number[]): Promise<FormCount[]> =>
  ask(
    db,
    sql<FormCount>`
    select form_id as formId,
      count(case when outcome <> 'test' then 1 end) as leads,
      count(case when outcome <> 'test' and person_id is not null and not exists (
        select 1 from contact where contact.person_id = lead.person_id
          and contact.kind in ('note', 'call', 'visit', 'message') and contact.at >= lead.at) then 1 end) as waiting,
      max(case when outcome = 'test' then at end) as testedAt
    from lead where form_id in (select value from json_each(${JSON.stringify(ids)})) group by form_id`,
  );
