/** One act, tried once: asked for first where an earlier try may have arrived, then done, and written down. */
import { OutsideError, type OutsideFailure } from '../../api/outside.ts';
import type { Grounds } from '../database/index.ts';
import type { Act, Answer, Performer, Reason } from './act.ts';
import { type ActRow, actOf, asAct, updateAct } from './acts.sql.ts';
import { nextTry } from './pace.ts';

export type ActResult =
  | { readonly outcome: 'done' }
  | { readonly outcome: 'failed' }
  /** `rest`: the outside named a time before which nobody of this lane should come. */
  | { readonly outcome: 'waiting'; readonly rest: number | null };

/** A bug is tried again like a failure of the outside, but not for ever. */
const triesOfABug = 8;

/** `row` was due when it was read; only its lane works on it. */
export async function performAct(grounds: Grounds, performer: Performer, row: ActRow): Promise<ActResult> {
  const { database, clock } = grounds;
  const settled = row.updated_at + performer.settlesAfterMs;
  if (row.state === 'running' && settled > clock.now()) {
    await database.change((change) =>
      updateAct(change.db, row.intent, { state: 'ready', at: change.at, notBefore: settled }),
    );
    return { outcome: 'waiting', rest: null };
  }
  const act = await begin(grounds, row);
  // Called off between looking and beginning.
  if (act === null) return { outcome: 'waiting', rest: null };
  let asking = row.started_at !== null;
  try {
    const found = asking ? await performer.find(act) : null;
    asking = false;
    const answer = found ?? (await performer.act(act));
    await writeDown(grounds, performer, act, answer);
    return { outcome: 'done' };
  } catch (error) {
    return await putOff(grounds, performer, act, failureOf(grounds, act, error), asking);
  }
}

/** The outside takes no more of its kind just now: it waits its turn, which is no failed try, and says so once. */
export async function holdBack(
  { database }: Grounds,
  performer: Performer,
  row: ActRow,
  until: number,
): Promise<ActResult> {
  const code = 'too-many-requests';
  await database.change(async (change) => {
    const now = await actOf(change.db, row.intent);
    if (now === undefined) return;
    await updateAct(change.db, row.intent, { state: 'ready', at: change.at, notBefore: until, reason: code });
    if (now.reason === code) return;
    await performer.waits(change, asAct(row, row.started_at ?? change.at), { code, details: {} });
    change.announce(performer.domain);
  });
  return { outcome: 'waiting', rest: null };
}

/** Committed before the outside is called, so that even a power cut leaves the trace that makes Vetrina ask first. */
async function begin({ database }: Grounds, row: ActRow): Promise<Act | null> {
  return database.change(async (change) => {
    if ((await actOf(change.db, row.intent)) === undefined) return null;
    const startedAt = row.started_at ?? change.at;
    await updateAct(change.db, row.intent, { state: 'running', at: change.at, startedAt });
    return asAct(row, startedAt);
  });
}

async function writeDown({ database }: Grounds, performer: Performer, act: Act, answer: Answer): Promise<void> {
  await database.change(async (change) => {
    await answer(change);
    await updateAct(change.db, act.intent, { state: 'done', at: change.at, reason: null });
    change.announce(performer.domain);
  });
}

function failureOf({ log }: Grounds, act: Act, error: unknown): OutsideFailure {
  if (error instanceof OutsideError) return error.failure;
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  log.error({ intent: act.intent, kind: act.kind, error: detail }, 'an act met a bug');
  if (act.attempts + 1 < triesOfABug) return { kind: 'later', code: 'internal', at: null, detail };
  return { kind: 'needs-you', code: 'internal', details: {}, detail };
}

async function putOff(
  { database, clock, log }: Grounds,
  performer: Performer,
  act: Act,
  failure: OutsideFailure,
  whileAsking: boolean,
): Promise<ActResult> {
  log.info({ intent: act.intent, kind: act.kind, failure: failure.kind, code: failure.code }, 'an act was put off');
  const reason: Reason = { code: failure.code, details: failure.kind === 'needs-you' ? failure.details : {} };
  const attempts = act.attempts + 1;
  // A clear no means that nothing arrived; silence means that it may have. A no to the question says nothing of the act.
  const trace = failure.kind === 'later' || whileAsking ? {} : { startedAt: null };
  return database.change(async (change) => {
    const told = (await actOf(change.db, act.intent))?.reason;
    const row = { at: change.at, attempts, reason: failure.code, ...trace };
    if (failure.kind === 'needs-you') {
      await updateAct(change.db, act.intent, { ...row, state: 'failed' });
      await performer.failed(change, act, reason);
      change.announce(performer.domain);
      return { outcome: 'failed' };
    }
    const named = failure.kind === 'later' ? failure.at : null;
    const at = Math.max(nextTry(clock.now(), act.attempts, named), clock.now() + performer.settlesAfterMs);
    await updateAct(change.db, act.intent, {
      ...row,
      state: failure.kind === 'sign-in' ? 'sign-in' : 'ready',
      notBefore: at,
    });
    // Said once: a notice at every try would wake the outbox that caused it.
    if (told !== failure.code) {
      await performer.waits(change, act, reason);
      change.announce(performer.domain);
    }
    return { outcome: 'waiting', rest: named === null ? null : at };
  });
}
