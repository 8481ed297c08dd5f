/** One channel that is reached through a vendor's API: sends what is due, asks for verdicts, reads back. */
import type { Vendor } from '../../api/channels.ts';
import type { ChannelRow, OffersPort } from '../channels/index.ts';
import { openLane } from './lane.ts';
import { makeAllDue, namedPause, releaseHeld, resetCutOff } from './listings.sql.ts';
import { emptyTally, type ListingsParts, type Tally } from './parts.ts';
import { askVerdicts, readDue } from './read-due.ts';
import { sendDue } from './send-due.ts';

export type VendorLane = ReturnType<typeof openVendorLane>;

export function openVendorLane(parts: ListingsParts, channelId: string, vendor: Vendor) {
  const { database } = parts;
  const lane = openLane(parts, channelId, vendor);
  let begun = false;

  /** After a start: what was cut off goes again, and a pause that the channel asked for still holds. */
  async function begin(): Promise<void> {
    if (begun) return;
    await database.change(async (change) => {
      const cutOff = await resetCutOff(change.db, channelId, change.at);
      if (cutOff > 0) change.announce('listings');
      const until = await namedPause(change.db, channelId, change.at);
      if (until !== null) lane.pause.resume(until, 'too-many-requests');
    });
    begun = true;
  }

  /** Works until nothing is due, the channel asks for a pause, or `goOn` says stop. */
  async function round(channel: ChannelRow, goOn: () => boolean): Promise<Tally> {
    const tally = emptyTally();
    try {
      await begin();
      while (goOn() && !lane.isPaused()) {
        const port = await offersPort();
        if (port === null) break;
        const call = { lane, channel, port };
        const sent = await sendDue(call, tally);
        const judged = await askVerdicts(call, tally);
        if (!(await readDue(call, tally)) && !sent && !judged) break;
      }
    } catch (error) {
      // An answer that could not be written down (a full disk): what was on its way goes again.
      begun = false;
      throw error;
    }
    return tally;
  }

  async function offersPort(): Promise<OffersPort | null> {
    try {
      return (await parts.channels.connector(vendor))?.offers ?? null;
    } catch (error) {
      await lane.failed(error);
      return null;
    }
  }

  return {
    round,
    pause: () => lane.pause.now(),
    /** Whether it is time to look for what would lapse. */
    looksForOld: (): boolean => lane.renewals.dueAt(parts.clock.now()),
    /** Someone changed something about the account: what was held for it is due. */
    async lift(): Promise<void> {
      lane.pause.lift();
      await database.change(async (change) => releaseHeld(change.db, channelId, change.at));
    },
    /** *Do it now*: everything is due as soon as the channel itself allows. */
    async hurry(): Promise<void> {
      await begin();
      lane.pause.lift();
      await database.change(async (change) => {
        await makeAllDue(change.db, channelId, Math.max(change.at, lane.pause.now().until));
      });
    },
  };
}
