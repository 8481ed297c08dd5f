/** Events on the real core: one evening, people who register, and the clock. */
import type { Actor } from '../../../src/api/rights.ts';
import { printHere } from '../print/print-here.ts';
import { openCustomers } from '../../../src/core/customers/index.ts';
import { type Events, openEvents } from '../../../src/core/events/index.ts';
import { openOutbox } from '../../../src/core/outbox/index.ts';
import { openSettings } from '../../../src/core/settings/index.ts';
import { openTestGrounds } from '../grounds.ts';

export const owner: { actor: Actor } = { actor: { kind: 'owner', name: 'Marta' } };
export const visitor: { actor: Actor } = { actor: { kind: 'visitor', name: 'visitor' } };

export type EventWish = Partial<Parameters<Events['verbs']['create']>[0]>;
export type Evenings = Awaited<ReturnType<typeof openEvenings>>;

/** It is nine in the morning of 21 November; the evening begins at half past six UTC, ten days later. */
export async function openEvenings(wish: EventWish = {}) {
  const grounds = await openTestGrounds();
  const settings = openSettings(grounds);
  await settings.verbs.update({ shopName: 'Bottega Verdi' }, owner);
  const customers = openCustomers(grounds);
  const events = openEvents({
    print: printHere,
    ...grounds,
    outbox: openOutbox(grounds),
    ...{ settings, customers, publicBase: async () => 'https://bottegaverdi.example', practice: false },
  });
  const event = await events.verbs.create(
    {
      ...{ title: 'Tre rosati', description: '', startsAt: '2026-12-01T18:30:00.000Z', endsAt: null, place: '' },
      ...{ capacity: 4, seatsPerRegistration: 6, look: 'wine', language: 'it' },
      ...wish,
    },
    owner,
  );
  let forms = 0;
  async function register(name: string, seats = 1): Promise<string> {
    forms += 1;
    const { ticket } = await events.verbs.register(
      {
        ...{ slug: event.slug, formKey: `form-number-${forms}`, name, seats, mail: '', marketing: false },
        ...{ phone: `339 405 ${1000 + forms}`, source: 'page', language: 'it' },
      },
      visitor,
    );
    return ticket;
  }
  const rows = async () => (await events.verbs.registrations({ id: event.id }, owner)).toReversed();
  return {
    grounds,
    settings,
    customers,
    events,
    event,
    register,
    rows,
    /** `Anna 1 confirmed` in the order of registration. */
    states: async () => (await rows()).map(({ name, seats, state }) => `${name} ${seats} ${state}`),
    chore: async () => {
      for (const chore of events.chores) await chore.run();
    },
  };
}
