/** Promotions beside the price on Google: told, read back, replaced and ended. */
import { afterEach, beforeEach, expect, it } from 'vitest';

import { listingReasonCodes } from '../../src/api/outside.ts';
import type { PromotionsPort } from '../../src/core/channels/ports.ts';
import { PRACTICE_IDS } from '../../src/practice/index.ts';
import { checkCalls, specsAvailable } from '../specs/index.ts';
import { promotion, threeForTwo } from './promotion-orders.ts';
import { failureOf } from './failures.ts';
import { googleChosen, openStage, type Stage } from './stage.ts';

let stage: Stage;
let port: PromotionsPort;
beforeEach(async () => {
  stage = await openStage();
  port = stage.google.promotions as PromotionsPort;
});
afterEach(async () => {
  if (specsAvailable) expect(checkCalls(stage.practice.calls)).toEqual([]);
  await stage.close();
});
const sent = () => stage.practice.calls.filter(({ path }) => path.endsWith('promotions:insert'));

it('a coupon travels with its code, its goods and the shop where it counts, and is read back', async () => {
  const told = await port.publish(promotion(), Date.now());
  expect(told).toMatchObject({ state: 'live', reason: null });
  expect(sent()[0]?.body).toMatchObject({
    promotion: {
      promotionId: 'vetrina-1',
      redemptionChannel: ['ONLINE', 'IN_STORE'],
      attributes: {
        offerType: 'GENERIC_CODE',
        genericRedemptionCode: 'MIELE10',
        couponValueType: 'PERCENT_OFF',
        percentOff: '10',
        productApplicability: 'SPECIFIC_PRODUCTS',
        itemIdInclusion: ['MIELE-500'],
        storeApplicability: 'SPECIFIC_STORES',
        storeCodesInclusion: [PRACTICE_IDS.google.storeCode],
      },
    },
  });
  expect(await port.read(told.name)).toEqual(told);
});

it('three for two is two bought and the third free; in the shop alone it says nothing of the web', async () => {
  await port.publish(promotion({ benefit: threeForTwo, goods: 'all', online: false }), Date.now());
  expect(sent()[0]?.body).toMatchObject({
    promotion: {
      redemptionChannel: ['IN_STORE'],
      attributes: {
        offerType: 'NO_CODE',
        couponValueType: 'BUY_M_GET_N_PERCENT_OFF',
        minimumPurchaseQuantity: '2',
        getThisQuantityDiscounted: '1',
        percentOff: '100',
        productApplicability: 'ALL_PRODUCTS',
        promotionDestinations: ['FREE_LOCAL_LISTINGS', 'LOCAL_INVENTORY_ADS'],
      },
    },
  });
});

it('an amount off is exact', async () => {
  const benefit = { kind: 'coupon', code: 'A', percent: null, amount: { amount: 1999, currency: 'EUR' } } as const;
  await port.publish(promotion({ benefit }), Date.now());
  expect(sent()[0]?.body).toMatchObject({
    promotion: {
      attributes: { couponValueType: 'MONEY_OFF', moneyOffAmount: { amountMicros: '19990000', currencyCode: 'EUR' } },
    },
  });
});

it('the same again replaces it, and the source is made once', async () => {
  const version = Date.now();
  await port.publish(promotion(), version);
  await port.publish(promotion({ title: 'Miele: −10 %' }), version + 1);
  expect(stage.practice.google.promotions()).toHaveLength(1);
  expect(
    stage.practice.calls.filter(({ method, path }) => method === 'POST' && path.endsWith('/dataSources')),
  ).toHaveLength(1);
});

it('what is stopped is over at Google, also before it began', async () => {
  const running = await port.publish(promotion(), Date.now());
  expect((await port.end(promotion(), new Date().toISOString())).state).toBe('ended');
  expect((await port.read(running.name)).state).toBe('ended');
  const from = new Date(Date.now() + 86_400_000).toISOString();
  const ahead = promotion({ key: 'vetrina-2', from });
  expect((await port.publish(ahead, Date.now())).state).toBe('planned');
  expect((await port.end(ahead, new Date().toISOString())).state).toBe('ended');
});

it('what Google’s review refuses is said with the reason', async () => {
  const told = await port.publish(promotion({ title: 'SUPERSCONTONISSIMO!!!' }), Date.now());
  expect(told).toMatchObject({ state: 'rejected', reason: { details: { issue: 'editorial' } } });
  expect(listingReasonCodes).toContain(told.reason?.code);
});

it('what Google would refuse is known before, by code', () => {
  const codes = (change: Parameters<typeof promotion>[0]) => port.check(promotion(change)).map(({ code }) => code);
  expect(codes({ storeCode: 'NEGOZIO-01' })).toEqual([]);
  const until = new Date(Date.now() + 200 * 86_400_000).toISOString();
  const benefit = { kind: 'coupon', code: 'x'.repeat(21), percent: 1250, amount: null } as const;
  expect(codes({ storeCode: 'A', title: 'x'.repeat(61), goods: [], until, benefit, link: '' })).toEqual([
    'promotion-title-too-long',
    'promotion-no-goods',
    'promotion-too-long',
    'promotion-percent-not-whole',
    'promotion-code-too-long',
    'promotion-no-website',
  ]);
  expect(codes({ storeCode: 'A', goods: Array.from({ length: 1001 }, (_, each) => `S${each}`) })).toEqual([
    'promotion-too-many-goods',
  ]);
});

it('a request that Google understands and refuses is no failure of the account', async () => {
  const told = await port.publish(promotion({ until: new Date(0).toISOString() }), Date.now());
  expect(told).toMatchObject({ state: 'rejected' });
});

it('the store code is asked for where nobody wrote it down; a promotion of the shop without one waits for a person', async () => {
  const { merchantId } = googleChosen;
  const placeless = (await stage.open('google', { chosen: { merchantId } })).promotions as PromotionsPort;
  expect(placeless.check(promotion())).toEqual([]);
  expect(await failureOf(placeless.publish(promotion(), Date.now()))).toMatchObject({
    kind: 'needs-you',
    code: 'store-code-missing',
  });
  expect(sent()).toEqual([]);
  // On the web alone it needs none, and what is there already can always be ended.
  expect((await placeless.publish(promotion({ inStore: false }), Date.now())).state).toBe('live');
  expect((await placeless.end(promotion(), new Date().toISOString())).state).toBe('ended');
});
