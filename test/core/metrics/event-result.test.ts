/** What one evening brought: every number with its people, every cost with enough behind it, the same as in the report. */
import { expect, test } from 'vitest';

import { plainCampaign } from '../../../src/api/without-checks.ts';
import { saveCampaignFigures } from '../../../src/core/campaigns/campaign-figures.sql.ts';
import { insertCampaign } from '../../../src/core/campaigns/campaigns.sql.ts';
import { openTestShop } from '../../open-test-shop.ts';

async function openEvening() {
  const it = await openTestShop();
  const owner = it.as('owner');
  const event = await owner.events.create({ title: 'Serata', startsAt: '2026-11-22T18:00:00.000Z', capacity: 9 });
  const register = (name: string, source: string, number: number) =>
    owner.events.addRegistration({
      ...{ eventId: event.id, formKey: `form-key-${number}`, name, phone: `+39 333 555 01${10 + number}`, source },
    });
  let sales = 0;
  const sell = (personId: number, unitPrice = 2000) => {
    sales += 1;
    return owner.counter.sell({
      formKey: `form-key-of-sale-${sales}`,
      personId,
      lines: [{ variantId: null, article: 'Vaso', thousandths: 1000, unitPrice, discount: 0 }],
      payments: [{ method: 'cash', amount: unitPrice }],
    });
  };
  const comes = (id: number) =>
    owner.events.checkIn({ eventId: event.id, registrationId: id, key: `key-of-door-${id}` });
  return { ...it, owner, event, register, sell, comes };
}

test('registered, came, stayed away, bought: each number opens its people', async () => {
  const { owner, event, register, sell, comes, clock, faults, close } = await openEvening();
  const anna = await register('Anna Neri', 'google', 1);
  const bruno = await register('Bruno Greco', 'google', 2);
  const carla = await register('Carla Leo', 'counter', 3);
  clock.setTime('2026-11-22T19:00:00.000Z');
  const before = await owner.events.result({ id: event.id, days: 30 });
  // Nobody was noted at the door: then nobody is said to have stayed away.
  expect(before).toMatchObject({ registered: 3, came: null, noShows: null, bought: null, cost: null, counting: true });
  expect(await owner.events.resultRows({ id: event.id, days: 30, step: 'no-show' })).toEqual([]);
  await comes(anna.id);
  await comes(bruno.id);
  await sell(anna.personId, 2000);
  await sell(anna.personId, 500);
  await sell(carla.personId);
  clock.pass(10 * 86_400_000);
  await sell(bruno.personId);
  const within = (days: number) => owner.events.result({ id: event.id, days });
  expect(await within(7)).toMatchObject({ registered: 3, came: 2, noShows: 1, bought: 1, counting: false });
  expect(await within(30)).toMatchObject({
    ...{ came: 2, bought: 2, counting: true, perSale: null },
    bySource: [
      { source: 'google', registered: 2, came: 2, noShows: 0, bought: 2 },
      { source: 'counter', registered: 1, came: 0, noShows: 1, bought: 0 },
    ],
  });
  for (const step of ['registered', 'came', 'no-show', 'bought'] as const) {
    const rows = await owner.events.resultRows({ id: event.id, days: 7, step });
    const result = await within(7);
    const number = {
      registered: result.registered,
      came: result.came,
      'no-show': result.noShows,
      bought: result.bought,
    };
    expect([step, rows.length]).toEqual([step, number[step]]);
  }
  const [buyer] = await owner.events.resultRows({ id: event.id, days: 7, step: 'bought', source: 'google' });
  expect(buyer).toMatchObject({ name: 'Anna Neri', revenue: 2500 });
  // The report counts the same people.
  const report = await owner.metrics.report({ from: '2026-11-20', to: '2026-12-02' });
  const result = await within(30);
  expect(report.events).toMatchObject({ registered: 3, came: result.came, bought: result.bought });
  const file = await owner.events.exportResult({ id: event.id, days: 7, format: 'csv', language: 'it' });
  expect(file.text.split('\r\n').slice(0, 2).join()).toMatch(/Nome;Da dove.*Anna Neri;google;1;.*;25,00/su);
  expect(faults).toEqual([]);
  await close();
});

test('what adverts of the event cost, once there are enough people to divide by', async () => {
  const { owner, event, register, comes, shop, clock, close } = await openEvening();
  const ids = [];
  for (let number = 1; number <= 4; number += 1) ids.push(await register(`Persona ${number}`, 'facebook', number));
  const plan = {
    ...plainCampaign,
    name: 'Vieni alla serata',
    headline: 'Serata',
    text: 'Vieni',
    button: 'get-directions',
  };
  const when = { radiusKm: 5, dailyBudget: 300, startsOn: '2026-11-15', endsOn: '2026-11-22' };
  const none = { impressions: 1, reach: 1, clicks: 1, calls: 0, directions: 0, leads: 0, messages: 0 };
  await shop.database.change(async ({ db, at }) => {
    const row = { intent: 'v1', picture: null, at };
    const mine = await insertCampaign(db, { ...plan, ...when, eventId: event.id } as never, row);
    const other = await insertCampaign(db, { ...plan, ...when } as never, { ...row, intent: 'v2' });
    for (const [{ id }, spend] of [[mine, 1200] as const, [other, 9900] as const])
      await saveCampaignFigures(db, id, [{ day: '2026-11-20', spend, ...none } as never], at);
  });
  clock.setTime('2026-11-22T19:00:00.000Z');
  for (const { id } of ids.slice(0, 2)) await comes(id);
  const result = await owner.events.result({ id: event.id, days: 30 });
  // Two came: what one of them cost would be chance.
  expect(result).toMatchObject({ cost: 1200, perRegistration: 300, perVisitor: null, perSale: null });
  expect(result.campaigns.map(({ name, spend }) => [name, spend])).toEqual([['Vieni alla serata', 1200]]);
  await comes(ids[2]!.id);
  expect((await owner.events.result({ id: event.id, days: 30 })).perVisitor).toBe(400);
  await close();
});
