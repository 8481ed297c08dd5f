/**
 * Data of people goes by itself when its time is over: nobody has to remember it. Once a day, and soon after a start: a PC
 * that was off on the day makes good for it. Who buys is a customer and stays; receipts stay in any case, without people.
 */
import {
  alwaysEnds,
  fewestDays,
  type RetentionRule,
  retentionRules,
  usualRetention,
} from '../../../api/retention-words.ts';
import type { retentionContract, RetentionView } from '../../../api/retention.ts';
import { Refusal } from '../../../api/refusals.ts';
import { toInstant } from '../../../api/time.ts';
import type { Grounds, Reader } from '../../database/index.ts';
import type { Verbs } from '../../door.ts';
import type { Chore } from '../../outbox/index.ts';
import {
  addRuns,
  countOver,
  emptyCarts,
  emptyLetters,
  emptyMailings,
  keepRule,
  latestRuns,
  peopleOver,
  removeNotes,
  rulesKept,
} from './retention.sql.ts';

const dayMs = 24 * 60 * 60 * 1000;
const hourMs = 60 * 60 * 1000;
const shownRows = 60;
/** People erased and rows emptied in one go; what is left over follows in the next one. */
const atOnce = 400;

/** What goes without anybody being erased. Each answers how many there were. */
const takenOut = { notes: removeNotes, letters: emptyLetters, mailings: emptyMailings, carts: emptyCarts } as const;
const isOfPeople = (rule: RetentionRule): rule is Exclude<RetentionRule, keyof typeof takenOut> => !(rule in takenOut);

type Days = Readonly<Record<RetentionRule, number | null>>;

async function daysOf(db: Reader): Promise<Days> {
  const kept = new Map((await rulesKept(db)).map(({ rule, days }) => [rule, days]));
  return Object.fromEntries(
    retentionRules.map((rule) => [rule, kept.has(rule) ? (kept.get(rule) ?? null) : usualRetention[rule]]),
  ) as Days;
}

/** How long guests of events are kept, for the notice on the public page. */
export const guestDays = async (db: Reader): Promise<number> => (await daysOf(db)).guests ?? usualRetention.guests;

async function view(db: Reader, now: number): Promise<RetentionView> {
  const days = await daysOf(db);
  const rules = [];
  for (const rule of retentionRules) {
    const long = days[rule];
    const due = long === null ? 0 : await countOver(db, rule, now - long * dayMs);
    rules.push({ rule, days: long, usual: usualRetention[rule], due });
  }
  const rounds = Map.groupBy(await latestRuns(db, shownRows), ({ at }) => at);
  const runs = [...rounds].map(([at, rows]) => ({
    at: toInstant(at),
    counts: rows.map(({ rule, count }) => ({ rule: rule as RetentionRule, count })),
  }));
  return { rules, runs };
}

/** @param erase takes people out, as if they had asked */
export function openRetention({ database, clock }: Grounds, erase: (ids: readonly number[]) => Promise<number>) {
  /** The day of the last round; before the first one nobody knows what was missed. */
  let lastDay: number | null = null;

  async function removed(rule: RetentionRule, before: number): Promise<number> {
    let all = 0;
    for (;;) {
      const some = await onePart(rule, before);
      all += some;
      if (some < atOnce) return all;
    }
  }

  async function onePart(rule: RetentionRule, before: number): Promise<number> {
    if (!isOfPeople(rule)) return database.change(({ db }) => takenOut[rule](db, before, atOnce));
    const ids = await peopleOver(database.read, rule, before, atOnce);
    if (ids.length > 0) await erase(ids);
    return ids.length;
  }

  async function run(): Promise<void> {
    const now = clock.now();
    const days = await daysOf(database.read);
    const counts: { at: number; rule: RetentionRule; count: number }[] = [];
    for (const rule of retentionRules) {
      const long = days[rule];
      const count = long === null ? 0 : await removed(rule, now - long * dayMs);
      if (count > 0) counts.push({ at: now, rule, count });
    }
    if (counts.length > 0)
      await database.change(async (change) => {
        await addRuns(change.db, counts);
        for (const domain of ['customers', 'events', 'outreach', 'sales'] as const) change.announce(domain);
      });
    lastDay = Math.floor(now / dayMs);
  }

  const chore: Chore = {
    name: 'retention',
    everyMs: hourMs,
    async run() {
      if (lastDay !== Math.floor(clock.now() / dayMs)) await run();
    },
  };

  const verbs: Verbs<typeof retentionContract> = {
    retention: () => view(database.read, clock.now()),
    async setRetention({ rules }) {
      for (const { rule, days } of rules) {
        if (days === null ? alwaysEnds.has(rule) : days < fewestDays[rule])
          throw new Refusal('invalid-input', { field: rule, fewest: fewestDays[rule] });
      }
      await database.change(async (change) => {
        for (const { rule, days } of rules) await keepRule(change.db, rule, days);
        change.announce('customers');
      });
      return view(database.read, clock.now());
    },
    async runRetention() {
      await run();
      return view(database.read, clock.now());
    },
  };
  return { verbs, chore };
}
