/** The card on the clock: what is wanted goes out, and what customers see is read back. */
import type { OutsideError } from '../../../api/outside.ts';
import type { Chore } from '../../outbox/index.ts';
import { googleState } from '../google.ts';
import type { ProfileParts } from './parts.ts';
import { cardRow, fieldRows } from './profile.sql.ts';
import { readProfile } from './read-profile.ts';
import { sendDue } from './send-profile.ts';

const minuteMs = 60_000;
const everyMs = { real: minuteMs, practice: 2_000 };
/** While an edit is not seen yet; otherwise an edit made at Google shows within half an hour. */
const readAgainMs = { real: 2 * minuteMs, practice: 2_000 };
const calmMs = { real: 30 * minuteMs, practice: 30_000 };
const pauseAfterFailureMs = 5 * minuteMs;

export function followProfile(parts: ProfileParts) {
  const { database, clock, channels, practice } = parts;
  const pace = practice ? 'practice' : 'real';
  let sendingRests = 0;
  let readingRests = 0;

  async function isConnected(): Promise<boolean> {
    const state = await googleState(channels, database.read);
    return state === 'ready' || state === 'problem';
  }

  async function readingIsDue(): Promise<boolean> {
    if (clock.now() < readingRests) return false;
    const { readAt } = await cardRow(database.read);
    if (readAt === null) return true;
    const waiting = [...(await fieldRows(database.read)).values()].some(
      ({ state, reason }) => state === 'accepted' || (state === 'refused' && reason?.code === 'profile-changed-there'),
    );
    return clock.now() - readAt >= (waiting ? readAgainMs[pace] : calmMs[pace]);
  }

  async function read(): Promise<void> {
    const failed = await readProfile(parts);
    if (failed === null) return;
    readingRests = Math.max(restOf(failed), clock.now() + (practice ? everyMs.practice : pauseAfterFailureMs));
  }

  async function send(): Promise<void> {
    if (clock.now() < sendingRests) return;
    sendingRests = (await sendDue(parts)) ?? 0;
  }

  const chore: Chore = {
    name: 'profile',
    everyMs: everyMs[pace],
    wokenBy: ['presence', 'channels'],
    async run() {
      if (!(await isConnected())) return;
      if (await readingIsDue()) await read();
      await send();
    },
  };

  return {
    chore,
    /** A person wants to know now: pauses that nobody at Google asked for are over. */
    async readNow(): Promise<void> {
      if (!(await isConnected())) return;
      await read();
      await send();
    },
    /** A new wish is worth a try, unless Google itself named the time. */
    wished(): void {
      readingRests = 0;
    },
  };
}

const restOf = ({ failure }: OutsideError): number =>
  failure.kind === 'later' && failure.at !== null ? Date.parse(failure.at) : 0;
