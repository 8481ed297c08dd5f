/** The rows of acts: ordered, begun, put off, done. */
import type { Reader, Writer } from '../database/index.ts';
import type { Act, ActState, Wish } from './act.ts';

export interface ActRow {
  readonly intent: string;
  readonly kind: string;
  readonly subject_id: number;
  readonly state: string;
  readonly attempts: number;
  readonly not_before: number;
  readonly started_at: number | null;
  readonly reason: string | null;
  readonly created_at: number;
  /** For a `running` act: when it was last begun. */
  readonly updated_at: number;
}

const columns = [
  'intent',
  'kind',
  'subject_id',
  'state',
  'attempts',
  'not_before',
  'started_at',
  'reason',
  'created_at',
  'updated_at',
] as const;

export async function actOf(db: Reader | Writer, intent: string): Promise<ActRow | undefined> {
  return db.selectFrom('act').select(columns).where('intent', '=', intent).executeTakeFirst();
}

export async function insertAct(db: Writer, wish: Wish, at: number): Promise<void> {
  await db
    .insertInto('act')
    .values({
      intent: wish.intent,
      kind: wish.kind,
      subject_id: wish.subjectId,
      state: 'ready' satisfies ActState,
      attempts: 0,
      not_before: wish.notBefore ?? at,
      started_at: null,
      reason: null,
      created_at: at,
      updated_at: at,
    })
    .execute();
}

/** Only one that was never begun, or was clearly refused: nothing of it can be at the outside. */
export async function deleteUnbegun(db: Writer, intent: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('act')
    .where('intent', '=', intent)
    .where('started_at', 'is', null)
    .where('state', 'not in', ['running', 'done'] satisfies ActState[])
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** The oldest act of these kinds whose time has come; `running` ones were left behind by a crash. */
export async function nextDue(db: Reader, kinds: readonly string[], now: number): Promise<ActRow | undefined> {
  return db
    .selectFrom('act')
    .select(columns)
    .where('state', 'in', ['ready', 'running'] satisfies ActState[])
    .where('not_before', '<=', now)
    .where('kind', 'in', kinds)
    .orderBy('not_before')
    .orderBy('created_at')
    .orderBy('intent')
    .limit(1)
    .executeTakeFirst();
}

export async function waitingForSignIn(db: Reader, kinds: readonly string[], now: number): Promise<ActRow[]> {
  return db
    .selectFrom('act')
    .select(columns)
    .where('state', '=', 'sign-in' satisfies ActState)
    .where('not_before', '<=', now)
    .where('kind', 'in', kinds)
    .execute();
}

export interface ActChange {
  readonly state: ActState;
  readonly at: number;
  readonly notBefore?: number;
  readonly startedAt?: number | null;
  readonly attempts?: number;
  readonly reason?: string | null;
}

export async function updateAct(db: Writer, intent: string, change: ActChange): Promise<void> {
  await db
    .updateTable('act')
    .set({
      state: change.state,
      updated_at: change.at,
      ...(change.notBefore === undefined ? {} : { not_before: change.notBefore }),
      ...(change.startedAt === undefined ? {} : { started_at: change.startedAt }),
      ...(change.attempts === undefined ? {} : { attempts: change.attempts }),
      ...(change.reason === undefined ? {} : { reason: change.reason }),
    })
    .where('intent', '=', intent)
    .execute();
}

export const asAct = (row: ActRow, startedAt: number): Act => ({
  intent: row.intent,
  kind: row.kind,
  subjectId: row.subject_id,
  attempts: row.attempts,
  orderedAt: row.created_at,
  startedAt,
});
