/** The sums on the page of numbers are those of the day rows, whatever was read again how often. */
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { plainCampaign } from '../../../src/api/campaigns.ts';
import { saveAdFigures } from '../../../src/core/campaigns/ad-figures.sql.ts';
import { saveCampaignFigures } from '../../../src/core/campaigns/campaign-figures.sql.ts';
import { insertCampaign } from '../../../src/core/campaigns/campaigns.sql.ts';
import { insightsOf } from '../../../src/core/metrics/insights.ts';
import { openTestGrounds } from '../grounds.ts';

const names = ['spend', 'impressions', 'reach', 'clicks', 'calls', 'directions', 'leads', 'messages'] as const;
type Name = (typeof names)[number];
type Sums = Record<Name, number>;

const firstDay = Date.parse('2026-09-01');
const length = 60;
/** As the reader does it: what is older than four weeks is not read again. */
const window = 28;
const dayAt = (place: number) => new Date(firstDay + place * 86_400_000).toISOString().slice(0, 10);

const figure = fc.record(
  Object.fromEntries(names.map((name) => [name, fc.integer({ min: 0, max: 9_000 })])) as Record<
    Name,
    fc.Arbitrary<number>
  >,
);
/** What an advert did on a day at last, and how much of it Meta knew on the day itself and a week later; absent: not delivered. */
const adDay = fc.option(fc.record({ last: figure, known: fc.tuple(fc.nat(100), fc.nat(100)) }), { freq: 3 });
const story = fc.record({
  campaigns: fc.array(
    fc.array(fc.array(adDay, { minLength: length, maxLength: length }), { minLength: 1, maxLength: 3 }),
    {
      minLength: 1,
      maxLength: 3,
    },
  ),
  readings: fc.uniqueArray(fc.integer({ min: 0, max: length + 30 }), { minLength: 1, maxLength: 6 }),
  asked: fc.tuple(fc.nat(length - 1), fc.nat(length - 1)),
});
type Story = typeof story extends fc.Arbitrary<infer T> ? T : never;

const nothing = (): Sums => Object.fromEntries(names.map((name) => [name, 0])) as Sums;
function add(sums: Map<string, Sums>, key: string, more: Sums): void {
  const sum = sums.get(key) ?? nothing();
  for (const name of names) sum[name] += more[name];
  sums.set(key, sum);
}

/** What Meta says of that advert's day on the day of the reading. */
function told(of: Story['campaigns'][number][number][number], age: number): Sums | null {
  if (of === null) return null;
  const percent = age < 7 ? of.known[0] : age < window - 1 ? Math.max(...of.known) : 100;
  return Object.fromEntries(names.map((name) => [name, Math.floor((of.last[name] * percent) / 100)])) as Sums;
}

async function play({ campaigns, readings, asked }: Story): Promise<void> {
  const { database } = await openTestGrounds();
  // Brute force: the newest word on each day of each advert.
  const [byAd, byCampaign] = [new Map<string, Sums>(), new Map<string, Sums>()];
  const plan = {
    ...plainCampaign,
    headline: 'h',
    text: 't',
    button: 'call-now',
    radiusKm: 5,
    dailyBudget: 300,
  } as const;
  const ids: number[] = [];
  for (const place of campaigns.keys()) {
    const wish = { ...plan, name: `C${place}`, startsOn: dayAt(0), endsOn: dayAt(length - 1) };
    const about = { intent: `i${place}`, picture: null, at: 1 };
    ids.push((await database.change((change) => insertCampaign(change.db, wish, about))).id);
  }
  let before = -1;
  for (const today of readings.toSorted((one, other) => one - other)) {
    const from = before < 0 ? 0 : Math.max(0, before - window + 1);
    before = today;
    for (const [place, ads] of campaigns.entries()) {
      const id = ids[place] as number;
      const days: Parameters<typeof saveCampaignFigures>[2][number][] = [];
      const adDays: Parameters<typeof saveAdFigures>[2][number][] = [];
      for (let day = from; day <= Math.min(today, length - 1); day++) {
        const all = new Map<string, Sums>();
        for (const [ad, of] of ads.entries()) {
          const sums = told(of[day] ?? null, today - day);
          if (sums === null) continue;
          adDays.push({ ...sums, day: dayAt(day), ad: `${place}-${ad}`, name: `A${ad}` });
          byAd.set(`${id} ${place}-${ad} ${dayAt(day)}`, sums);
          add(all, 'day', sums);
        }
        const sums = all.get('day');
        if (sums === undefined) continue;
        days.push({ ...sums, day: dayAt(day) });
        byCampaign.set(`${id} ${dayAt(day)}`, sums);
      }
      await database.change(async (change) => {
        await saveCampaignFigures(change.db, id, days, change.at);
        await saveAdFigures(change.db, id, adDays, change.at);
      });
    }
  }
  const [from, to] = asked.toSorted((one, other) => one - other).map(dayAt) as [string, string];
  const within = (key: string) => key.slice(-10) >= from && key.slice(-10) <= to;
  const wanted = (rows: Map<string, Sums>, part: (key: string) => string) => {
    const sums = new Map<string, Sums>();
    for (const [key, row] of rows) if (within(key)) add(sums, part(key), row);
    return sums;
  };
  const days = wanted(byCampaign, (key) => key.slice(-10));
  const each = wanted(byCampaign, (key) => key.split(' ')[0] ?? '');
  const adverts = wanted(byAd, (key) => key.split(' ')[1] ?? '');
  const whole = wanted(byCampaign, () => 'whole').get('whole') ?? nothing();

  const read = database.read;
  const byDay = await insightsOf(read, { from, to, by: 'day' });
  expect(new Map(byDay.rows.map((row) => [row.day, plain(row)]))).toEqual(days);
  const campaignRows = await insightsOf(read, { from, to, by: 'campaign' });
  expect(new Map(campaignRows.rows.map((row) => [String(row.campaignId), plain(row)]))).toEqual(each);
  const adRows = await insightsOf(read, { from, to, by: 'ad' });
  expect(new Map(adRows.rows.map((row) => [row.ad, plain(row)]))).toEqual(adverts);
  for (const { total } of [byDay, campaignRows, adRows]) expect(plain(total)).toEqual(whole);
  for (const id of ids) {
    const one = await insightsOf(read, { from, to, by: 'day', campaignId: id });
    expect(plain(one.total)).toEqual(each.get(String(id)) ?? nothing());
  }
  await database.close();
}

const plain = (row: Sums): Sums => Object.fromEntries(names.map((name) => [name, row[name]])) as Sums;

test('by day, by campaign and by advert the sums are those of the newest day rows', { timeout: 120_000 }, async () => {
  await fc.assert(fc.asyncProperty(story, play), { numRuns: 25 });
});
