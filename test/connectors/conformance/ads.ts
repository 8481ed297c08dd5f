/** What every connector with adverts must do. */
import { afterEach, beforeEach, expect, it } from 'vitest';

import { campaignSteps } from '../../../src/api/campaigns.ts';
import { campaignReasonCodes } from '../../../src/api/outside.ts';
import type { AdsPort, CampaignIds, CampaignOrder } from '../../../src/core/channels/ports.ts';
import { checkCalls, specsAvailable } from '../../specs/index.ts';
import { failureOf } from '../failures.ts';
import { openStage, type Stage } from '../stage.ts';

/** A PNG of one pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** Three days around the shop, with a call button; change what the story is about. */
export function campaign(change: Partial<CampaignOrder> = {}): CampaignOrder {
  return {
    intent: 'b7c1f0de',
    name: 'Settimana del miele',
    headline: 'Miele di castagno',
    text: 'Questa settimana a prezzo speciale.',
    purpose: 'be-seen',
    button: 'call-now',
    messagesTo: 'messenger',
    leadFormId: '',
    towns: [],
    phone: '+390115550142',
    latitude: 45.0729,
    longitude: 7.6822,
    address: 'Via Garibaldi 18, 10122 Torino',
    radiusKm: 5,
    minimumAge: 18,
    budget: { amount: 3000, currency: 'EUR' },
    startsAt: '2026-11-22T23:00:00.000Z',
    endsAt: '2026-11-25T22:59:59.000Z',
    link: '',
    beneficiary: 'Bottega di prova di Maria Rossi',
    payor: 'Bottega di prova di Maria Rossi',
    image: { bytes: pixel, mediaType: 'image/png' },
    ...change,
  };
}

export async function buildAll(port: AdsPort, order: CampaignOrder): Promise<CampaignIds> {
  let ids: CampaignIds = {};
  for (const step of campaignSteps) ids = { ...ids, [step]: await port.build(step, order, ids) };
  return ids;
}

export function adsConformance(vendor: 'meta'): void {
  let stage: Stage;
  let port: AdsPort;
  let now = new Date('2026-11-21T10:00:00.000Z');
  beforeEach(async () => {
    now = new Date('2026-11-21T10:00:00.000Z');
    stage = await openStage({ now: () => now, latency: { metaReview: 60_000, dailyBudgetMinutes: 30 } });
    port = stage[vendor].ads as AdsPort;
  });
  afterEach(async () => {
    if (specsAvailable) expect(checkCalls(stage.practice.calls)).toEqual([]);
    await stage.close();
  });

  it('a campaign is built step by step, paused, and costs nothing', async () => {
    const ids = await buildAll(port, campaign());
    expect(Object.keys(ids)).toEqual([...campaignSteps]);
    now = new Date('2026-11-24T10:00:00.000Z');
    expect(await port.status(ids)).toEqual({ state: 'paused', reason: null, spent: 0 });
    expect(await port.figures(ids, '2026-11-21', '2026-11-24')).toEqual([]);
  });

  it.each(['call-now', 'get-directions'] as const)(
    'started with the button %s it runs, brings figures, and stops',
    async (button) => {
      const ids = await buildAll(port, campaign({ button }));
      now = new Date('2026-11-23T08:00:00.000Z');
      await port.setRunning(ids, true);
      expect(await port.status(ids)).toMatchObject({ state: 'running', reason: null });
      now = new Date('2026-11-23T18:00:00.000Z');
      const [day] = await port.figures(ids, '2026-11-20', '2026-11-23');
      expect(day).toMatchObject({ day: '2026-11-23', reach: expect.any(Number), impressions: expect.any(Number) });
      expect(day?.spend).toBeGreaterThan(0);
      expect(day?.spend).toBeLessThanOrEqual(1000);
      if (button === 'get-directions') expect(day?.directions).toBeGreaterThan(0);
      else expect(day?.directions).toBe(0);
      await port.setRunning(ids, false);
      expect(await port.status(ids)).toMatchObject({ state: 'paused', reason: null });
    },
  );

  it('it never costs more than daily budget times days, and then it has ended', async () => {
    const ids = await buildAll(port, campaign());
    await port.setRunning(ids, true);
    let spent = 0;
    for (const day of ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-30']) {
      now = new Date(`${day}T22:00:00.000Z`);
      spent = (await port.figures(ids, '2026-11-20', '2026-12-05')).reduce((sum, each) => sum + each.spend, 0);
    }
    expect(spent).toBeGreaterThan(2_000);
    expect(spent).toBeLessThanOrEqual(3_000);
    expect(await port.status(ids)).toMatchObject({ state: 'ended', reason: null });
  });

  it('an advert under review says so, one turned down says why', async () => {
    const ids = await buildAll(port, campaign({ text: 'Dimagrire con il miele miracoloso' }));
    await port.setRunning(ids, true);
    expect(await port.status(ids)).toMatchObject({ state: 'in-review', reason: null });
    now = new Date('2026-11-21T10:05:00.000Z');
    expect(await port.status(ids)).toMatchObject({ state: 'problem', reason: { code: 'ad-disapproved' } });
  });

  it.each(campaignSteps.filter((step) => step !== 'image' && step !== 'check'))(
    'a lost answer at the step %s is found, and made once',
    async (step) => {
      const order = campaign();
      let ids: CampaignIds = {};
      for (const each of campaignSteps) {
        expect(await port.find(each, order, ids)).toBeNull();
        if (each === step) {
          stage.practice.faults.add({
            kind: 'reset',
            method: 'POST',
            host: 'graph.facebook.com',
            when: 'after',
            times: 1,
          });
          expect(await failureOf(port.build(each, order, ids))).toMatchObject({ kind: 'later', code: 'no-answer' });
          const found = await port.find(each, order, ids);
          expect(found).toMatch(/^\d+$/u);
          ids = { ...ids, [each]: found ?? '' };
        } else ids = { ...ids, [each]: await port.build(each, order, ids) };
      }
      await port.setRunning(ids, true);
    },
  );

  it('the same picture has the same name at the channel, however often it is sent', async () => {
    const first = await port.build('image', campaign(), {});
    expect(first).not.toBe('');
    expect(await port.build('image', campaign(), {})).toBe(first);
    expect(await port.build('image', campaign({ image: null }), {})).toBe('');
  });

  it('another campaign with the same words is not taken for ours', async () => {
    await port.build('campaign', campaign({ intent: 'altro-intento' }), {});
    expect(await port.find('campaign', campaign(), {})).toBeNull();
  });

  it.each([
    ['radius-out-of-range', { radiusKm: 81 }],
    ['age-out-of-range', { minimumAge: 12 }],
    ['place-invalid', { latitude: 0, longitude: 0 }],
    ['budget-too-low', { budget: { amount: 99, currency: 'EUR' } }],
    ['dates-reversed', { endsAt: '2026-11-22T22:00:00.000Z' }],
    ['dates-past', { startsAt: '2026-11-01T00:00:00.000Z', endsAt: '2026-11-20T00:00:00.000Z' }],
    ['payor-missing', { payor: ' ' }],
    ['phone-missing', { phone: '011 5550142' }],
    ['link-missing', { link: 'bottega' }],
  ] as [string, Partial<CampaignOrder>][])('%s is said before anything is built', async (code, change) => {
    expect(await failureOf(port.build('campaign', campaign(change), {}))).toMatchObject({ kind: 'needs-you', code });
    expect(campaignReasonCodes as readonly string[]).toContain(code);
    expect(stage.practice.calls).toEqual([]);
  });

  it('a picture that is none is refused by code', async () => {
    const image = { bytes: Buffer.from('non sono una foto'), mediaType: 'image/png' as const };
    expect(await failureOf(port.build('image', campaign({ image }), {}))).toMatchObject({
      kind: 'needs-you',
      code: 'picture-refused',
    });
  });

  it.each([
    ['be-seen', 'sign-up', { link: 'https://bottega.example.com/serata' }],
    ['calls', 'call-now', {}],
    ['directions', 'get-directions', {}],
    ['messages', 'send-message', {}],
    ['messages', 'send-message', { messagesTo: 'whatsapp' }],
  ] as [CampaignOrder['purpose'], CampaignOrder['button'], Partial<CampaignOrder>][])(
    'for %s with the button %s it is taken, built and started',
    async (purpose, button, change) => {
      const order = campaign({ purpose, button, ...change });
      await port.check(order);
      expect(await port.find('campaign', order, {})).toBeNull();
      const ids = await buildAll(port, order);
      await port.setRunning(ids, true);
      now = new Date('2026-11-23T08:00:00.000Z');
      expect(await port.status(ids)).toMatchObject({ state: 'running' });
    },
  );

  it('for the people of named towns it needs no circle, and a town that is not there is said', async () => {
    const found = await port.towns('Monc', 'IT');
    expect(found[0]).toMatchObject({ name: 'Moncalieri', region: 'Piemonte' });
    expect(await port.towns('Monc', 'HU')).toEqual([]);
    const towns = found.map(({ key }) => key);
    await buildAll(port, campaign({ towns, latitude: 0, longitude: 0, radiusKm: 500 }));
    expect(await failureOf(port.check(campaign({ towns: ['99'] })))).toMatchObject({ code: 'town-unknown' });
    expect(await failureOf(port.check(campaign({ towns: ['Moncalieri'] })))).toMatchObject({ code: 'town-unknown' });
  });

  it('what the channel would not take is said by the look before, and nothing is made', async () => {
    const order = campaign({ purpose: 'event-leads', button: 'sign-up', leadFormId: '987' });
    expect(await failureOf(port.check(order))).toMatchObject({ kind: 'needs-you', code: 'form-missing' });
    stage.practice.meta.linkWhatsApp(false);
    const chat = campaign({ purpose: 'messages', button: 'send-message', messagesTo: 'whatsapp' });
    expect(await failureOf(port.build('check', chat, {}))).toMatchObject({ code: 'messages-unavailable' });
    const tiny = campaign({ budget: { amount: 120, currency: 'EUR' } });
    expect(await failureOf(port.check(tiny))).toMatchObject({ code: 'budget-too-low' });
    for (const each of [order, chat, tiny]) expect(await port.find('campaign', each, {})).toBeNull();
  });

  it('budget and end are changed, twice the same does no harm, and less than was spent is refused', async () => {
    const ids = await buildAll(port, campaign());
    await port.setRunning(ids, true);
    const change = { budget: { amount: 5_000, currency: 'EUR' }, endsAt: '2026-11-27T22:59:59.000Z' } as const;
    await port.change(ids, change);
    await port.change(ids, change);
    now = new Date('2026-11-26T10:00:00.000Z');
    const { state, spent } = await port.status(ids);
    expect(state).toBe('running');
    expect(spent).toBeGreaterThan(2_000);
    const less = { ...change, budget: { amount: 400, currency: 'EUR' } } as const;
    expect(await failureOf(port.change(ids, less))).toMatchObject({ kind: 'needs-you', code: 'budget-too-low' });
  });

  it('put away it spends nothing more and does not start again; twice, or gone, does no harm', async () => {
    const ids = await buildAll(port, campaign());
    await port.setRunning(ids, true);
    now = new Date('2026-11-23T08:00:00.000Z');
    await port.archive(ids);
    await port.archive(ids);
    await port.archive({});
    await port.archive({ campaign: '120210999999999' });
    expect(await port.status(ids)).toMatchObject({ state: 'archived' });
    const before = await port.figures(ids, '2026-11-20', '2026-11-25');
    now = new Date('2026-11-25T08:00:00.000Z');
    expect(await port.figures(ids, '2026-11-20', '2026-11-25')).toEqual(before);
    expect(await failureOf(port.setRunning(ids, true))).toMatchObject({ kind: 'needs-you' });
  });

  it('the account says its least budget, who could pay, and whether WhatsApp is there', async () => {
    expect(await port.facts()).toEqual({ leastDailyBudget: 100, payors: ['Bottega di prova'], whatsapp: true });
    stage.practice.meta.linkWhatsApp(false);
    expect(await port.facts()).toMatchObject({ whatsapp: false });
  });

  it('more money or more ground reaches more people', async () => {
    const at = (amount: number, radiusKm: number) =>
      port.estimate({
        latitude: 45.07,
        longitude: 7.68,
        radiusKm,
        towns: [],
        purpose: 'be-seen',
        minimumAge: 18,
        dailyBudget: { amount, currency: 'EUR' },
      });
    const [small, rich, wide] = [await at(500, 2), await at(2_000, 2), await at(500, 10)];
    for (const estimate of [small, rich, wide]) expect(estimate?.upper).toBeGreaterThan(estimate?.lower ?? Infinity);
    expect(rich?.lower).toBeGreaterThan(small?.lower ?? Infinity);
    expect(wide?.lower).toBeGreaterThanOrEqual(small?.lower ?? Infinity);
  });
}
