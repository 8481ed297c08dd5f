/** What everybody did and bought, and where they stand. */
import { type RawBuilder, sql } from 'kysely';

import type { LifecycleRules, LifecycleStage } from '../../api/lifecycle.ts';
import { ask, askFirst, type Reader, rowsOf, type Writer } from '../database/index.ts';
import type { Facts } from './stage-of.ts';

/** What people do themselves; a note or a call of the shop is not theirs. */
const ownActs = sql`('registration', 'visit', 'lead')`;

const receiptsOf = sql`from receipt where receipt.person_id = person.id and receipt.person_id is not null`;

const cameAt = sql`
  (select max(at) from contact where contact.person_id = person.id and contact.kind in ${ownActs})`;

const facts = (since: number): RawBuilder<unknown> => sql`
  (select coalesce(sum(is_sale), 0) ${receiptsOf}) as purchases,
  (select coalesce(sum(is_sale), 0) ${receiptsOf} and at >= ${since}) as lately,
  (select max(case when is_sale = 1 then at end) ${receiptsOf}) as "boughtAt",
  ${cameAt} as "cameAt"`;

export interface StandingRow extends Facts {
  readonly personId: number;
  /** Where they stand so far; null: nowhere yet. */
  readonly stage: LifecycleStage | null;
}

/** The next people by number, with what is known of them. */
export const standingsAfter = (
  db: Reader | Writer,
  personId: number,
  since: number,
  limit: number,
): Promise<StandingRow[]> =>
  ask(
    db,
    sql<StandingRow>`
    select person.id as "personId", place.stage, ${facts(since)}
    from person left join lifecycle_place as place on place.person_id = person.id
    where person.id > ${personId} order by person.id limit ${limit}`,
  );

export interface Move {
  readonly personId: number;
  readonly stage: LifecycleStage;
  readonly before: LifecycleStage | null;
}

export async function writePlaces(db: Writer, moves: readonly Move[], since: number): Promise<void> {
  if (moves.length === 0) return;
  const rows = moves.map(({ personId, stage, before }) => [personId, stage, before]);
  await sql`
    insert into lifecycle_place (person_id, stage, before, since)
    select person_id, stage, before, ${since} from ${rowsOf(rows, ['person_id', 'stage', 'before'])} where true
    on conflict (person_id) do update set stage = excluded.stage, before = excluded.before, since = excluded.since`.execute(
    db,
  );
}

/** By other rules nobody moved: where they stand now is where they begin. */
export const forgetMoves = (db: Writer) => db.updateTable('lifecycle_place').set({ before: null }).execute();

export const rulesRow = (db: Reader | Writer) => db.selectFrom('lifecycle_rules').selectAll().executeTakeFirst();

export async function saveRules(db: Writer, rules: LifecycleRules): Promise<void> {
  const columns = {
    loyal_from: rules.loyalFrom,
    loyal_within_days: rules.loyalWithinDays,
    quiet_days: rules.quietDays,
    lost_days: rules.lostDays,
  };
  await db
    .insertInto('lifecycle_rules')
    .values({ id: 1, ...columns })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
    .execute();
}

export const countStages = (
  db: Reader,
  movedSince: number,
): Promise<{ stage: LifecycleStage; people: number; moved: number }[]> =>
  ask(
    db,
    sql<{ stage: LifecycleStage; people: number; moved: number }>`
    select stage, count(*) as people, count(case when before is not null and since >= ${movedSince} then 1 end) as moved
    from lifecycle_place group by stage`,
  );

export interface PersonRow {
  readonly personId: number;
  readonly name: string;
  readonly phone: string | null;
  readonly mail: string | null;
  readonly stage: LifecycleStage;
  readonly before: LifecycleStage | null;
  readonly since: number;
  readonly purchases: number;
  readonly spent: number;
  readonly boughtAt: number | null;
}

const personColumns = sql`
  person.id as "personId", person.name, person.phone, person.mail, place.stage, place.before, place.since,
  (select coalesce(sum(is_sale), 0) ${receiptsOf}) as purchases,
  (select coalesce(sum(total), 0) ${receiptsOf}) as spent,
  (select max(case when is_sale = 1 then at end) ${receiptsOf}) as "boughtAt"`;

export interface StageFilter {
  readonly stage: LifecycleStage;
  /** Only who moved there since; null: everybody who is there. */
  readonly movedSince: number | null;
}

const within = ({ stage, movedSince }: StageFilter): RawBuilder<boolean> =>
  movedSince === null
    ? sql`place.stage = ${stage}`
    : sql`place.stage = ${stage} and place.since >= ${movedSince} and place.before is not null`;

export const countWithin = async (db: Reader, filter: StageFilter): Promise<number> =>
  (
    await askFirst(
      db,
      sql<{ count: number }>`select count(*) as count from lifecycle_place as place where ${within(filter)}`,
    )
  )?.count ?? 0;

export const peopleWithin = (
  db: Reader,
  filter: StageFilter,
  after: { readonly since: number; readonly personId: number } | null,
  limit: number,
): Promise<PersonRow[]> =>
  ask(
    db,
    sql<PersonRow>`
    select ${personColumns} from lifecycle_place as place join person on person.id = place.person_id
    where ${within(filter)}
      ${after === null ? sql`` : sql`and (place.since, place.person_id) < (${after.since}, ${after.personId})`}
    order by place.since desc, place.person_id desc limit ${limit}`,
  );

export interface PersonPlaced extends Omit<PersonRow, 'stage' | 'since'> {
  /** Null: no round has placed them yet. */
  readonly stage: LifecycleStage | null;
  readonly since: number | null;
  readonly lately: number;
  readonly cameAt: number | null;
}

/** One person with what their place follows from: their receipts are read once. */
export const personPlaced = (db: Reader, personId: number, since: number): Promise<PersonPlaced | undefined> =>
  askFirst(
    db,
    sql<PersonPlaced>`
      select person.id as "personId", person.name, person.phone, person.mail, place.stage, place.before, place.since,
        ${cameAt} as "cameAt", bought.*
      from person left join lifecycle_place as place on place.person_id = person.id
        join (select coalesce(sum(is_sale), 0) as purchases, coalesce(sum(total), 0) as spent,
            max(case when is_sale = 1 then at end) as "boughtAt",
            coalesce(sum(case when at >= ${since} then is_sale end), 0) as lately
          from receipt where person_id = ${personId} and person_id is not null) as bought
      where person.id = ${personId}`,
  );
