/** When people can register, and events that are put away. */
import { describe, expect, it } from 'vitest';

import { hour } from '../grounds.ts';
import { openEvenings, owner, visitor } from './open-evenings.ts';

const day = 24 * hour;
/** It is 21 November, 9:00 UTC; the evening begins on 1 December, 18:30 UTC. */
const opensAt = '2026-11-23T08:00:00.000Z';
const closesAt = '2026-11-30T11:00:00.000Z';

type Evenings = Awaited<ReturnType<typeof openEvenings>>;
const state = async ({ events, event }: Evenings): Promise<string> =>
  (await events.verbs.publicPage({ slug: event.slug }, visitor)).state;

describe('registrations open and close', () => {
  it('at their times, by the minute; staff add people all the same', async () => {
    const shop = await openEvenings({ opensAt, closesAt });
    expect(await state(shop)).toBe('early');
    await expect(shop.register('Anna')).rejects.toMatchObject({ code: 'event-not-open-yet' });
    const added = { name: 'Bruno', phone: '3394051999', mail: '', seats: 1, marketing: false, source: 'counter' };
    const form = { eventId: shop.event.id, formKey: 'at-the-counter', language: 'it' as const };
    await shop.events.verbs.addRegistration({ ...form, ...added }, owner);
    shop.grounds.pass(2 * day - hour);
    expect(await state(shop)).toBe('open');
    const ticket = await shop.register('Carla');
    shop.grounds.pass(7 * day + 3 * hour);
    expect(await state(shop)).toBe('closed');
    await expect(shop.register('Dario')).rejects.toMatchObject({ code: 'event-closed' });
    await expect(shop.events.verbs.changeTicket({ ticket, seats: 2 }, visitor)).rejects.toMatchObject({
      code: 'event-closed',
    });
    expect(await shop.states()).toEqual(['Bruno 1 confirmed', 'Carla 1 confirmed']);
  });

  it('without times at once and until the event starts', async () => {
    const shop = await openEvenings();
    expect(await state(shop)).toBe('open');
    shop.grounds.pass(10 * day + 9.5 * hour - 1);
    expect(await state(shop)).toBe('open');
    shop.grounds.pass(1);
    expect(await state(shop)).toBe('closed');
  });

  it('by hand: opened now, whatever the times say', async () => {
    const shop = await openEvenings({ opensAt, closesAt });
    const reopen = () => shop.events.verbs.close({ id: shop.event.id, closed: false }, owner);
    expect(await reopen()).toMatchObject({ state: 'open', opensAt: null, closesAt });
    shop.grounds.pass(9 * day + 3 * hour);
    expect(await state(shop)).toBe('closed');
    expect(await reopen()).toMatchObject({ state: 'open', closesAt: null });
  });

  it('never the wrong way round', async () => {
    const wrong = { code: 'event-window-wrong' };
    await expect(openEvenings({ opensAt: closesAt, closesAt: opensAt })).rejects.toMatchObject(wrong);
    await expect(openEvenings({ opensAt: '2026-12-02T08:00:00.000Z' })).rejects.toMatchObject(wrong);
  });

  it('as long before the evening on its other days', async () => {
    const shop = await openEvenings({ opensAt, closesAt });
    const startsAt = ['2026-12-08T18:30:00.000Z'];
    const [copy] = await shop.events.verbs.repeat({ id: shop.event.id, startsAt }, owner);
    expect(copy).toMatchObject({ opensAt: '2026-11-30T08:00:00.000Z', closesAt: '2026-12-07T11:00:00.000Z' });
  });

  it('at the same hour by the shop’s clock, also when it changes in between', async () => {
    const shop = await openEvenings({ opensAt, closesAt });
    // Summer time begins on 28 March: the first opens before it, the second altogether after it, the third starts after.
    const startsAt = ['2027-03-26T18:30:00.000Z', '2027-04-13T17:30:00.000Z', '2027-03-30T17:30:00.000Z'];
    const copies = await shop.events.verbs.repeat({ id: shop.event.id, startsAt }, owner);
    expect(copies.map((copy) => [copy.opensAt, copy.closesAt])).toEqual([
      ['2027-03-18T08:00:00.000Z', '2027-03-25T11:00:00.000Z'],
      ['2027-04-05T07:00:00.000Z', '2027-04-12T10:00:00.000Z'],
      ['2027-03-22T08:00:00.000Z', '2027-03-29T10:00:00.000Z'],
    ]);
  });
});

describe('an event that is over', () => {
  it('is put away, found again, and put back; one that is to come is not', async () => {
    const shop = await openEvenings();
    const list = async (archived: boolean) => (await shop.events.verbs.list({ archived }, owner)).map(({ id }) => id);
    const archive = (archived: boolean) => shop.events.verbs.archive({ id: shop.event.id, archived }, owner);
    await expect(archive(true)).rejects.toMatchObject({ code: 'event-not-over' });
    shop.grounds.pass(12 * day);
    const put = await archive(true);
    expect(put.archivedAt).not.toBeNull();
    expect([await list(false), await list(true)]).toEqual([[], [shop.event.id]]);
    const page = await shop.events.verbs.publicPage({ slug: shop.event.slug }, visitor);
    expect([page.state, page.archived]).toEqual(['over', true]);
    await archive(false);
    expect([await list(false), await list(true)]).toEqual([[shop.event.id], []]);
  });

  it('that was called off is put away before its day', async () => {
    const shop = await openEvenings();
    await shop.events.verbs.callOff({ id: shop.event.id }, owner);
    expect(await shop.events.verbs.archive({ id: shop.event.id, archived: true }, owner)).toMatchObject({
      state: 'cancelled',
    });
  });
});
