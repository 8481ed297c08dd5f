/**
 * What is wanted goes out: only what differs, several fields in one edit, never more edits a minute than Google takes.
 * Right before, the card is looked at: what somebody changed there meanwhile is asked about, never overwritten.
 */
import { OutsideError } from '../../../api/outside.ts';
import type { ProfileChanges } from '../../../api/profile.ts';
import type { Connector, ProfileAnswer } from '../../channels/index.ts';
import { nextTry } from '../../outbox/index.ts';
import { nextEditAt, oneEdit } from '../edit-pace.ts';
import { askGoogle } from '../google.ts';
import { type ProfileParts, placeOf } from './parts.ts';
import { type FieldPatch, type FieldRow, fieldRows, saveField } from './profile.sql.ts';
import { comparing } from './same.ts';

type Port = NonNullable<Connector['profile']>;

/** A person must do something about the account first; asked again now and then, because they may have. */
const waitsForPersonMs = 15 * 60_000;
const mostRounds = 20;

/** Sends what is due. Answers the instant before which Google shall not be asked again, or null. */
export async function sendDue(parts: ProfileParts): Promise<number | null> {
  for (let round = 0; round < mostRounds; round++) {
    const due = await dueRows(parts);
    if (due.length === 0) return null;
    const wait = await waitForPace(parts, due);
    if (wait !== null) return wait;
    const rest = await sendOnce(parts, due);
    if (rest !== null) return rest;
  }
  return null;
}

async function dueRows({ database, clock }: ProfileParts): Promise<FieldRow[]> {
  const rows = [...(await fieldRows(database.read)).values()];
  return rows.filter(({ state, notBefore }) => state === 'behind' && notBefore <= clock.now());
}

async function waitForPace({ database, clock }: ProfileParts, due: readonly FieldRow[]): Promise<number | null> {
  const at = await nextEditAt(database.read, 'card', clock.now());
  if (at === null) return null;
  await database.change(async (change) => {
    const rows = await fieldRows(change.db);
    for (const { field } of due) {
      const row = rows.get(field);
      if (row?.state === 'behind') await saveField(change.db, row, { notBefore: at, reason: tooFast }, change.at);
    }
    change.announce('presence');
  });
  return at;
}

const tooFast = { code: 'too-many-requests', details: {} };

/** One edit. */
async function sendOnce(parts: ProfileParts, due: readonly FieldRow[]): Promise<number | null> {
  const { database, channels } = parts;
  let rows: readonly FieldRow[] = due;
  try {
    return await askGoogle(channels, database.read, 'profile', async (port) => {
      rows = together(port, due);
      const held = await port.held(rows.map(({ field }) => field));
      const ready = await lookFirst(parts, rows, held);
      if (ready.length === 0) return null;
      rows = ready;
      // What the card holds of the other fields is known well enough for what hangs on it (a service's category).
      const known = heldOf([...(await fieldRows(database.read)).values()]);
      const edit = { values: valuesOf(ready), held: { ...known, ...held } };
      const answers = await oneEdit(database, () => port.update(edit));
      await record(parts, ready, answers);
      return null;
    });
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error;
    return putOff(parts, rows, error);
  }
}

/** The first due field, and those that one edit can carry with it. */
function together(port: Port, due: readonly FieldRow[]): FieldRow[] {
  const [first] = due;
  if (first === undefined || first.alone) return first === undefined ? [] : [first];
  const group = port.together.find((fields) => fields.includes(first.field)) ?? [first.field];
  return due.filter(({ field, alone }) => !alone && group.includes(field));
}

const valuesOf = (rows: readonly FieldRow[]): ProfileChanges =>
  Object.fromEntries(rows.map(({ field, wanted }) => [field, wanted])) as ProfileChanges;

const heldOf = (rows: readonly FieldRow[]): ProfileChanges =>
  Object.fromEntries(rows.flatMap(({ field, held }) => (held === null ? [] : [[field, held]]))) as ProfileChanges;

/** What the card holds by now: what arrived already is not sent, what somebody else wrote there is asked about. */
async function lookFirst(
  { database, settings }: ProfileParts,
  rows: readonly FieldRow[],
  held: ProfileChanges,
): Promise<FieldRow[]> {
  return database.change(async (change) => {
    const compare = comparing(placeOf(await settings.read(change.db), change.at));
    const now = await fieldRows(change.db);
    const ready: FieldRow[] = [];
    for (const { field } of rows) {
      const row = now.get(field);
      const there: unknown = held[field] ?? null;
      if (row?.state !== 'behind' || there === null) continue;
      const same = (one: unknown, other: unknown) => compare(field, one as never, other as never);
      if (same(there, row.wanted) && !row.force) {
        await saveField(change.db, row, { ...arrived(row), held: there, sentAt: row.sentAt ?? change.at }, change.at);
        change.announce('presence');
      } else if (!same(there, row.wanted) && !same(there, row.held)) {
        const reason = { code: 'profile-changed-there', details: {} };
        await saveField(change.db, row, { state: 'conflict', shown: there, reason, force: false }, change.at);
        change.announce('presence');
      } else ready.push(row);
    }
    return ready;
  });
}

const arrived = (row: FieldRow): FieldPatch => ({
  state: 'accepted',
  sent: row.wanted,
  reason: null,
  attempts: 0,
  alone: false,
  force: false,
});

async function record(
  { database, settings }: ProfileParts,
  sent: readonly FieldRow[],
  answers: readonly ProfileAnswer[],
): Promise<void> {
  await database.change(async (change) => {
    const compare = comparing(placeOf(await settings.read(change.db), change.at));
    const now = await fieldRows(change.db);
    for (const answer of answers) {
      const [row, asked] = [now.get(answer.field), sent.find(({ field }) => field === answer.field)];
      if (row === undefined || asked === undefined) continue;
      const isNewer = !compare(answer.field, row.wanted as never, asked.wanted as never);
      await saveField(change.db, row, afterAnswer(row, asked, answer, isNewer, change.at), change.at);
    }
    change.announce('presence');
  });
}

function afterAnswer(row: FieldRow, asked: FieldRow, answer: ProfileAnswer, isNewer: boolean, at: number): FieldPatch {
  switch (answer.outcome) {
    case 'accepted': {
      const taken = { sent: asked.wanted, held: answer.held, before: row.shown, sentAt: at };
      // A newer wish came meanwhile: this one is only what the card holds on the way.
      return isNewer ? { ...taken, state: 'behind', notBefore: at } : { ...arrived(row), ...taken };
    }
    case 'refused':
      if (isNewer) return { notBefore: at };
      // Google knows something newer: the next reading shows what, and asks.
      return { state: 'refused', reason: { code: answer.code, details: answer.details }, force: false };
    case 'again':
      return { notBefore: at, alone: answer.alone };
  }
}

async function putOff(parts: ProfileParts, rows: readonly FieldRow[], error: OutsideError): Promise<number> {
  const { database, clock, log } = parts;
  const { failure } = error;
  log.info({ failure: failure.kind, code: failure.code }, 'the card on Google could not be changed');
  const reason = { code: failure.code, details: failure.kind === 'needs-you' ? failure.details : {} };
  const attempts = Math.max(0, ...rows.map((row) => row.attempts));
  const named = failure.kind === 'later' ? failure.at : null;
  const until = failure.kind === 'later' ? nextTry(clock.now(), attempts, named) : clock.now() + waitsForPersonMs;
  await database.change(async (change) => {
    const now = await fieldRows(change.db);
    let told = false;
    for (const { field } of rows) {
      const row = now.get(field);
      if (row?.state !== 'behind') continue;
      const patch = { reason, notBefore: until, attempts: row.attempts + 1 };
      if (await saveField(change.db, row, patch, change.at)) told = true;
    }
    if (told) change.announce('presence');
  });
  return until;
}
