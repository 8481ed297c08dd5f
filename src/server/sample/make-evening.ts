import type { Door } from '../../api/index.ts';
import type { Shop } from '../../core/shop.ts';
import { doorOf } from '../carriers/in-process.ts';
import { dayIn, readInstant } from '../store-time.ts';
import { bottega } from './bottega.ts';
import type { Evening } from './evenings.ts';
import { dayMs, type PastClock } from './past-clock.ts';

/** Plans an evening on the day it was planned, and lets its guests come one after the other. */
export async function makeEvening(shop: Shop, door: Door, clock: PastClock, evening: Evening): Promise<void> {
  clock.setDaysAgo(0);
  const day = dayIn(bottega.timeZone, clock.now() + evening.day * dayMs);
  clock.setDaysAgo(evening.madeDaysAgo);
  const { slug } = await door.events.create({
    ...evening.draft,
    startsAt: readInstant(`${day}T${evening.from}`, bottega.timeZone),
    endsAt: readInstant(`${day}T${evening.until}`, bottega.timeZone),
    language: 'it',
  });
  const visitor = doorOf(shop, { kind: 'visitor', name: 'visitor' });
  for (const [index, { daysAgo, ...guest }] of evening.guests.entries()) {
    clock.setDaysAgo(daysAgo);
    await visitor.events.register({ ...guest, slug, formKey: `${slug}-${index}`.slice(0, 80), language: 'it' });
  }
}
