/**
 * Where everybody stands with the shop: to be won, at their first purchases, loyal, slipping away, lost. One written rule
 * with the shop's own numbers says it from what people did and bought; the clock puts everybody in their place, and who
 * moved is news for a week.
 */
import type { lifecycleContract } from '../../api/lifecycle.ts';
import type { Grounds, Reader } from '../database/index.ts';
import type { Verbs } from '../door.ts';
import type { Chore } from '../outbox/index.ts';
import { type ShopSettings, storeDay } from '../settings/index.ts';
import { exportStage } from './export-stage.ts';
import { placeEverybody } from './place-everybody.ts';
import { countWithin, forgetMoves } from './places.sql.ts';
import { rulesOf, setRules } from './rules.ts';
import { listStage, movedSince, onePerson, stagesOf } from './view.ts';

export interface LifecycleParts extends Grounds {
  readonly settings: Pick<ShopSettings, 'current'>;
}

/** What changes somebody's place; a new day does, too. */
const domains: readonly string[] = ['sales', 'customers', 'events'];
const everyMs = 15 * 60_000;

export { openWinBack } from './win-back/index.ts';

/** Customers who began to slip away within the last seven days. */
export const slippingAway = (db: Reader, now: number): Promise<number> =>
  countWithin(db, { stage: 'retention', movedSince: movedSince(now) });

export function openLifecycle({ database, clock, settings }: LifecycleParts) {
  /** What everybody's place was made of the last time. */
  let placedBy = '';

  async function ground(): Promise<string> {
    const { timeZone } = await settings.current();
    const counted = (await database.sequences()).filter(({ domain }) => domains.includes(domain));
    const told = counted.map(({ domain, sequence }) => `${domain} ${sequence}`).toSorted();
    return [storeDay(clock.now(), timeZone), ...told].join(', ');
  }

  /** Nothing to do where nothing happened since. */
  async function refresh(): Promise<void> {
    const now = await ground();
    if (now === placedBy) return;
    await database.change(async (change) => {
      if ((await placeEverybody(change)) > 0) change.announce('lifecycle');
    });
    placedBy = now;
  }

  const filterOf = ({
    stage,
    moved,
  }: {
    readonly stage: Parameters<typeof listStage>[1]['stage'];
    readonly moved: boolean;
  }) => ({
    stage,
    movedSince: moved ? movedSince(clock.now()) : null,
  });

  const verbs: Verbs<typeof lifecycleContract> = {
    async overview() {
      await refresh();
      return { rules: await rulesOf(database.read), stages: await stagesOf(database.read, clock.now()) };
    },
    async people({ after, limit, ...asked }) {
      return listStage(database.read, filterOf(asked), after ?? null, limit);
    },
    async export({ format, language, ...asked }) {
      const { currency } = await settings.current();
      return exportStage(database.read, filterOf(asked), { now: clock.now(), language, currency, format });
    },
    async ofPerson({ personId }) {
      return onePerson(database.read, personId, clock.now());
    },
    async setRules(rules) {
      await database.change(async (change) => {
        await setRules(change, rules);
        await placeEverybody(change);
        await forgetMoves(change.db);
        change.announce('lifecycle');
      });
      return rules;
    },
  };
  const chore: Chore = { name: 'lifecycle', everyMs, run: refresh };
  return { verbs, chores: [chore] };
}
