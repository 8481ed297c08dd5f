/** P15: the lowest price of thirty days, for many goods in one statement, is the one found by looking at every quarter of an hour. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { type Database, inMemory, openDatabase } from '../../../src/core/database/index.ts';
import { priorPrice, type SeenPrice } from '../../../src/core/pricing/prior-price.ts';
import { priorPrices } from '../../../src/core/pricing/prior-prices.sql.ts';
import { daysOnSale, type PriorWindow, priorWindow } from '../../../src/core/pricing/prior-window.ts';
import { chances, lowestByLooking, quarter, randomHistory } from './random-histories.ts';

/** A hundred thousand histories; VETRINA_TEST_ROUNDS=50000 for a million. */
const rounds = Number(process.env['VETRINA_TEST_ROUNDS'] ?? 5000);
const together = 500;
const runs = Math.ceil((rounds * 20) / together);

let database: Database;
beforeAll(async () => {
  database = await openDatabase(inMemory, { now: () => 0 });
});
afterAll(() => database.close());

/** Slips are told by the record after them: the mark goes there. */
function keep(histories: readonly (readonly SeenPrice[])[]): void {
  const { sqlite } = database;
  const insert = sqlite.prepare(
    `insert into price (variant_id, channel_id, amount, from_at, until_at, reason, note, exception, typing_error, actor,
      batch_id, recorded_at, visible_from) values (?, 'web', ?, ?, null, 'typed', '', 0, ?, '', 0, ?, ?)`,
  );
  sqlite.exec('delete from price');
  sqlite.exec('begin');
  for (const [index, records] of histories.entries()) {
    for (const [place, { amount, from, visibleFrom }] of records.entries()) {
      const corrects = records[place - 1]?.typingError === true;
      insert.run(index + 1, amount, from, corrects ? 1 : 0, from, visibleFrom);
    }
  }
  sqlite.exec('commit');
}

/** The last record cannot be a slip yet: nothing came after it. */
const settled = (records: readonly SeenPrice[]): SeenPrice[] =>
  records.map((record, place) => (place === records.length - 1 ? { ...record, typingError: false } : record));

/** Around both nights on which Rome's clocks change. */
const starts = ['2026-02-01T00:00:00Z', '2026-08-20T00:00:00Z', '2027-05-01T00:00:00Z'].map(Date.parse);

/** Before the window is enough to know. */
const sinceThen = (at: number | undefined, from: number): number | 'before' | undefined =>
  at !== undefined && at <= from ? 'before' : at;

function firstLooked(records: readonly SeenPrice[], { from, until }: PriorWindow): number | 'before' | undefined {
  const seen = records.flatMap(({ amount, visibleFrom }) =>
    amount === null || visibleFrom === null || visibleFrom >= until ? [] : [visibleFrom],
  );
  return sinceThen(seen.length === 0 ? undefined : Math.min(...seen), from);
}

test('for a hundred thousand histories: one statement, the rule and the eyes agree', { timeout: 600_000 }, async () => {
  let compared = 0;
  let told = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.integer(),
      fc.constantFrom(...starts),
      fc.nat({ max: 100 * 96 }),
      async (seed, start, later) => {
        const chance = chances(seed);
        const histories = Array.from({ length: together }, () => settled(randomHistory(chance, start)));
        keep(histories);
        const window = priorWindow(start + later * quarter, 'Europe/Rome');
        const ids = histories.map((_, index) => index + 1);
        const answers = new Map(
          (await priorPrices(database.read, ids, ['web', 'till'], window)).map((each) => [each.variantId, each]),
        );
        for (const [index, records] of histories.entries()) {
          const looked = lowestByLooking(records, window.from, window.until);
          const ruled = priorPrice(records, window.from, window.until);
          const stated = answers.get(index + 1)?.prior ?? null;
          expect(sinceThen(answers.get(index + 1)?.firstSeen, window.from)).toBe(firstLooked(records, window));
          compared++;
          if (looked !== null) told++;
          if (looked === ruled && looked === stated) continue;
          expect({ ruled, stated, records, window }).toEqual({ ruled: looked, stated: looked, records, window });
        }
      },
    ),
    { numRuns: runs },
  );
  expect(compared).toBeGreaterThanOrEqual(rounds * 20);
  // The histories met the window often enough for the agreement to mean something.
  expect(told / compared).toBeGreaterThan(0.3);
});

const wall = (at: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome', dateStyle: 'short', timeStyle: 'medium' }).format(at);

test('the window begins on the same minute of the wall thirty days before, on every day of three years', () => {
  const day = 86_400_000;
  for (let at = Date.parse('2025-01-01T11:30:00Z'); at < Date.parse('2028-01-01T00:00:00Z'); at += day) {
    const [date = '', time] = wall(at).split(' ');
    const before = new Date(Date.parse(`${date}T00:00:00Z`) - 30 * day).toISOString().slice(0, 10);
    expect(wall(priorWindow(at, 'Europe/Rome').from)).toBe(`${before} ${time}`);
  }
});

test('days on sale are said only where they are fewer than thirty', () => {
  const window = priorWindow(Date.parse('2026-04-09T10:00:00Z'), 'Europe/Rome');
  const days = (instant: string): number | null => daysOnSale(Date.parse(instant), window, 'Europe/Rome');
  expect(days('2026-01-01T00:00:00Z')).toBeNull();
  expect(days('2026-03-10T11:00:00Z')).toBeNull();
  // Noon of 11 March was 11:00 UTC, noon of 9 April is 10:00: twenty-nine whole days all the same.
  expect(days('2026-03-11T11:00:00Z')).toBe(29);
  expect(days('2026-04-09T09:59:00Z')).toBe(1);
  expect(daysOnSale(null, window, 'Europe/Rome')).toBeNull();
});
