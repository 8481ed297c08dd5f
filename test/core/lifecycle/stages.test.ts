/** Where people stand with the shop, by what they buy and when they come. */
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { type LifecycleStage, lifecycleStages, usualRules } from '../../../src/api/lifecycle.ts';
import { openLifecycle, slippingAway } from '../../../src/core/lifecycle/index.ts';
import { dayMs, stageOf } from '../../../src/core/lifecycle/stage-of.ts';
import { openTestShop } from '../../open-test-shop.ts';
import { openCounterShop, owner } from '../sales/counter/open-counter.ts';

async function openBook() {
  const shop = await openCounterShop();
  const { verbs, chores } = openLifecycle(shop);
  const meet = async (name: string): Promise<number> =>
    shop.database.change(async (change) => {
      const { personId } = await shop.customers.meetPerson(change, {
        name,
        phone: null,
        mail: `${name.toLowerCase()}@example.com`,
        source: 'vetrina-page',
        campaignId: null,
      });
      return personId;
    });
  return {
    ...shop,
    lifecycle: verbs,
    meet,
    buy: (personId: number, amount = 2000) =>
      shop.sell({ personId, lines: [{ article: 'Vaso', unitPrice: amount }], payments: [{ method: 'cash', amount }] }),
    days: (days: number) => shop.clock.pass(days * 24 * 60),
    visit: (id: number) => shop.customers.verbs.addNote({ id, kind: 'visit', text: 'Un saluto' }, owner),
    round: () => chores[0]?.run(),
    async counts(): Promise<Partial<Record<LifecycleStage, [number, number]>>> {
      const { stages } = await verbs.overview(undefined, owner);
      return Object.fromEntries(
        stages.flatMap(({ stage, people, moved }) => (people === 0 ? [] : [[stage, [people, moved]]])),
      );
    },
    names: async (stage: LifecycleStage, moved = false) =>
      (await verbs.people({ stage, moved, limit: 50 }, owner)).items.map(({ name }) => name),
  };
}

test('from the first contact over purchases to being lost, and back', async () => {
  const shop = await openBook();
  const anna = await shop.meet('Anna');
  expect(await shop.counts()).toEqual({ acquisition: [1, 0] });
  await shop.buy(anna);
  expect(await shop.counts()).toEqual({ trial: [1, 1] });
  await shop.buy(anna);
  await shop.buy(anna);
  expect(await shop.counts()).toEqual({ loyalty: [1, 1] });
  expect(await shop.lifecycle.ofPerson({ personId: anna }, owner)).toMatchObject({
    stage: 'loyalty',
    before: 'trial',
    purchases: 3,
    spent: 6000,
  });
  await shop.buy(anna);
  const bruno = await shop.meet('Bruno');
  // Whom no round has placed yet stands somewhere, too.
  expect(await shop.lifecycle.ofPerson({ personId: bruno }, owner)).toMatchObject({
    stage: 'acquisition',
    before: null,
  });
  await shop.customers.verbs.erase({ id: bruno, name: 'Bruno' }, owner);
  shop.days(91);
  expect(await shop.lifecycle.ofPerson({ personId: anna }, owner)).toMatchObject({
    stage: 'retention',
    before: 'loyalty',
    purchases: 4,
  });
  expect(await slippingAway(shop.database.read, shop.clock.now())).toBe(0);
  await shop.round();
  expect(await slippingAway(shop.database.read, shop.clock.now())).toBe(1);
  expect(await shop.names('retention', true)).toEqual(['Anna']);
  // Who comes for a chat has not slipped away, and buying is not asked of them.
  await shop.visit(anna);
  expect(await shop.counts()).toEqual({ loyalty: [1, 1] });
  shop.days(366);
  expect(await shop.counts()).toEqual({ recovery: [1, 1] });
  shop.days(8);
  expect(await shop.counts()).toEqual({ recovery: [1, 0] });
  expect(await shop.names('recovery', true)).toEqual([]);
  await shop.buy(anna);
  expect(await shop.counts()).toEqual({ trial: [1, 1] });
});

test('what was cancelled never happened, and a call of the shop is no sign of life', async () => {
  const shop = await openBook();
  const [anna, bruno] = [await shop.meet('Anna'), await shop.meet('Bruno')];
  await shop.cancel((await shop.buy(anna)).id);
  await shop.buy(bruno);
  expect(await shop.counts()).toEqual({ acquisition: [1, 0], trial: [1, 0] });
  expect(await shop.lifecycle.ofPerson({ personId: anna }, owner)).toMatchObject({
    purchases: 0,
    spent: 0,
    lastPurchaseAt: null,
  });
  shop.days(91);
  await shop.customers.verbs.addNote({ id: bruno, kind: 'call', text: 'Non risponde' }, owner);
  expect(await shop.counts()).toEqual({ acquisition: [1, 0], retention: [1, 1] });
});

test('the shop’s own numbers place everybody anew, and nobody counts as moved', async () => {
  const shop = await openBook();
  const anna = await shop.meet('Anna');
  await shop.buy(anna);
  await shop.buy(anna);
  shop.days(20);
  expect(await shop.counts()).toEqual({ trial: [1, 0] });
  const rules = { loyalFrom: 2, loyalWithinDays: 365, quietDays: 30, lostDays: 60 };
  expect(await shop.lifecycle.setRules(rules, owner)).toEqual(rules);
  expect(await shop.counts()).toEqual({ loyalty: [1, 0] });
  expect((await shop.lifecycle.overview(undefined, owner)).rules).toEqual(rules);
  shop.days(11);
  expect(await shop.counts()).toEqual({ retention: [1, 1] });
  await expect(shop.lifecycle.setRules({ ...rules, lostDays: 30 }, owner)).rejects.toMatchObject({
    code: 'lifecycle-lost-before-quiet',
  });
  expect((await shop.lifecycle.overview(undefined, owner)).rules).toEqual(rules);
});

test('lists come page by page, each person once, and leave as a file', async () => {
  const shop = await openBook();
  for (let n = 1; n <= 7; n += 1) await shop.meet(`P${n}`);
  await shop.round();
  const seen: string[] = [];
  for (let after: string | null = null; ;) {
    const page = await shop.lifecycle.people({ stage: 'acquisition', moved: false, after, limit: 3 }, owner);
    expect(page.total).toBe(7);
    seen.push(...page.items.map(({ name }) => name));
    if (page.next === null) break;
    after = page.next;
  }
  expect(seen).toEqual(['P7', 'P6', 'P5', 'P4', 'P3', 'P2', 'P1']);
  const asked = { stage: 'acquisition', moved: false, format: 'csv', language: 'it' } as const;
  const { name, text } = await shop.lifecycle.export(asked, owner);
  expect(name).toBe('clienti-da-conquistare-2026-11-21.csv');
  expect(text.trim().split(/\r?\n/u)).toHaveLength(8);
  await expect(
    shop.lifecycle.people({ stage: 'trial', moved: false, after: 'x', limit: 3 }, owner),
  ).rejects.toMatchObject({ code: 'invalid-input' });
  await expect(shop.lifecycle.ofPerson({ personId: 999 }, owner)).rejects.toMatchObject({ code: 'not-found' });
});

const dates = fc.option(fc.integer({ min: 0, max: 4000 }).map((days) => days * dayMs));
const now = 5000 * dayMs;

test('the longer nobody comes, the further away they are; buying more never makes anybody less loyal', () => {
  const order = (stage: LifecycleStage): number => lifecycleStages.indexOf(stage);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 0, max: 20 }),
      dates,
      dates,
      fc.nat(400),
      (purchases, lately, boughtAt, cameAt, days) => {
        const facts = { purchases, lately: Math.min(lately, purchases), boughtAt, cameAt };
        const before = stageOf(facts, usualRules, now);
        const later = stageOf({ ...facts }, usualRules, now + days * dayMs);
        if (before === 'retention' || before === 'recovery') expect(order(later)).toBeGreaterThanOrEqual(order(before));
        const more = stageOf(
          { ...facts, purchases: purchases + 1, lately: facts.lately + 1, boughtAt: now },
          usualRules,
          now,
        );
        expect(['trial', 'loyalty']).toContain(more);
        if (before === 'loyalty') expect(more).toBe('loyalty');
        if (boughtAt === null) expect(before).toBe('acquisition');
      },
    ),
  );
});

test('who slips away stands in the list of the day until a week has passed', async () => {
  const it = await openTestShop();
  const owner = it.as('owner');
  const event = await owner.events.create({
    title: 'Degustazione',
    startsAt: '2026-11-28T17:00:00.000Z',
    capacity: 10,
  });
  const { personId } = await owner.events.addRegistration({
    eventId: event.id,
    formKey: 'form-key-of-anna',
    name: 'Anna Greco',
    phone: '+39 333 123 4567',
  });
  await owner.counter.sell({
    formKey: 'form-key-of-sale',
    personId,
    lines: [{ variantId: null, article: 'Vaso', thousandths: 1000, unitPrice: 2000, discount: 0 }],
    payments: [{ method: 'cash', amount: 2000 }],
  });
  const slipping = async () => (await owner.metrics.today()).todos.find(({ code }) => code === 'customers-slipping');
  await it.shop.turn('lifecycle');
  expect(await slipping()).toBeUndefined();
  it.clock.pass(91 * dayMs);
  await it.shop.turn('lifecycle');
  expect(await slipping()).toMatchObject({ severity: 'advice', count: 1 });
  it.clock.pass(8 * dayMs);
  await it.shop.turn('lifecycle');
  expect(await slipping()).toBeUndefined();
  expect(it.faults).toEqual([]);
  await it.close();
});
