import { afterEach, beforeEach, expect, test } from 'vitest';
import { busiestMinute } from '../../src/practice/index.ts';
import { apiSource, merchant, openStage, productInput, type Stage } from './clients.ts';

let stage: Stage;
let insert: string;
beforeEach(async () => {
  stage = await openStage();
  insert = `${merchant}/productInputs:insert?dataSource=${await apiSource(stage)}`;
});
afterEach(() => stage.practice.close());

const put = (sku: string) => stage.google('POST', insert, productInput(sku));
const has = (sku: string) => stage.practice.google.product({ offerId: sku }) !== undefined;

test('a limit with and without the time to wait', async () => {
  stage.practice.faults.add({ kind: 'throttle', retryAfter: 7, times: 1 });
  const told = await put('A');
  expect(told).toMatchObject({ status: 429, body: { error: { status: 'RESOURCE_EXHAUSTED' } } });
  expect(told.headers.get('retry-after')).toBe('7');
  stage.practice.faults.add({ kind: 'throttle', times: 1 });
  expect((await put('A')).headers.get('retry-after')).toBeNull();
  expect((await put('A')).status).toBe(200);
});

test('Meta’s limits say the minutes in a header', async () => {
  stage.practice.faults.add({ kind: 'meta-throttle', code: 80004, minutes: 12, times: 1 });
  const told = await stage.meta('GET', 'me');
  expect(told).toMatchObject({ status: 400, body: { error: { code: 80004 } } });
  expect(told.headers.get('x-business-use-case-usage')).toContain('"estimated_time_to_regain_access":12');
  stage.practice.faults.add({ kind: 'throttle', times: 1 });
  expect((await stage.meta('GET', 'me')).at('error.code')).toBe(4);
});

test('a page, an empty answer and a failing server instead of JSON', async () => {
  const { faults } = stage.practice;
  faults.add({ kind: 'html', status: 200, times: 1 });
  faults.add({ kind: 'empty', times: 1 });
  faults.add({ kind: 'status', status: 503, times: 1 });
  expect((await put('A')).body).toContain('<!DOCTYPE html>');
  expect((await put('A')).body).toBe('');
  expect(await put('A')).toMatchObject({ status: 503, body: { error: { status: 'UNAVAILABLE' } } });
  stage.pass(2000);
  expect(has('A')).toBe(false);
});

test('a connection is cut before or after the write', async () => {
  const { faults } = stage.practice;
  faults.add({ kind: 'reset', times: 1 });
  await expect(put('BEFORE')).rejects.toThrow();
  faults.add({ kind: 'reset', when: 'after', times: 1 });
  await expect(put('AFTER')).rejects.toThrow();
  faults.add({ kind: 'half', times: 1 });
  await expect(put('HALF')).rejects.toThrow();
  faults.add({ kind: 'status', status: 500, when: 'after', times: 1 });
  expect((await put('FAILED')).status).toBe(500);
  stage.pass(2000);
  expect(['BEFORE', 'AFTER', 'HALF', 'FAILED'].map(has)).toEqual([false, true, true, true]);
});

test('an answer that hangs comes late, and whoever left in time changed nothing', async () => {
  stage.practice.faults.add({ kind: 'hang', milliseconds: 150 });
  const started = performance.now();
  expect((await put('LATE')).status).toBe(200);
  expect(performance.now() - started).toBeGreaterThan(140);
  const left = fetch(`${stage.practice.origin}/${insert}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${stage.practice.google.accessToken()}`, 'content-type': 'application/json' },
    body: JSON.stringify(productInput('GONE')),
    signal: AbortSignal.timeout(50),
  });
  await expect(left).rejects.toThrow();
  await new Promise((resolve) => setTimeout(resolve, 200));
  stage.pass(2000);
  expect(['LATE', 'GONE'].map(has)).toEqual([true, false]);
});

test('an expired token and a withdrawn consent, in each vendor’s words', async () => {
  const { faults } = stage.practice;
  faults.add({ kind: 'expired-token', times: 2 });
  expect(await put('A')).toMatchObject({ status: 401, body: { error: { status: 'UNAUTHENTICATED' } } });
  expect((await stage.meta('GET', 'me')).at('error')).toMatchObject({ code: 190, error_subcode: 463 });
  faults.add({ kind: 'invalid-grant', host: 'oauth2.googleapis.com' });
  const answer = await fetch(`${stage.practice.origin}/oauth2.googleapis.com/token`, { method: 'POST' });
  expect([answer.status, await answer.json()]).toMatchObject([400, { error: 'invalid_grant' }]);
});

test('faults strike where, when and as often as told', async () => {
  const { faults } = stage.practice;
  const fault = faults.add({
    kind: 'status',
    status: 500,
    host: 'merchantapi.googleapis.com',
    path: 'productInputs',
    method: 'POST',
    after: 1,
    times: 2,
  });
  expect((await stage.meta('GET', 'me')).status).toBe(200);
  expect((await stage.google('GET', `${merchant}/products`)).status).toBe(200);
  const states = [await put('A'), await put('A'), await put('A'), await put('A')].map(({ status }) => status);
  expect(states).toEqual([200, 500, 500, 200]);
  expect(fault.struck).toBe(2);
  faults.add({ kind: 'status', status: 500 }).remove();
  expect((await put('A')).status).toBe(200);
});

test('the same seed gives the same faults', async () => {
  const { faults } = stage.practice;
  faults.add({ kind: 'status', status: 500, chance: 0.3 });
  const run = async (seed: number) => {
    faults.seed(seed);
    const states: number[] = [];
    for (let call = 0; call < 40; call++) states.push((await put('A')).status);
    return states;
  };
  const first = await run(42);
  expect(await run(42)).toEqual(first);
  expect(await run(43)).not.toEqual(first);
  const share = first.filter((status) => status === 500).length / first.length;
  expect(share).toBeGreaterThan(0.1);
  expect(share).toBeLessThan(0.5);
});

test('every call is remembered, with what was asked and answered', async () => {
  stage.practice.forgetCalls();
  stage.practice.faults.add({ kind: 'reset', times: 1 });
  await put('A').catch(() => undefined);
  await put('A');
  const [cut, done] = stage.practice.calls;
  expect(cut).toMatchObject({ host: 'merchantapi.googleapis.com', method: 'POST', status: 0, fault: 'reset' });
  expect(done).toMatchObject({
    path: '/products/v1/accounts/5550142001/productInputs:insert',
    status: 200,
    body: { offerId: 'A' },
  });
  expect(done?.query['dataSource']).toMatch(/^accounts\/5550142001\/dataSources\/\d+$/);
  for (let minute = 0; minute < 3; minute++) {
    stage.pass(30_000);
    await put('A');
  }
  expect(busiestMinute(stage.practice.calls)).toBe(3);
});
