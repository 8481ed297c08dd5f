/** The page of the day: what needs a hand, what goes out by itself, the next event, the first figures. */

import type { metricsContract } from '../../api/metrics.ts';
import { toInstant } from '../../api/time.ts';
import type { Campaigns } from '../campaigns/index.ts';
import type { Channels } from '../channels/index.ts';
import type { Grounds, Reader } from '../database/index.ts';
import type { Call, Verbs } from '../door.ts';
import { eventState } from '../events/index.ts';
import type { Labels } from '../labels/index.ts';
import type { Listings } from '../listings/index.ts';
import { addDays, endOfStoreDay, type ShopSettings, startOfStoreDay, storeDay } from '../settings/index.ts';
import { todaysMetrics } from './definitions.ts';
import { marksOf } from './day-marks.ts';
import type { figuresReader } from './figures.ts';
import { spanOf } from './span.ts';
import { todosOf } from './todos.ts';
import { type EventSeats, eventsSince, seatsBySource } from './todos.sql.ts';

type Today = Awaited<ReturnType<Verbs<typeof metricsContract>['today']>>;

type Parts = Grounds & {
  readonly settings: ShopSettings;
  readonly channels: Channels;
  readonly listings: Listings;
  readonly labels: Pick<Labels, 'wrongCount'>;
  readonly campaigns: Pick<Campaigns, 'guard'>;
  readonly figures: ReturnType<typeof figuresReader>;
};

/** Longer than any evening lasts: what began earlier is over. */
const longestEventMs = 7 * 24 * 60 * 60_000;
const figureDays = 7;

export async function todayOf(
  { database, clock, settings, channels, listings, labels, campaigns, figures }: Parts,
  call: Call,
): Promise<Today> {
  const [db, now, shop] = [database.read, clock.now(), await settings.current()];
  const day = storeDay(now, shop.timeZone);
  const [from, until] = [startOfStoreDay(day, shop.timeZone), endOfStoreDay(day, shop.timeZone)];
  const events = await eventsSince(db, now - longestEventMs);
  const [tabs, pulse] = [await listings.verbs.tabs({}, call), await listings.verbs.pulse({}, call)];
  return {
    at: toInstant(now),
    todos: await todosOf({
      db,
      now,
      shop,
      channels,
      tabs,
      events,
      wrongLabels: await labels.wrongCount(),
      guard: await campaigns.guard(),
    }),
    marks: await marksOf({ db, now, from, until, channels, pulse, events }),
    nextEvent: await nextEvent(db, events, now),
    figures: await figures(spanOf(addDays(day, 1 - figureDays), day), todaysMetrics),
  };
}

async function nextEvent(db: Reader, events: readonly EventSeats[], now: number): Promise<Today['nextEvent']> {
  const next = events.find(
    ({ startsAt, endsAt }) => eventState({ starts_at: startsAt, ends_at: endsAt, closed: 0 }, now) !== 'over',
  );
  if (next === undefined) return null;
  const { id, title, startsAt, capacity, taken, newPeople } = next;
  const bySource = await seatsBySource(db, id);
  return { id, title, startsAt: toInstant(startsAt), capacity, taken, newPeople, bySource };
}
