import type { Door } from '../../api/index.ts';
import type { Shop } from '../../core/shop.ts';
import { doorOf } from '../carriers/in-process.ts';
import { readInstant } from '../store-time.ts';
import { bottega } from './bottega.ts';
import type { Evening } from './evenings.ts';
import { dayFromNow, type PastClock } from './past-clock.ts';

/** Plans an evening on the day it was planned, and lets its guests come one after the other. */
export async function makeEvening(shop: Shop, door: Door, clock: PastClock, evening: Evening): Promise<void> {
  clock.comeBack();
  const day = dayFromNow(clock, evening.day);
  clock.goTo(evening.madeDaysAgo, '10:12');
  const { slug } = await door.events.create({
    ...evening.draft,
    startsAt: readInstant(`${day}T${evening.from}`, bottega.timeZone),
    endsAt: readInstant(`${day}T${evening.until}`, bottega.timeZone),
    language: 'it',
  });
  const visitor = doorOf(shop, { kind: 'visitor', name: 'visitor' });
  for (const [index, { daysAgo, ...guest }] of evening.guests.entries()) {
    clock.goTo(daysAgo, hourOf(index));
    await visitor.events.register({ ...guest, slug, formKey: `${slug}-${index}`.slice(0, 80), language: 'it' });
  }
}

/** Between nine in the morning and ten in the evening, as people have time. */
function hourOf(index: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(9 + ((index * 5) % 13))}:${two((index * 17 + 8) % 60)}`;
}
