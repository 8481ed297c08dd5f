/** How often the shop turned to people, and the rule's own numbers. */
import { sql } from 'kysely';

import { type ContactRules, usualContactRules } from '../../../api/contact-rule-words.ts';
import { ask, askFirst, idList, type Reader, textList, type Writer } from '../../database/index.ts';

/** Entries of the timeline by which the shop turned to somebody; a visit or a form is theirs, a note nobody's. */
const turned = ['call', 'message', 'letter'];

export interface TurnedTo {
  readonly personId: number;
  readonly at: number;
}

export const turnedTo = (db: Reader | Writer, ids: readonly number[], since: number): Promise<TurnedTo[]> =>
  ask(
    db,
    sql<TurnedTo>`select person_id as "personId", at from contact
      where person_id in ${idList(ids)} and at > ${since} and kind in ${textList(turned)}`,
  );

/** Of these, whose present address the mail server refused. */
export const refusedMails = async (db: Reader | Writer, ids: readonly number[]): Promise<Set<number>> =>
  new Set(
    (
      await ask(
        db,
        sql<{ id: number }>`select person.id from refused_mail join person
          on person.id = refused_mail.person_id and person.mail = refused_mail.mail where person.id in ${idList(ids)}`,
      )
    ).map(({ id }) => id),
  );

/** The kind of the last entry that says how somebody is in touch. */
export const lastTouch = async (db: Reader | Writer, personId: number): Promise<string | null> =>
  (
    await askFirst(
      db,
      sql<{ kind: string }>`select kind from contact where person_id = ${personId}
        and kind in ('call', 'message', 'registration', 'lead') order by at desc, id desc limit 1`,
    )
  )?.kind ?? null;

export async function readRules(db: Reader | Writer): Promise<ContactRules> {
  const row = await db.selectFrom('contact_rule').selectAll().executeTakeFirst();
  if (row === undefined) return usualContactRules;
  return {
    most: row.most,
    days: row.days,
    quietDays: JSON.parse(row.quiet_days) as number[],
    fromHour: row.from_hour,
    untilHour: row.until_hour,
  };
}

export async function writeRules(db: Writer, rules: ContactRules): Promise<void> {
  const columns = {
    most: rules.most,
    days: rules.days,
    quiet_days: JSON.stringify(rules.quietDays.toSorted((one, other) => one - other)),
    from_hour: rules.fromHour,
    until_hour: rules.untilHour,
  };
  await db
    .insertInto('contact_rule')
    .values({ id: 1, ...columns })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
    .execute();
}
