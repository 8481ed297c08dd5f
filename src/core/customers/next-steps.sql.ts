import { type RawBuilder, sql } from 'kysely';

import type { Day } from '../../api/time.ts';
import { ask, askFirst, type Reader, type Writer } from '../database/index.ts';

export interface StepRow {
  readonly id: number;
  readonly personId: number;
  readonly name: string;
  readonly phone: string | null;
  readonly mail: string | null;
  readonly text: string;
  readonly dueOn: Day;
  readonly who: string;
  readonly madeAt: number;
  readonly madeBy: string;
  readonly doneAt: number | null;
  readonly doneBy: string | null;
}

const columns = sql`next_step.id, person_id as "personId", person.name, person.phone, person.mail, next_step.text,
  due_on as "dueOn", who, made_at as "madeAt", made_by as "madeBy", done_at as "doneAt", done_by as "doneBy"`;

const steps = (db: Reader | Writer, rest: RawBuilder<unknown>): Promise<StepRow[]> =>
  ask(
    db as Reader,
    sql<StepRow>`select ${columns} from next_step join person on person.id = next_step.person_id where ${rest}`,
  );

export const stepById = async (db: Reader | Writer, id: number): Promise<StepRow | undefined> =>
  (await steps(db, sql`next_step.id = ${id}`))[0];

/** The open ones by their day, then those that were done lately. */
export const stepsOf = (db: Reader, personId: number): Promise<StepRow[]> =>
  steps(
    db,
    sql`person_id = ${personId} order by done_at is not null, case when done_at is null then due_on end,
      done_at desc, next_step.id limit 100`,
  );

export interface StepFilter {
  /** Only until this day; null: all. */
  readonly until: Day | null;
  readonly who: string | undefined;
}

const open = ({ until, who }: StepFilter): RawBuilder<unknown> => sql`done_at is null
  ${until === null ? sql`` : sql`and due_on <= ${until}`} ${who === undefined ? sql`` : sql`and who = ${who}`}`;

export const openSteps = (
  db: Reader,
  filter: StepFilter,
  after: { readonly dueOn: Day; readonly id: number } | null,
  limit: number,
): Promise<StepRow[]> =>
  steps(
    db,
    sql`${open(filter)} ${after === null ? sql`` : sql`and (due_on, next_step.id) > (${after.dueOn}, ${after.id})`}
      order by due_on, next_step.id limit ${limit}`,
  );

export const countSteps = async (db: Reader, filter: StepFilter): Promise<number> =>
  (await askFirst(db, sql<{ n: number }>`select count(*) as n from next_step where ${open(filter)}`))?.n ?? 0;

export const whoHasSteps = async (db: Reader): Promise<string[]> =>
  (
    await ask(
      db,
      sql<{ who: string }>`select distinct who from next_step where done_at is null and who <> '' order by who`,
    )
  ).map(({ who }) => who);

export const addStep = async (
  db: Writer,
  step: {
    readonly person_id: number;
    readonly text: string;
    readonly due_on: Day;
    readonly who: string;
    readonly made_at: number;
    readonly made_by: string;
  },
): Promise<number> => (await db.insertInto('next_step').values(step).returning('id').executeTakeFirstOrThrow()).id;

export const setStep = (
  db: Writer,
  id: number,
  values: {
    readonly text?: string;
    readonly due_on?: Day;
    readonly who?: string;
    readonly done_at?: number | null;
    readonly done_by?: string | null;
  },
) => db.updateTable('next_step').set(values).where('id', '=', id).execute();
