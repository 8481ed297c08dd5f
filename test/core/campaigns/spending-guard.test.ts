import { afterEach, expect, test } from 'vitest';

import { guardUnseen } from '../../../src/core/campaigns/spending-guard.ts';
import { hour, minute } from '../grounds.ts';
import { owner, type PromoteShop } from '../presence/open-promote-shop.ts';
import { built, closeAdvertShop, get, openAdvertShop, running } from './advert-stage.ts';

let shop: PromoteShop | undefined;
afterEach(async () => {
  await closeAdvertShop(shop);
  shop = undefined;
});
const open = async (campaignMonthCap: number): Promise<PromoteShop> => {
  shop = await openAdvertShop();
  await shop.settings.verbs.update({ campaignMonthCap }, owner);
  return shop;
};
const guard = ({ campaigns }: PromoteShop) => campaigns.verbs.guard({} as never, owner);

test('what runs binds its share of the month, and another advert starts only within the rest', async () => {
  const promote = await open(5_000);
  await running(promote);
  const { cap, spent, bound, free } = await guard(promote);
  // Eight of fourteen days at 3,00 € lie in November.
  expect({ cap, all: spent + bound }).toEqual({ cap: 5_000, all: expect.closeTo(2_400, -2) as number });
  expect(free).toBe(5_000 - spent - bound);
  const second = await built(promote, { name: 'Secondo', totalBudget: 5_000 });
  await expect(promote.campaigns.verbs.start({ id: second }, owner)).rejects.toMatchObject({
    code: 'campaign-over-month-cap',
    details: { cap: 5_000, free },
  });
  await promote.campaigns.verbs.change({ id: second, totalBudget: 3_000 }, owner);
  await promote.turns();
  await promote.campaigns.verbs.start({ id: second }, owner);
  await promote.turns(4);
  expect(await get(promote, second)).toMatchObject({ state: 'running' });
});

test('at the cap of the month everything that runs is paused and says so; next month it may start again', async () => {
  const promote = await open(30_000);
  const ids = [await running(promote), await running(promote, { name: 'Secondo' })];
  promote.pass(10 * minute);
  await promote.turns(2);
  // Lowered below what is spent by now.
  const { spent } = await guard(promote);
  expect(spent).toBeGreaterThan(0);
  await promote.settings.verbs.update({ campaignMonthCap: spent }, owner);
  await promote.turns(4);
  for (const id of ids)
    expect(await get(promote, id)).toMatchObject({ state: 'paused', reason: { code: 'month-cap-reached' } });
  await expect(promote.campaigns.verbs.start({ id: ids[0] ?? 0 }, owner)).rejects.toMatchObject({
    code: 'campaign-over-month-cap',
  });
  promote.pass(9 * 24 * hour);
  await promote.settings.verbs.update({ campaignMonthCap: 30_000 }, owner);
  expect(await guard(promote)).toMatchObject({ month: '2026-12', spent: 0, bound: 0 });
  await promote.campaigns.verbs.start({ id: ids[0] ?? 0 }, owner);
  await promote.turns(4);
  expect(await get(promote, ids[0] ?? 0)).toMatchObject({ state: 'running', reason: null });
});

test('an advert that Meta says nothing of for long is paused as soon as it can be', async () => {
  const promote = await open(30_000);
  const id = await running(promote);
  const silent = promote.practice.faults.add({ kind: 'status', status: 503, method: 'GET', path: /\/12023\d+$/u });
  await promote.turns(10, 10_000);
  expect(await get(promote, id)).toMatchObject({ reason: { code: 'figures-missing' } });
  silent.remove();
  await promote.turns(4, 10_000);
  expect(await get(promote, id)).toMatchObject({ state: 'paused', reason: { code: 'figures-missing' } });
});

test('clicked away while Meta says nothing, an advert is put away and not just paused', async () => {
  const promote = await open(30_000);
  const id = await running(promote);
  const unseen = (since: number) =>
    promote.database.change((change) => guardUnseen(change, promote.outbox, { id }, since));
  await promote.campaigns.verbs.archive({ id }, owner);
  await unseen(promote.clock.now() - 3 * hour);
  expect(await get(promote, id)).toMatchObject({ reason: { code: 'archive-on-its-way' } });
  await promote.turns(2);
  const resting = await built(promote, { name: 'Secondo' });
  await unseen(promote.clock.now() - 3 * hour);
  await promote.database.change((change) =>
    guardUnseen(change, promote.outbox, { id: resting }, promote.clock.now() - 3 * hour),
  );
  expect(await get(promote, id)).toMatchObject({ state: 'archived', reason: null });
  expect(await get(promote, resting)).toMatchObject({ state: 'paused', reason: null });
});

test('an advert whose bigger budget is on its way starts only if the month holds that too', async () => {
  const promote = await open(5_000);
  const id = await built(promote, { totalBudget: 2_000, endsOn: '2026-11-29' });
  await promote.campaigns.verbs.change({ id, totalBudget: 9_000 }, owner);
  await expect(promote.campaigns.verbs.start({ id }, owner)).rejects.toMatchObject({
    code: 'campaign-over-month-cap',
    details: { maximum: 9_000, free: 5_000 },
  });
  await promote.settings.verbs.update({ campaignMonthCap: 30_000, campaignCap: 8_000 }, owner);
  await expect(promote.campaigns.verbs.start({ id }, owner)).rejects.toMatchObject({ code: 'campaign-over-cap' });
  expect(await get(promote, id)).toMatchObject({ state: 'paused', reason: null });
});

test('a line that is down says nothing of the money: the advert goes on below its maximum', async () => {
  const promote = await open(30_000);
  const id = await running(promote);
  const noLine = promote.practice.faults.add({ kind: 'reset', host: /graph/u });
  await promote.turns(20, 10_000);
  noLine.remove();
  await promote.turns(4);
  expect(await get(promote, id)).toMatchObject({ state: 'running', reason: null });
});

test('the budget’s own account counts before the figures of the day do', async () => {
  const promote = await open(30_000);
  const id = await running(promote, { endsOn: '2026-11-23' });
  promote.practice.faults.add({ kind: 'status', status: 503, path: '/insights' });
  promote.pass(hour);
  await promote.turns(4);
  expect(await get(promote, id)).toMatchObject({ state: 'paused', spent: 300, reason: { code: 'budget-reached' } });
});
