/** Calls with what came of them, and what is to be done next for whom, by which day and by whom. */
import type { ListedStep, NextStep, nextStepsContract } from '../../api/next-steps.ts';
import { Refusal } from '../../api/refusals.ts';
import { type Day, toInstant, toInstantOrNull } from '../../api/time.ts';
import type { Change, Database, Reader } from '../database/index.ts';
import type { Verbs } from '../door.ts';
import {
  addStep,
  countSteps,
  openSteps,
  setStep,
  stepById,
  type StepFilter,
  type StepRow,
  stepsOf,
  whoHasSteps,
} from './next-steps.sql.ts';
import { personById } from './people.sql.ts';

interface Parts {
  readonly database: Database;
  readonly today: () => Promise<Day>;
  readonly recordCall: (
    change: Change,
    call: { readonly personId: number; readonly facts: Record<string, string>; readonly actor: string },
  ) => Promise<void>;
}

interface Wish {
  readonly text: string;
  readonly dueOn: Day;
  readonly who: string;
}

/** Due today or before, and not done: for the page of the day. */
export async function stepsDue(
  db: Reader,
  today: Day,
): Promise<{ readonly count: number; readonly first: StepRow | undefined }> {
  const filter = { until: today, who: undefined };
  const [first] = await openSteps(db, filter, null, 1);
  return { count: first === undefined ? 0 : await countSteps(db, filter), first };
}

export const stepsOfPerson = async (db: Reader, personId: number): Promise<NextStep[]> =>
  (await stepsOf(db, personId)).map(({ personId: _id, name: _name, phone: _phone, mail: _mail, ...step }) =>
    timed(step),
  );

export function nextStepVerbs({ database, today, recordCall }: Parts): Verbs<typeof nextStepsContract> {
  async function added(change: Change, personId: number, { text, dueOn, who }: Wish, actor: string): Promise<number> {
    if ((await personById(change.db, personId)) === undefined)
      throw new Refusal('not-found', { what: 'person', id: personId });
    change.announce('customers');
    const made = { made_at: change.at, made_by: actor };
    return addStep(change.db, { person_id: personId, text, due_on: dueOn, who, ...made });
  }
  const shown = async (id: number): Promise<ListedStep> => timed(await found(database.read, id));

  return {
    async nextSteps({ after, limit, due, who }) {
      const day = await today();
      const filter: StepFilter = { until: due ? day : null, who };
      const rows = await openSteps(database.read, filter, cursorOf(after ?? null), limit);
      const last = rows.at(-1);
      return {
        items: rows.map(timed),
        next: last !== undefined && rows.length === limit ? `${last.dueOn}.${last.id}` : null,
        total: await countSteps(database.read, filter),
        today: day,
        due: await countSteps(database.read, { until: day, who }),
        people: await whoHasSteps(database.read),
      };
    },
    planNext: async ({ id, ...wish }, { actor }) =>
      shown(await database.change((change) => added(change, id, wish, actor.name))),
    async changeNext({ stepId, text, dueOn, who }) {
      await database.change(async (change) => {
        await found(change.db as unknown as Reader, stepId);
        await setStep(change.db, stepId, { text, due_on: dueOn, who });
        change.announce('customers');
      });
      return shown(stepId);
    },
    async endNext({ stepId, done }, { actor }) {
      await database.change(async (change) => {
        const step = await found(change.db as unknown as Reader, stepId);
        // Done twice is done: the first one stands.
        if ((step.doneAt !== null) === done) return;
        await setStep(change.db, stepId, { done_at: done ? change.at : null, done_by: done ? actor.name : null });
        change.announce('customers');
      });
      return {};
    },
    async logCall({ id, outcome, text, next }, { actor }) {
      await database.change(async (change) => {
        if ((await personById(change.db, id)) === undefined) throw new Refusal('not-found', { what: 'person', id });
        await recordCall(change, { personId: id, facts: { outcome, text }, actor: actor.name });
        if (next != null) await added(change, id, next, actor.name);
      });
      return {};
    },
  };
}

async function found(db: Reader, id: number): Promise<StepRow> {
  const step = await stepById(db, id);
  if (step === undefined) throw new Refusal('not-found', { what: 'next-step', id });
  return step;
}

const timed = <Row extends { readonly madeAt: number; readonly doneAt: number | null }>({
  madeAt,
  doneAt,
  ...rest
}: Row) => ({
  ...rest,
  madeAt: toInstant(madeAt),
  doneAt: toInstantOrNull(doneAt),
});

function cursorOf(after: string | null): { dueOn: Day; id: number } | null {
  if (after === null) return null;
  const match = /^(\d{4}-\d\d-\d\d)\.(\d+)$/u.exec(after);
  if (match?.[1] === undefined || match[2] === undefined) throw new Refusal('invalid-input', { field: 'after' });
  return { dueOn: match[1], id: Number(match[2]) };
}
