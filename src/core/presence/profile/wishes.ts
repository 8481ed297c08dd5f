/** What a person says of the card: new values, and the answer to what somebody else wrote there. */
import type { ProfileChanges } from '../../../api/profile.ts';
import { type ProfileField, profileFields } from '../../../api/profile-words.ts';
import { Refusal } from '../../../api/refusals.ts';
import type { Settings } from '../../../api/settings.ts';
import type { Change } from '../../database/index.ts';
import { checkedChanges } from './check-profile.ts';
import { placeOf } from './parts.ts';
import { type FieldPatch, type FieldRow, fieldRows, saveField } from './profile.sql.ts';
import { comparing } from './same.ts';

export async function saveWishes(change: Change, shop: Settings, changes: ProfileChanges): Promise<void> {
  const place = placeOf(shop, change.at);
  const rows = await fieldRows(change.db);
  const checked = checkedChanges(changes, (field) => (rows.get(field)?.wanted ?? null) as never, place);
  const same = comparing(place);
  for (const field of profileFields) {
    const [row, wanted] = [rows.get(field), checked[field]];
    if (row === undefined || wanted === undefined || same(field, wanted as never, row.wanted as never)) continue;
    await saveField(
      change.db,
      row,
      wished(row, wanted, same(field, wanted as never, row.held as never), change.at),
      change.at,
    );
  }
  change.announce('presence');
}

function wished(row: FieldRow, wanted: unknown, isHeld: boolean, at: number): FieldPatch {
  const fresh = { wanted, reason: null, attempts: 0, alone: false, force: false, notBefore: at };
  // Never read, or in question: what stands there is asked about first.
  if (row.state === 'unknown' || row.state === 'conflict') return { ...fresh, state: row.state, reason: row.reason };
  // Taken back before it was sent; the next reading says whether customers see it.
  if (isHeld) return { ...fresh, sent: wanted, state: 'accepted' };
  return { ...fresh, state: 'behind' };
}

async function known(change: Change, field: ProfileField): Promise<FieldRow> {
  const row = (await fieldRows(change.db)).get(field);
  if (row === undefined || row.wanted === null) throw new Refusal('profile-nothing-wanted', { field });
  return row;
}

/** `ours` goes out even where the card holds it: that is how Google is told that its own version is wrong. */
export async function settleField(change: Change, field: ProfileField, keep: 'ours' | 'theirs'): Promise<void> {
  const row = await known(change, field);
  if (row.state !== 'conflict') throw new Refusal('profile-not-in-conflict', { field, state: row.state });
  const changedThere = row.reason?.code === 'profile-changed-there';
  const again = { reason: null, attempts: 0, alone: false, notBefore: change.at, before: null };
  const held = changedThere ? row.shown : row.held;
  const patch: FieldPatch =
    keep === 'ours'
      ? { ...again, held, state: 'behind', force: true }
      : changedThere
        ? { ...again, held, wanted: row.shown, sent: row.shown, state: 'live', force: false }
        : { ...again, wanted: row.shown, state: 'behind', force: true };
  await saveField(change.db, row, patch, change.at);
  change.announce('presence');
}

/** Sends a field again, whatever was said to it before. */
export async function sendFieldAgain(change: Change, field: ProfileField): Promise<void> {
  const row = await known(change, field);
  // Never read: what stands at Google is asked about first.
  if (row.state === 'conflict' || row.state === 'unknown') return;
  await saveField(
    change.db,
    row,
    { state: 'behind', reason: null, attempts: 0, alone: false, force: true, notBefore: change.at },
    change.at,
  );
  change.announce('presence');
}

/** Another account, or none: what was sent stands elsewhere. What is wanted stays, and is compared with what is read next. */
export async function forgetCard(change: Change): Promise<void> {
  for (const row of (await fieldRows(change.db)).values()) {
    if (row.wanted === null) continue;
    const nothing = { sent: null, held: null, shown: null, before: null, sentAt: null, reason: null };
    const patch: FieldPatch = { ...nothing, state: 'unknown', attempts: 0, alone: false, force: false, notBefore: 0 };
    await saveField(change.db, row, patch, change.at);
  }
}
