import type { Door } from '../../api/index.ts';
import type { Shop } from '../../core/shop.ts';
import { doorOf } from '../carriers/in-process.ts';
import { readInstant } from '../store-time.ts';
import { bottega } from './bottega.ts';
import type { Evening } from './evenings.ts';
import type { PastClock } from './past-clock.ts';

/** Plans an evening on the day it was planned, and lets its guests come one after the other. */
export async function makeEvening(shop: Shop, door: Door, clock: PastClock, evening: Evening): Promise<number> {
  const day = clock.day(evening.day);
  clock.goTo(evening.madeDaysAgo, '10:12');
  const { slug, id, questions } = await door.events.create({
    ...evening.draft,
    startsAt: readInstant(`${day}T${evening.from}`, bottega.timeZone),
    endsAt: readInstant(`${day}T${evening.until}`, bottega.timeZone),
    language: 'it',
  });
  const visitor = doorOf(shop, { kind: 'visitor', name: 'visitor' });
  for (const [index, { daysAgo, ...guest }] of evening.guests.entries()) {
    clock.goTo(daysAgo, hourOf(index));
    const given = evening.answers?.[guest.name] ?? [];
    await visitor.events.register({
      ...{ ...guest, slug, formKey: `${slug}-${index}`.slice(0, 80), language: 'it' },
      answers: questions.flatMap(({ id: questionId }, place) =>
        given[place] ? [{ questionId, answer: given[place] }] : [],
      ),
    });
  }
  if (evening.missed !== undefined) await letIn(door, clock, evening, id);
  return id;
}

/** At the door: nearly everybody came, and two who only heard of it. */
async function letIn(door: Door, clock: PastClock, evening: Evening, eventId: number): Promise<void> {
  const coming = (await door.events.registrations({ id: eventId })).filter(
    ({ name, state }) => state === 'confirmed' && !evening.missed?.includes(name),
  );
  const at = (minutes: number): string => `${evening.from.slice(0, 3)}${String(minutes).padStart(2, '0')}`;
  for (const [index, { id: registrationId }] of coming.entries()) {
    clock.goTo(-evening.day, at(30 + index * 2));
    await door.events.checkIn({ eventId, registrationId, key: `sample-door-${eventId}-${registrationId}` });
  }
  clock.goTo(-evening.day, at(55));
  await door.events.walkIn({ eventId, key: `sample-door-${eventId}-walk-in`, name: '', phone: '', mail: '', seats: 2 });
}

/** Between nine in the morning and ten in the evening, as people have time. */
function hourOf(index: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(9 + ((index * 5) % 13))}:${two((index * 17 + 8) % 60)}`;
}
