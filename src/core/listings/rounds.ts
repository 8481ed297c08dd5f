/** When which channel works: one round at a time for each, files after the goods have been compared. */
import type { Vendor } from '../../api/channels.ts';
import { vendors as allVendors } from '../../api/without-checks.ts';
import type { ChannelRow } from '../channels/index.ts';
import type { Reader, Writer } from '../database/index.ts';
import type { Chore } from '../outbox/index.ts';
import { followChanges, type Scene } from './behind.ts';
import { anyChanged, changedVariants, markEveryVariant, needsComparison } from './changed.sql.ts';
import { compareAllWhenDue } from './compare-all.ts';
import { type FileLane, openFileLane } from './file-lane.ts';
import { anythingDue, forgetSent } from './listings.sql.ts';
import type { Mode } from './next-state.ts';
import { addTally, emptyTally, type ListingsParts, type Tally } from './parts.ts';
import { forgetTold } from './told-promotions.sql.ts';
import { openVendorLane, type VendorLane } from './vendor-lane.ts';

/** A chore gives way after so long, so that the shop can be closed and others get their turn. */
const turnMs = 4_000;

/** Variants whose comparison nobody minds waiting for. */
const quicklyCompared = 100;

export type Rounds = ReturnType<typeof openRounds>;

export function openRounds(parts: ListingsParts) {
  const { database, channels, clock } = parts;
  const files = new Map<string, FileLane>();
  const vendors = new Map<string, VendorLane>();
  const running = new Map<string, Promise<unknown>>();
  let factsMayDiffer = false;
  let accountsMayDiffer = false;
  let print: string | null = null;
  database.onNotice(({ domain }) => {
    if (domain === 'settings') factsMayDiffer = true;
    if (domain === 'channels' || domain === 'settings') accountsMayDiffer = true;
  });

  async function modeOf(db: Reader | Writer, channel: ChannelRow): Promise<Mode> {
    if (!channel.enabled) return { on: false, reason: 'channel-switched-off' };
    return (await channels.stateOf(db, channel)) === 'off' ? { on: false, reason: 'not-connected' } : { on: true };
  }

  async function sceneOf(db: Reader | Writer): Promise<Scene> {
    const { currency, storeCode } = await parts.settings.read(db);
    const scene = [];
    for (const channel of await channels.all(db)) scene.push({ channel, mode: await modeOf(db, channel) });
    return { shop: { currency, storeCode }, pricing: parts.pricing, channels: scene };
  }

  channels.onSwitched(async (change, channelId, forget) => {
    const channel = await channels.byId(change.db, channelId);
    if (channel === undefined) return;
    if (forget) {
      await forgetSent(change.db, channelId);
      await forgetTold(change.db, channelId);
    }
    const { on } = await modeOf(change.db, channel);
    if (forget || (await needsComparison(change.db, channelId, on))) await markEveryVariant(change.db, change.at);
    change.announce('listings');
  });

  /** One after the other on a channel; different channels side by side. */
  function inTurn<T>(channelId: string, work: () => Promise<T>): Promise<T> {
    const before = running.get(channelId) ?? Promise.resolve();
    const turn = before.then(work, work);
    const settled = turn.catch(() => {});
    running.set(channelId, settled);
    return turn;
  }

  /** Compares what changed until nothing is left of the list. */
  async function follow(goOn: () => boolean): Promise<void> {
    await shopFactsChanged();
    while (goOn() && (await anyChanged(database.read))) {
      await database.change((change) => followChanges(change, sceneOf));
    }
  }

  /**
   * Whoever looks right after a change sees that it is on its way: what changed is compared before the answer, unless
   * it is much (an import), which the chore works off while lists stay quick. A file that cannot be written (a full
   * disk) must not keep anyone from reading.
   */
  async function freshen(): Promise<void> {
    try {
      const waiting = (await changedVariants(database.read, quicklyCompared + 1)).length;
      if (waiting === 0 || waiting > quicklyCompared) return;
      await database.change((change) => followChanges(change, sceneOf));
    } catch (error) {
      parts.log.warn({ error: String(error) }, 'listings could not be compared');
    }
  }

  /** Currency and store code stand in every offer. */
  async function shopFactsChanged(): Promise<void> {
    if (print !== null && !factsMayDiffer) return;
    factsMayDiffer = false;
    const { currency, storeCode } = await parts.settings.current();
    const now = `${currency} ${storeCode}`;
    if (print !== null && print !== now) {
      await database.change(async (change) => markEveryVariant(change.db, change.at));
    }
    print = now;
  }

  async function roundOf(channel: ChannelRow, hurry: boolean, goOn: () => boolean): Promise<Tally> {
    if (!(await modeOf(database.read, channel)).on) return emptyTally();
    return inTurn(channel.id, () =>
      channel.connector === 'file'
        ? fileLane(channel.id).round(channel, hurry)
        : vendorLane(channel).round(channel, goOn),
    );
  }

  function fileLane(channelId: string): FileLane {
    const lane = files.get(channelId) ?? openFileLane(parts, channelId);
    files.set(channelId, lane);
    return lane;
  }

  function vendorLane({ id, connector }: ChannelRow): VendorLane {
    const lane = vendors.get(id) ?? openVendorLane(parts, id, connector === 'file' ? 'google' : connector);
    vendors.set(id, lane);
    return lane;
  }

  /** At least one piece of work: a machine that stalls before the first look would otherwise never get on. */
  const forAWhile = () => {
    const until = performance.now() + turnMs;
    let pieces = 0;
    return () => pieces++ === 0 || performance.now() < until;
  };
  const everyMs = parts.practice ? 1_000 : 5_000;
  const wokenBy = ['pricing', 'catalog', 'imports', 'channels', 'settings', 'listings'] as const;

  const compareAndDeliver: Chore = {
    name: 'listings',
    everyMs,
    wokenBy,
    async run() {
      await follow(forAWhile());
      // A file is written when the goods have settled, not after every thousand of an import.
      if (await anyChanged(database.read)) return;
      for (const channel of await channels.all(database.read)) {
        if (channel.connector === 'file') await roundOf(channel, false, () => true);
      }
    },
  };

  const vendorChore = (vendor: Vendor): Chore => ({
    name: `listings-${vendor}`,
    everyMs,
    wokenBy,
    async run() {
      if (accountsMayDiffer) {
        accountsMayDiffer = false;
        for (const lane of vendors.values()) await lane.lift();
      }
      for (const channel of await channels.all(database.read)) {
        if (channel.connector !== vendor) continue;
        // A lane that has not begun yet first looks for what a crash cut off.
        const lane = vendors.get(channel.id);
        const idle = lane !== undefined && !lane.looksForOld();
        if (idle && !(await anythingDue(database.read, channel.id, clock.now()))) continue;
        await roundOf(channel, false, forAWhile());
      }
    },
  });

  const daily: Chore = {
    name: 'listings-daily',
    everyMs: 10 * 60_000,
    run: async () => void (await compareAllWhenDue(parts, sceneOf)),
  };

  /** One round over the channels, or one of them, until nothing more is due. */
  async function sync(channelId: string | null, force: boolean): Promise<Tally> {
    await follow(() => true);
    const wanted = (await channels.all(database.read)).filter(({ id }) => channelId === null || id === channelId);
    const tally = emptyTally();
    const rounds = wanted.map(async (channel) => {
      if (force && channel.connector !== 'file') await vendorLane(channel).hurry();
      addTally(tally, await roundOf(channel, true, () => true));
    });
    await Promise.all(rounds);
    await follow(() => true);
    return tally;
  }

  return {
    chores: [compareAndDeliver, ...allVendors.map(vendorChore), daily] as readonly Chore[],
    sceneOf,
    freshen,
    sync,
    /** Why a channel is being left alone for now. */
    pauseOf: (channelId: string) => vendors.get(channelId)?.pause() ?? { until: 0, code: null },
  };
}
