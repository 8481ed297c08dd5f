/**
 * Google takes ten edits a minute of one profile, and nobody can raise that: the card, posts and answers to reviews have
 * them together. A burst of answers leaves room for the card, and both leave room for a post, which has its minute. Kept
 * in the shop's file: a restart forgets none.
 */
import { OutsideError } from '../../api/outside.ts';
import type { Database, Reader, Writer } from '../database/index.ts';
import { cardRow, saveCard } from './profile/profile.sql.ts';

const most = { answer: 8, card: 9, post: 10 } as const;
export type Editor = keyof typeof most;
const minuteMs = 60_000;

/** Null: now; otherwise the instant of the next edit. */
export const nextEditAt = async (db: Reader | Writer, who: Editor, now: number): Promise<number | null> =>
  nextEditAfter((await cardRow(db)).edits, who, now);

export function nextEditAfter(edits: readonly number[], who: Editor, now: number): number | null {
  const oldest = withinMinute(edits, now).at(-most[who]);
  return oldest === undefined ? null : oldest + minuteMs;
}

/** One edit, counted before the call: one whose answer is lost was one too. */
export async function oneEdit<T>(database: Database, work: () => Promise<T>): Promise<T> {
  await note(database, 1);
  try {
    return await work();
  } catch (error) {
    // Somebody edits in Google's own window, too: the minute is full, whatever was counted here.
    if (error instanceof OutsideError && error.failure.code === 'too-many-requests') await note(database, most.post);
    throw error;
  }
}

const note = (database: Database, count: number): Promise<void> =>
  database.change(async (change) => {
    const recent = withinMinute((await cardRow(change.db)).edits, change.at);
    const more = Array.from({ length: count }, () => change.at);
    await saveCard(change.db, { edits: [...recent, ...more].slice(-most.post) });
  });

const withinMinute = (edits: readonly number[], now: number): number[] =>
  edits.filter((at) => now - at < minuteMs).toSorted((one, other) => one - other);
