/** The shop's own clock: runs each chore when its time comes, at once when a notice wakes it, never twice at a time. */
import type { Database, Log } from './database/index.ts';
import type { Chore } from './outbox/index.ts';

/** Changes that come together wake a chore once. */
const settleMs = 40;
/** The first screens are answered before the rounds begin; what is planned for a minute does not wait for that. */
const firstRoundMs = 1_500;
/** A timer may ring a moment before the minute that it was set to: the next look is a moment later, not at once. */
const shortestMs = 5;

export interface RunningClock {
  /** Runs a chore now, or all of them in their order; for tests, the command line and *do it now* buttons. */
  turn(name?: string): Promise<void>;
  start(): void;
  /** Ends after the chores under way have ended. */
  stop(): Promise<void>;
}

export function choresOnClock(chores: readonly Chore[], database: Database, log: Log): RunningClock {
  const hands = chores.map((chore) => handOf(chore, log));
  let unsubscribe = (): void => {};
  return {
    async turn(name) {
      for (const hand of hands) if (name === undefined || hand.chore.name === name) await hand.runNow();
    },
    start() {
      for (const hand of hands) hand.schedule(hand.chore.dueInMs === undefined ? firstRoundMs : settleMs);
      unsubscribe = database.onNotice(({ domain }) => {
        for (const hand of hands) if (hand.chore.wokenBy?.includes(domain)) hand.schedule(settleMs);
      });
    },
    async stop() {
      unsubscribe();
      await Promise.all(hands.map((hand) => hand.stop()));
    },
  };
}

function handOf(chore: Chore, log: Log) {
  let timer: NodeJS.Timeout | undefined;
  let due = Infinity;
  let running: Promise<void> | null = null;
  let wokenMeanwhile = false;
  let stopped = false;

  function schedule(inMs: number): void {
    if (stopped) return;
    if (running !== null) {
      wokenMeanwhile = true;
      return;
    }
    const at = performance.now() + inMs;
    if (at >= due) return;
    clearTimeout(timer);
    due = at;
    timer = setTimeout(() => void tick(), inMs);
  }

  async function tick(): Promise<void> {
    due = Infinity;
    await runNow();
    const pause = await nextPause();
    schedule(wokenMeanwhile ? settleMs : pause);
    wokenMeanwhile = false;
  }

  /** Until its usual time, or until the minute that something is planned for. */
  async function nextPause(): Promise<number> {
    if (stopped || chore.dueInMs === undefined) return chore.everyMs;
    const dueIn = await chore.dueInMs().catch(() => null);
    return dueIn === null ? chore.everyMs : Math.min(chore.everyMs, Math.max(shortestMs, dueIn));
  }

  async function runNow(): Promise<void> {
    if (running !== null) await running;
    if (stopped) return;
    running = chore.run().catch((error: unknown) => {
      log.error({ chore: chore.name, error: error instanceof Error ? error.stack : String(error) }, 'chore failed');
    });
    await running;
    running = null;
  }

  return {
    chore,
    schedule,
    runNow,
    async stop(): Promise<void> {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
