import { afterEach, expect, test, vi } from 'vitest';

import { hour } from '../grounds.ts';
import { owner, type PromoteShop } from '../presence/open-promote-shop.ts';
import { adSetOf, built, closeAdvertShop, deleteAdSet, draft, get, openAdvertShop, running } from './advert-stage.ts';

let shop: PromoteShop | undefined;
afterEach(async () => {
  await closeAdvertShop(shop);
  shop = undefined;
});
const open = async (): Promise<PromoteShop> => (shop = await openAdvertShop());

/** One campaign, ad set or advert of the practice Meta. */
const objectAtMeta = /\/1202[1-3]\d+$/u;

test('a longer run and more money count once Meta has taken them', async () => {
  const promote = await open();
  const id = await running(promote);
  const { spent } = await get(promote, id);
  const wished = await promote.campaigns.verbs.change({ id, dailyBudget: 400, endsOn: '2026-12-10' }, owner);
  expect(wished).toMatchObject({ dailyBudget: 300, endsOn: '2026-12-06', maximumSpend: 4_200 });
  const most = spent + 18 * 400;
  expect(wished.wished).toEqual({ dailyBudget: 400, totalBudget: null, endsOn: '2026-12-10', maximumSpend: most });
  await promote.turns();
  expect(await get(promote, id)).toMatchObject({
    state: 'running',
    dailyBudget: 400,
    endsOn: '2026-12-10',
    maximumSpend: most,
    wished: null,
  });
  expect(await adSetOf(promote, id)).toMatchObject({
    lifetime_budget: String(most),
    end_time: '2026-12-10T23:00:00+0000',
  });
});

test('what a change would cost is said before, with what is spent, and nothing moves', async () => {
  const promote = await open();
  const id = await running(promote);
  const { spent } = await get(promote, id);
  expect(await promote.campaigns.verbs.checkChange({ id, dailyBudget: 400, endsOn: '2026-12-10' }, owner)).toEqual({
    dailyBudget: 400,
    totalBudget: null,
    endsOn: '2026-12-10',
    maximumSpend: spent + 18 * 400,
    spent,
  });
  await promote.turns();
  expect(await get(promote, id)).toMatchObject({ maximumSpend: 4_200, wished: null });
});

test('of two changes on a bad line the last one counts', async () => {
  const promote = await open();
  const id = await built(promote);
  const noLine = promote.practice.faults.add({ kind: 'reset', host: /graph/u });
  await promote.campaigns.verbs.change({ id, totalBudget: 9_000 }, owner);
  await promote.turns();
  await promote.campaigns.verbs.change({ id, totalBudget: 6_000, endsOn: '2026-12-01' }, owner);
  noLine.remove();
  await promote.turns(10);
  expect(await get(promote, id)).toMatchObject({
    state: 'paused',
    maximumSpend: 6_000,
    endsOn: '2026-12-01',
    wished: null,
  });
  expect(await adSetOf(promote, id)).toMatchObject({ lifetime_budget: '6000' });
});

test('a change that Meta refuses is not so, and says why', async () => {
  const promote = await open();
  const id = await built(promote);
  await deleteAdSet(promote, id);
  const before = await get(promote, id);
  await promote.campaigns.verbs.change({ id, totalBudget: 6_000 }, owner);
  await promote.turns();
  expect(await get(promote, id)).toMatchObject({
    maximumSpend: before.maximumSpend,
    wished: null,
    reason: { code: 'ad-deleted' },
  });
});

test('what Meta refused can be asked for again: it says until when, for how much and why, and counts once it is taken', async () => {
  const promote = await open();
  const id = await running(promote);
  const refuse = { kind: 'meta-refusal', code: 100, method: 'POST', path: objectAtMeta, times: 1 } as const;
  promote.practice.faults.add(refuse);
  await promote.campaigns.verbs.change({ id, endsOn: '2026-12-10' }, owner);
  await promote.turns(2);
  const reason = { code: expect.any(String), details: expect.any(Object) };
  expect(await get(promote, id)).toMatchObject({
    state: 'running',
    endsOn: '2026-12-06',
    wished: null,
    refused: { dailyBudget: 300, totalBudget: null, endsOn: '2026-12-10', maximumSpend: 18 * 300, reason },
  });

  const again = await promote.campaigns.verbs.retry({ id }, owner);
  expect(again).toMatchObject({ refused: null, wished: { endsOn: '2026-12-10', maximumSpend: 18 * 300 } });
  await promote.turns(2);
  expect(await get(promote, id)).toMatchObject({ state: 'running', endsOn: '2026-12-10', refused: null, reason: null });
  expect(await adSetOf(promote, id)).toMatchObject({ end_time: '2026-12-10T23:00:00+0000' });
  await expect(promote.campaigns.verbs.retry({ id }, owner)).rejects.toMatchObject({ code: 'campaign-not-startable' });
});

test('asked for again, a change keeps the cap of today; another change or putting it away forgets it', async () => {
  const promote = await open();
  const id = await built(promote);
  const refuse = { kind: 'meta-refusal', code: 100, method: 'POST', path: objectAtMeta, times: 1 } as const;
  promote.practice.faults.add(refuse);
  await promote.campaigns.verbs.change({ id, totalBudget: 9_000 }, owner);
  await promote.turns(2);
  await promote.settings.verbs.update({ campaignCap: 8_000 }, owner);
  await expect(promote.campaigns.verbs.retry({ id }, owner)).rejects.toMatchObject({ code: 'campaign-over-cap' });
  expect(await get(promote, id)).toMatchObject({ refused: { maximumSpend: 9_000 } });
  await promote.campaigns.verbs.change({ id, totalBudget: 7_000 }, owner);
  expect(await get(promote, id)).toMatchObject({ refused: null });
  await promote.turns(2);
  promote.practice.faults.add(refuse);
  await promote.campaigns.verbs.change({ id, totalBudget: 7_500 }, owner);
  await promote.turns(2);
  expect(await get(promote, id)).toMatchObject({ maximumSpend: 7_000, refused: { maximumSpend: 7_500 } });
  await promote.campaigns.verbs.archive({ id }, owner);
  expect(await get(promote, id)).toMatchObject({ refused: null });
});

test('paused in the same breath as a change that Meta refuses, the advert rests all the same', async () => {
  const promote = await open();
  const id = await running(promote);
  promote.practice.faults.add({ kind: 'meta-refusal', code: 100, method: 'POST', path: objectAtMeta, times: 1 });
  await promote.campaigns.verbs.change({ id, totalBudget: 6_000 }, owner);
  await promote.campaigns.verbs.pause({ id }, owner);
  await promote.turns(2);
  expect(await get(promote, id)).toMatchObject({ state: 'paused', maximumSpend: 4_200, wished: null });
});

test.each([
  ['put away', 'archive', 'archived', 'ARCHIVED'],
  ['paused', 'pause', 'paused', 'PAUSED'],
] as const)('%s while a start is being refused, it is not forgotten', async (_, click, state, there) => {
  // Meta answers once the click is made, however long this machine takes for it.
  const promote = (shop = await openAdvertShop(undefined, 60_000));
  const id = await built(promote);
  const { faults } = promote.practice;
  const clicked = Promise.withResolvers<void>();
  const slow = faults.add({
    ...{ kind: 'hang', milliseconds: 60_000, until: clicked.promise },
    ...{ method: 'POST', path: objectAtMeta, times: 1 },
  });
  faults.add({ kind: 'meta-refusal', code: 100, method: 'POST', path: objectAtMeta, times: 1 });
  await promote.campaigns.verbs.start({ id }, owner);
  const starting = promote.outbox.perform();
  await vi.waitFor(() => expect(slow.struck).toBe(1), 30_000);
  await promote.campaigns.verbs[click]({ id }, owner);
  clicked.resolve();
  await starting;
  await promote.turns(10);
  expect(await get(promote, id)).toMatchObject({ state, reason: null });
  expect(await adSetOf(promote, id)).toMatchObject({ effective_status: there });
});

test('ordered anew right after one like it was put away, an advert is another one', async () => {
  const promote = await open();
  const first = await promote.campaigns.verbs.create(draft, owner);
  await promote.campaigns.verbs.archive({ id: first.id }, owner);
  const second = await promote.campaigns.verbs.create(draft, owner);
  expect(second.id).not.toBe(first.id);
  await promote.turns(4);
  expect(await get(promote, second.id)).toMatchObject({ state: 'paused', reason: null });
  expect(await get(promote, first.id)).toMatchObject({ state: 'archived' });
});

test('more money for one that its budget had stopped does not start it by itself', async () => {
  const promote = await open();
  const id = await running(promote, { endsOn: '2026-11-23' });
  promote.pass(hour);
  await promote.turns(3);
  expect(await get(promote, id)).toMatchObject({ state: 'paused', reason: { code: 'budget-reached' } });
  await promote.campaigns.verbs.change({ id, totalBudget: 900, endsOn: '2026-11-25' }, owner);
  await promote.turns();
  expect(await get(promote, id)).toMatchObject({ state: 'paused', maximumSpend: 900, wished: null });
  await promote.campaigns.verbs.start({ id }, owner);
  await promote.turns(4);
  expect(await get(promote, id)).toMatchObject({ state: 'running', reason: null });
});

test.each([
  ['below what is spent', { totalBudget: 120 }, 'campaign-budget-too-small'],
  ['above the cap of one advert', { totalBudget: 20_001 }, 'campaign-over-cap'],
  ['to an end that has passed', { endsOn: '2026-11-22' }, 'campaign-dates-wrong'],
])('a change %s is refused', async (_, change, code) => {
  const promote = await open();
  const id = await built(promote);
  await expect(promote.campaigns.verbs.checkChange({ id, ...change }, owner)).rejects.toMatchObject({ code });
  await expect(promote.campaigns.verbs.change({ id, ...change }, owner)).rejects.toMatchObject({ code });
  expect(await get(promote, id)).toMatchObject({ wished: null, maximumSpend: 4_200 });
});

test('what has spent more than the new budget is not changed to it', async () => {
  const promote = await open();
  const id = await running(promote, { endsOn: '2026-11-23' });
  promote.pass(hour);
  await promote.turns(3);
  await expect(promote.campaigns.verbs.change({ id, totalBudget: 200 }, owner)).rejects.toMatchObject({
    code: 'campaign-budget-below-spent',
    details: { spent: 300, maximum: 200 },
  });
});

test('put away, an advert stops at Meta, leaves the list, and keeps its figures', async () => {
  const promote = await open();
  const id = await running(promote);
  await promote.turns(20);
  await promote.campaigns.verbs.archive({ id }, owner);
  await promote.turns();
  expect(await promote.campaigns.verbs.list({}, owner)).toEqual([]);
  const [kept] = await promote.campaigns.verbs.list({ archived: true }, owner);
  expect(kept).toMatchObject({ id, state: 'archived', reason: null });
  expect(kept?.figures.spend).toBeGreaterThan(0);
  expect(await adSetOf(promote, id)).toMatchObject({ effective_status: 'ARCHIVED' });
  await expect(promote.campaigns.verbs.start({ id }, owner)).rejects.toMatchObject({ code: 'campaign-not-startable' });
  await expect(promote.campaigns.verbs.change({ id, totalBudget: 5_000 }, owner)).rejects.toMatchObject({
    code: 'campaign-not-changeable',
  });
  promote.pass(2 * hour);
  await promote.turns(3);
  expect(await get(promote, id)).toMatchObject({ state: 'archived' });
});

test('put away while it is being built, nothing more of it is made, and what there was is put away too', async () => {
  const promote = await open();
  const { practice, campaigns, turns } = promote;
  // The answer to the campaign is lost: it is there, and nobody here knows yet.
  practice.faults.add({ kind: 'reset', when: 'after', method: 'POST', path: '/campaigns', after: 1, times: 1 });
  const { id } = await campaigns.verbs.create(draft, owner);
  await turns();
  await campaigns.verbs.archive({ id }, owner);
  await turns(12);
  expect(await get(promote, id)).toMatchObject({ state: 'archived', reason: null });
  const { adAccount, accessToken } = practice.meta.ids;
  const there = async (edge: string) => {
    const statuses = encodeURIComponent('["ARCHIVED","ACTIVE","PAUSED"]');
    const address = `${practice.origin}/graph.facebook.com/v25.0/${adAccount}/${edge}?fields=status&effective_status=${statuses}&access_token=${accessToken}`;
    return ((await (await fetch(address)).json()) as { data: { status: string }[] }).data.map(({ status }) => status);
  };
  expect(await there('campaigns')).toEqual(['ARCHIVED']);
  expect(await there('adsets')).toEqual([]);
});

test('a copy is a campaign of its own with the same picture, words and money, from today on', async () => {
  const promote = await open();
  const id = await built(promote, {
    imageBase64: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
  });
  const copy = await promote.campaigns.verbs.copy({ id }, owner);
  expect(copy.id).not.toBe(id);
  expect(copy).toMatchObject({
    copyOf: id,
    name: draft.name,
    startsOn: '2026-11-23',
    endsOn: '2026-12-06',
    state: 'creating',
  });
  expect((await promote.campaigns.verbs.copy({ id }, owner)).id).toBe(copy.id);
  await promote.turns();
  expect(await get(promote, copy.id)).toMatchObject({ state: 'paused', reason: null });
  const [first, second] = [id, copy.id].map((each) => promote.campaigns.verbs.picture({ id: each }, owner));
  expect(await second).toEqual(await first);
  const later = await promote.campaigns.verbs.copy({ id, startsOn: '2027-01-04' }, owner);
  expect(later).toMatchObject({ startsOn: '2027-01-04', endsOn: '2027-01-17' });
});

test('without a picture of the shop’s own the very drawing goes out that is shown before', async () => {
  const promote = await open();
  const id = await built(promote);
  const shown = await promote.campaigns.verbs.drawnPicture(undefined, owner);
  expect(shown).toMatchObject({ mediaType: 'image/png', base64: expect.stringMatching(/^iVBOR/u) });
  expect(await promote.campaigns.verbs.picture({ id }, owner)).toEqual(shown);
});

test('paused by hand in Meta’s own window, it says that somebody did it there', async () => {
  const promote = await open();
  const id = await running(promote);
  const { ids } = await promote.database.read
    .selectFrom('campaign')
    .select('ids')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  await (await promote.channels.connector('meta'))?.ads?.setRunning(JSON.parse(ids) as Record<string, string>, false);
  await promote.turns(3);
  expect(await get(promote, id)).toMatchObject({ state: 'paused', reason: { code: 'paused-outside' } });
});
