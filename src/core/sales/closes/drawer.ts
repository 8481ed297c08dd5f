/**
 * Money moves in the drawer without a receipt: change is brought from the bank, a courier is paid. Each is an entry with
 * its reason, counted by the close of its day; a mistake is taken back and counts no more.
 */
import type { DrawerEntry } from '../../../api/counter-closes.ts';
import { Refusal } from '../../../api/refusals.ts';
import { type Day, toInstant, toInstantOrNull } from '../../../api/time.ts';
import type { Change } from '../../database/index.ts';
import { storeDay } from '../../settings/index.ts';
import type { CounterGrounds } from '../counter/grounds.ts';
import { digestOf } from '../counter/write-receipt.ts';
import { addEntry, entryByForm, entryById, type EntryRow, setTakenBack } from './drawer.sql.ts';

export interface EntryWish {
  readonly formKey: string;
  readonly day?: Day | undefined;
  readonly amount: number;
  readonly reason: string;
}

/** Refuses `form-used-before` and `close-day-future`. */
export async function addDrawerEntry(
  change: Change,
  { settings }: Pick<CounterGrounds, 'settings'>,
  { formKey, ...wish }: EntryWish,
  actor: string,
): Promise<DrawerEntry> {
  const { db, at } = change;
  const digest = digestOf(wish);
  const before = await entryByForm(db, formKey);
  if (before !== undefined) {
    if (before.formDigest !== digest) throw new Refusal('form-used-before', { number: before.day });
    return asEntry(before);
  }
  const today = storeDay(at, (await settings.read(db)).timeZone);
  const { day = today, amount, reason } = wish;
  if (day > today) throw new Refusal('close-day-future', { day });
  const facts = { day, at, actor, amount, reason, taken_back_at: null, taken_back_by: null };
  const id = await addEntry(db, { ...facts, form_key: formKey, form_digest: digest });
  change.announce('sales');
  return entryOf(change, id);
}

/** Refuses `not-found`. */
export async function takeBackDrawerEntry(change: Change, id: number, actor: string): Promise<DrawerEntry> {
  const entry = await entryOf(change, id);
  if (entry.takenBackAt !== null) return entry;
  await setTakenBack(change.db, id, change.at, actor);
  change.announce('sales');
  return entryOf(change, id);
}

async function entryOf({ db }: Change, id: number): Promise<DrawerEntry> {
  const row = await entryById(db, id);
  if (row === undefined) throw new Refusal('not-found', { what: 'drawer-entry', id });
  return asEntry(row);
}

export const asEntry = ({ formDigest: _digest, at, takenBackAt, ...row }: EntryRow): DrawerEntry => ({
  ...row,
  at: toInstant(at),
  takenBackAt: toInstantOrNull(takenBackAt),
});

export const drawerSum = (entries: readonly { readonly amount: number }[]): number =>
  entries.reduce((sum, { amount }) => sum + amount, 0);
