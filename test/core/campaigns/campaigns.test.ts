import { afterEach, expect, test } from 'vitest';

import { type CampaignDraft, type CampaignTown, plainCampaign } from '../../../src/api/campaigns.ts';
import type { Fault } from '../../../src/practice/index.ts';
import { hour, minute } from '../grounds.ts';
import { openPromoteShop, owner, type PromoteShop } from '../presence/open-promote-shop.ts';

let shop: PromoteShop | undefined;
afterEach(async () => {
  shop?.channels.close();
  await shop?.practice.close();
  shop = undefined;
});

async function open(joined = true): Promise<PromoteShop> {
  shop = await openPromoteShop('2026-11-23T08:00:00.000Z');
  if (joined) await shop.joinMeta();
  shop.practice.forgetCalls();
  return shop;
}

const draft: CampaignDraft = {
  ...plainCampaign,
  name: 'Negroamaro di novembre',
  headline: 'Negroamaro a 7,90 €',
  text: 'Passa ad assaggiarlo in bottega.',
  button: 'get-directions',
  radiusKm: 5,
  dailyBudget: 300,
  startsOn: '2026-11-23',
  endsOn: '2026-12-06',
  minimumAge: 18,
  link: '',
  variantIds: [],
};
/** One red pixel. */
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==';

type Created = 'campaigns' | 'adsets' | 'adcreatives' | 'ads' | 'adimages';
const isRehearsal = (body: unknown) => JSON.stringify(body ?? '').includes('validate_only');
const made = ({ practice }: PromoteShop, edge: Created) =>
  practice.calls.filter(
    ({ method, path, body }) => method === 'POST' && path.endsWith(`/${edge}`) && !isRehearsal(body),
  );
/** All but the advert itself are asked about once before anything is made. */
const rehearsals: Partial<Record<Created, number>> = { campaigns: 1, adsets: 1, adcreatives: 1 };

/** What stands at Meta, by kind, as its own API lists it. */
async function atMeta({ practice }: PromoteShop) {
  const { adAccount, accessToken } = practice.meta.ids;
  const list = async (edge: string) => {
    const address = `${practice.origin}/graph.facebook.com/v25.0/${adAccount}/${edge}?fields=name,status&access_token=${accessToken}`;
    return ((await (await fetch(address)).json()) as { data: { name: string; status?: string }[] }).data;
  };
  return {
    campaigns: await list('campaigns'),
    adsets: await list('adsets'),
    adcreatives: await list('adcreatives'),
    ads: await list('ads'),
  };
}

const counts = async (promote: PromoteShop) =>
  Object.fromEntries(Object.entries(await atMeta(promote)).map(([kind, list]) => [kind, list.length]));
const oneOfEach = { campaigns: 1, adsets: 1, adcreatives: 1, ads: 1 };

test('an advert is built paused step by step, started by a second click, runs, spends and is paused again', async () => {
  const promote = await open();
  const { campaigns, turns } = promote;
  const { id, ...created } = await campaigns.verbs.create({ ...draft, imageBase64: png }, owner);
  expect(created).toMatchObject({ state: 'creating', maximumSpend: 4200, startedAt: null, reason: null });
  await turns();
  const built = await campaigns.verbs.get({ id }, owner);
  expect(built).toMatchObject({ state: 'paused', reason: null });
  expect(built.steps.every(({ done }) => done)).toBe(true);
  expect(await counts(promote)).toEqual(oneOfEach);
  const { ads, adsets, campaigns: there } = await atMeta(promote);
  expect([...ads, ...adsets, ...there].map(({ status }) => status)).toEqual(['PAUSED', 'PAUSED', 'PAUSED']);
  expect(made(promote, 'adimages')).toHaveLength(1);

  expect(await campaigns.verbs.start({ id }, owner)).toMatchObject({
    state: 'paused',
    reason: { code: 'start-on-its-way' },
  });
  await turns(4);
  expect(await campaigns.verbs.get({ id }, owner)).toMatchObject({
    state: 'running',
    reason: null,
    startedAt: expect.any(String),
  });
  await turns(40);
  const running = await campaigns.verbs.get({ id }, owner);
  expect(running.figures.spend).toBeGreaterThan(0);
  expect(running.figures.spend).toBeLessThan(300);
  expect(running.figures.impressions).toBeGreaterThan(0);

  await campaigns.verbs.pause({ id }, owner);
  await turns();
  expect(await campaigns.verbs.get({ id }, owner)).toMatchObject({ state: 'paused', reason: null });
  expect((await atMeta(promote)).campaigns.map(({ status }) => status)).toEqual(['PAUSED']);
});

const lost: [string, Fault][] = [
  ['cut', { kind: 'reset', when: 'after' }],
  ['halved', { kind: 'half', when: 'after' }],
  ['late', { kind: 'hang', milliseconds: 1_000, when: 'after' }],
];
const edges: Created[] = ['campaigns', 'adsets', 'adcreatives', 'ads'];

test.each(lost.flatMap(([how, fault]) => edges.map((edge) => [edge, how, fault] as const)))(
  'the answer to %s %s after it was applied: nothing is made twice',
  async (edge, _how, fault) => {
    const promote = await open();
    promote.practice.faults.add({ ...fault, method: 'POST', path: `/${edge}`, after: rehearsals[edge] ?? 0, times: 1 });
    const { id } = await promote.campaigns.verbs.create(draft, owner);
    await promote.turns();
    expect(await promote.campaigns.verbs.get({ id }, owner)).toMatchObject({ state: 'creating' });
    await promote.turns(8);
    expect(await promote.campaigns.verbs.get({ id }, owner)).toMatchObject({ state: 'paused', reason: null });
    expect(await counts(promote)).toEqual(oneOfEach);
    expect(made(promote, edge)).toHaveLength(1);
  },
);

test('the last click counts, also when both had to wait for the line', async () => {
  const promote = await open();
  const { campaigns, practice, turns } = promote;
  const { id } = await campaigns.verbs.create(draft, owner);
  await turns();
  const noLine = practice.faults.add({ kind: 'reset', host: /graph/u });
  await campaigns.verbs.start({ id }, owner);
  await turns();
  expect(await campaigns.verbs.get({ id }, owner)).toMatchObject({
    state: 'paused',
    reason: { code: 'start-on-its-way', details: { waitsFor: expect.any(String) } },
  });
  await campaigns.verbs.pause({ id }, owner);
  noLine.remove();
  practice.forgetCalls();
  await turns(10);
  expect(await campaigns.verbs.get({ id }, owner)).toMatchObject({ state: 'paused', reason: null, startedAt: null });
  const sent = practice.calls.filter(({ method }) => method === 'POST').map(({ body }) => String(body));
  expect(sent.join(' ')).not.toContain('ACTIVE');
});

test('an advert that has spent the most it may cost is paused and says so', async () => {
  const promote = await open();
  const { campaigns, turns, pass } = promote;
  const { id } = await campaigns.verbs.create({ ...draft, endsOn: '2026-11-23' }, owner);
  await turns();
  await campaigns.verbs.start({ id }, owner);
  await turns(3);
  pass(hour);
  await turns(3);
  const spent = await campaigns.verbs.get({ id }, owner);
  expect(spent).toMatchObject({
    state: 'paused',
    maximumSpend: 300,
    reason: { code: 'budget-reached', details: { spent: 300, maximum: 300 } },
  });
  pass(2 * minute);
  await turns(2);
  expect(await campaigns.verbs.get({ id }, owner)).toMatchObject({ reason: { code: 'budget-reached' } });
  await expect(campaigns.verbs.start({ id }, owner)).rejects.toMatchObject({
    code: 'campaign-not-startable',
    details: { spent: 300, maximum: 300 },
  });
});

test('what Meta refuses is shown at its step; put right, the build goes on from there', async () => {
  const promote = await open();
  const { campaigns, practice, turns } = promote;
  const { id } = await campaigns.verbs.create(draft, owner);
  practice.meta.breakToken();
  await turns();
  expect(await campaigns.verbs.get({ id }, owner)).toMatchObject({ state: 'creating' });
  practice.meta.mendToken();
  await promote.joinMeta();
  await turns(10);
  expect(await campaigns.verbs.get({ id }, owner)).toMatchObject({ state: 'paused' });
  expect(await counts(promote)).toEqual(oneOfEach);
});

test('a step refused for good fails with its reason and is tried again on request', async () => {
  const promote = await open();
  const { campaigns, channels, turns } = promote;
  const page = (await channels.verbs.connection({ vendor: 'meta' }, owner)).chosen['page'] ?? '';
  await channels.verbs.choose({ vendor: 'meta', chosen: { page: '' } }, owner);
  const { id } = await campaigns.verbs.create(draft, owner);
  await turns();
  expect(await campaigns.verbs.get({ id }, owner)).toMatchObject({
    state: 'failed',
    reason: { code: 'page-not-chosen', details: { step: 'check' } },
  });
  expect(await counts(promote)).toEqual({ campaigns: 0, adsets: 0, adcreatives: 0, ads: 0 });
  await expect(campaigns.verbs.start({ id }, owner)).rejects.toMatchObject({ code: 'campaign-not-startable' });
  await channels.verbs.choose({ vendor: 'meta', chosen: { page } }, owner);
  expect(await campaigns.verbs.retry({ id }, owner)).toMatchObject({ state: 'creating', reason: null });
  await turns(2);
  expect(await campaigns.verbs.get({ id }, owner)).toMatchObject({ state: 'paused' });
  expect(await counts(promote)).toEqual(oneOfEach);
});

test('started by hand in Meta’s own window, it shows as running here and its spend is read', async () => {
  const promote = await open();
  const { campaigns, channels, turns, pass, database } = promote;
  const { id } = await campaigns.verbs.create(draft, owner);
  await turns();
  const row = await database.read.selectFrom('campaign').select('ids').where('id', '=', id).executeTakeFirstOrThrow();
  await (await channels.connector('meta'))?.ads?.setRunning(JSON.parse(row.ids) as Record<string, string>, true);
  pass(2 * minute);
  await turns(4);
  const seen = await campaigns.verbs.get({ id }, owner);
  expect(seen).toMatchObject({ state: 'running', startedAt: expect.any(String) });
  expect(seen.figures.spend).toBeGreaterThan(0);
});

test('two equal orders within two minutes are one advert', async () => {
  const promote = await open();
  const [first, second] = await Promise.all([
    promote.campaigns.verbs.create(draft, owner),
    promote.campaigns.verbs.create(draft, owner),
  ]);
  expect(second.id).toBe(first.id);
  await promote.turns();
  expect(await counts(promote)).toEqual(oneOfEach);
});

const around = {
  purpose: 'be-seen',
  radiusKm: 5,
  towns: [] as CampaignTown[],
  dailyBudget: 300,
  minimumAge: 18,
} as const;

test('the estimate is Meta’s, and nothing where it cannot be asked', async () => {
  const { campaigns } = await open();
  const reach = await campaigns.verbs.estimate(around, owner);
  expect(reach.lower).toBeGreaterThan(0);
  expect(reach.upper).toBeGreaterThan(reach.lower ?? 0);
  shop?.practice.faults.add({ kind: 'reset', host: /graph/u });
  const nothing = { lower: null, upper: null };
  expect(await campaigns.verbs.estimate(around, owner)).toEqual(nothing);
});

test.each<[string, Partial<CampaignDraft>, Record<string, unknown>, object]>([
  ['without the shop’s place', {}, { latitude: null }, { code: 'campaign-needs-place' }],
  ['to call a shop without phone', { button: 'call-now' }, { phone: '' }, { code: 'campaign-needs-phone' }],
  ['that nobody pays for', {}, { legalName: '' }, { code: 'campaign-needs-payor' }],
  ['from yesterday', { startsOn: '2026-11-22' }, {}, { code: 'campaign-dates-wrong' }],
  ['that ends before it starts', { startsOn: '2026-12-07' }, {}, { code: 'campaign-dates-wrong' }],
  ['for a few cents a day', { dailyBudget: 99 }, {}, { code: 'campaign-budget-too-small' }],
  [
    'over the shop’s cap',
    { dailyBudget: 1_429 },
    {},
    { code: 'campaign-over-cap', details: { maximum: 20_006, cap: 20_000 } },
  ],
  ['to no real address', { link: 'file:///etc/passwd' }, {}, { code: 'campaign-link-wrong' }],
  ['with a picture that is none', { imageBase64: 'AAAA' }, {}, { code: 'campaign-picture-unreadable' }],
])('an advert %s is refused and not kept', async (_what, change, facts, refusal) => {
  const { campaigns, settings } = await open();
  await settings.verbs.update(facts, owner);
  await expect(campaigns.verbs.create({ ...draft, ...change }, owner)).rejects.toMatchObject(refusal);
  expect(await campaigns.verbs.list({}, owner)).toEqual([]);
});

test('without an account there is no advert', async () => {
  const { campaigns } = await open(false);
  await expect(campaigns.verbs.create(draft, owner)).rejects.toMatchObject({
    code: 'channel-not-connected',
    details: { vendor: 'meta' },
  });
});
