/** One lane: acts for the same outside service, one after the other, and never two rounds at once. */
import type { Grounds } from '../database/index.ts';
import type { Performer } from './act.ts';
import { nextDue, updateAct, waitingForSignIn } from './acts.sql.ts';
import { holdBack, performAct } from './perform-act.ts';

export interface Tally {
  readonly done: number;
  readonly waiting: number;
  readonly failed: number;
}

export interface Lane {
  add(kind: string, performer: Performer): void;
  /** Everything that is due. Called while a round is under way, it answers after one more round. */
  round(): Promise<Tally>;
}

export function openLane(grounds: Grounds): Lane {
  const { database, clock } = grounds;
  const performers = new Map<string, Performer>();
  let restsUntil = 0;
  let current: Promise<Tally> | null = null;
  let next: Promise<Tally> | null = null;

  async function workThrough(): Promise<Tally> {
    const tally = { done: 0, waiting: 0, failed: 0 };
    const kinds = [...performers.keys()];
    await releaseSignedIn(kinds);
    while (clock.now() >= restsUntil) {
      const row = await nextDue(database.read, kinds, clock.now());
      const performer = row && performers.get(row.kind);
      if (row === undefined || performer === undefined) break;
      const opensAt = (await performer.opensAt?.()) ?? null;
      const closed = opensAt !== null && opensAt > clock.now();
      const result = closed
        ? await holdBack(grounds, performer, row, opensAt)
        : await performAct(grounds, performer, row);
      tally[result.outcome] += 1;
      if (result.outcome === 'waiting' && result.rest !== null) restsUntil = result.rest;
    }
    return tally;
  }

  async function releaseSignedIn(kinds: readonly string[]): Promise<void> {
    for (const row of await waitingForSignIn(database.read, kinds, clock.now())) {
      if (!(await performers.get(row.kind)?.ready())) continue;
      await database.change((change) => updateAct(change.db, row.intent, { state: 'ready', at: change.at }));
    }
  }

  function start(): Promise<Tally> {
    current = workThrough().finally(() => {
      current = null;
    });
    return current;
  }

  return {
    add: (kind, performer) => performers.set(kind, performer),
    round() {
      if (current === null) return start();
      next ??= current
        .catch(() => undefined)
        .then(() => {
          next = null;
          return start();
        });
      return next;
    },
  };
}
