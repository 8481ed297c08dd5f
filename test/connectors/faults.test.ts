/** The line fails in every way it can: nothing is lost, nothing is believed that was not said. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { outsideCodes } from '../../src/api/outside.ts';
import type { OffersPort } from '../../src/core/channels/ports.ts';
import { openPractice, type Fault } from '../../src/practice/index.ts';
import { failureOf } from './failures.ts';
import { offer, offers, openStage, type Stage } from './stage.ts';

const hosts = { google: 'merchantapi.googleapis.com', meta: 'graph.facebook.com' };
const now = new Date('2026-11-21T10:00:00.000Z');

describe.each(['google', 'meta'] as const)('%s on a bad day', (vendor) => {
  let stage: Stage;
  let port: OffersPort;
  beforeEach(async () => {
    stage = await openStage({ now: () => now }, 400);
    port = stage[vendor].offers as OffersPort;
    // What is asked once per opened connection is already known.
    await port.publish([offer({ sku: 'PRIMA' })]);
    stage.practice.forgetCalls();
  });
  afterEach(() => stage.close());

  const write = vendor === 'google' ? 'productInputs:insert' : 'items_batch';
  const strike = (fault: Fault) => stage.practice.faults.add({ host: hosts[vendor], ...fault });
  /** The code that one product's sending ends with, whether thrown or answered. */
  const codeOf = async (): Promise<string> => {
    const sending = port
      .publish([offer()])
      .then(([answer]) => (answer?.outcome === 'later' ? answer.code : (answer?.outcome ?? 'nothing')));
    return sending.catch(async () => (await failureOf(sending)).code);
  };

  it.each([
    ['500', { kind: 'status', status: 500 }, 'service-unavailable'],
    ['503', { kind: 'status', status: 503 }, 'service-unavailable'],
    ['a page with 502', { kind: 'html', status: 502 }, 'service-unavailable'],
    ['a page with 200', { kind: 'html', status: 200 }, 'answer-unreadable'],
    ['a page with 404 (a hotel’s network)', { kind: 'html', status: 404 }, 'answer-unreadable'],
    ['nothing', { kind: 'empty' }, 'answer-unreadable'],
    ['a cut line', { kind: 'reset' }, 'no-answer'],
    ['silence', { kind: 'hang', milliseconds: 3_000 }, 'no-answer'],
  ] as [string, Fault, string][])('answered with %s, the price waits and goes out later', async (_, fault, code) => {
    const script = strike({ ...fault, path: write });
    expect(await codeOf()).toBe(code);
    expect(outsideCodes.later as readonly string[]).toContain(code);
    script.remove();
    expect((await port.publish([offer()]))[0]?.outcome).not.toBe('later');
  });

  it('half an answer is no answer', async () => {
    strike({ kind: 'half', path: write, when: 'after' });
    expect(['no-answer', 'answer-unreadable']).toContain(await codeOf());
  });

  it('a line cut after the work was done does no harm: sent again, the same price stands', async () => {
    const script = strike({ kind: 'reset', path: write, when: 'after', times: 1 });
    expect(await codeOf()).toBe('no-answer');
    script.remove();
    await port.publish([offer()]);
    expect(await port.readBack(['MIELE-500'])).toMatchObject([{ price: { amount: 1290 } }]);
  });

  it.each([
    ['500', { kind: 'status', status: 500 }],
    ['a page with 200', { kind: 'html', status: 200 }],
    ['a page with 404', { kind: 'html', status: 404 }],
    ['nothing', { kind: 'empty' }],
    ['half an answer', { kind: 'half', when: 'after' }],
    ['a cut line', { kind: 'reset' }],
  ] as [string, Fault][])('a read that fails with %s never says that a product is absent', async (_, fault) => {
    await port.publish([offer()]);
    strike(fault);
    const failure = await failureOf(port.readBack(['MIELE-500', 'PRIMA']));
    expect(failure.kind).toBe('later');
  });

  it('an outage is noticed after a few products, not after each one', async () => {
    strike({ kind: 'status', status: 503 });
    stage.practice.forgetCalls();
    const failure = await failureOf(port.publish(offers(200)));
    expect(failure).toMatchObject({ kind: 'later', code: 'service-unavailable' });
    expect(stage.practice.calls.length).toBeLessThan(12);
  });

  it('without any line the PC is offline, and says so', async () => {
    const nobody = await openPractice();
    await nobody.close();
    const connector = await stage.open(vendor, { gateway: nobody.origin });
    expect(await failureOf((connector.offers as OffersPort).publish([offer()]))).toMatchObject({
      kind: 'later',
      code: 'offline',
    });
  });

  it('a token in a failure’s words never leaves', async () => {
    strike({ kind: 'expired-token' });
    const failure = await failureOf(port.readBack(['MIELE-500']));
    expect(failure.kind).toBe('sign-in');
    expect(JSON.stringify(failure)).not.toMatch(/ya29\.\w|1\/\/\w|EAA\w{6}|access_token=\w/u);
  });
});

describe('Google sets limits', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await openStage({ now: () => now });
  });
  afterEach(() => stage.close());
  const port = () => stage.google.offers as OffersPort;

  it('429 with Retry-After: not before that moment, and the rest is not even tried', async () => {
    stage.practice.faults.add({ kind: 'throttle', retryAfter: 90, path: 'productInputs:insert' });
    const failure = await failureOf(port().publish(offers(100)));
    expect(failure).toMatchObject({ kind: 'later', code: 'too-many-requests', at: '2026-11-21T10:01:30.000Z' });
    expect(stage.practice.calls.filter(({ path }) => path.includes('insert')).length).toBeLessThanOrEqual(5);
  });

  it.each(['productInputs:insert', 'products/'])(
    'of five calls side by side (%s) the one that names a time is heard, whichever fails first',
    async (path) => {
      const sent = offers(20);
      await port().publish(sent);
      stage.practice.faults.add({ kind: 'status', status: 503, path, times: 2 });
      stage.practice.faults.add({ kind: 'throttle', retryAfter: 90, path, times: 1 });
      stage.practice.faults.add({ kind: 'status', status: 503, path });
      const failure = await failureOf(
        path.includes('insert') ? port().publish(sent) : port().readBack(sent.map(({ sku }) => sku)),
      );
      expect(failure).toMatchObject({ kind: 'later', code: 'too-many-requests', at: '2026-11-21T10:01:30.000Z' });
    },
  );

  it('429 without Retry-After: later, at a moment of the sync’s choosing', async () => {
    stage.practice.faults.add({ kind: 'throttle', path: 'productInputs:insert' });
    expect(await failureOf(port().publish([offer()]))).toMatchObject({
      kind: 'later',
      code: 'too-many-requests',
      at: null,
    });
  });

  it('a limit met half-way: what was accepted stays accepted, the rest is told to wait', async () => {
    stage.practice.faults.add({ kind: 'throttle', retryAfter: 60, path: 'productInputs:insert', after: 20 });
    const answers = await port().publish(offers(50));
    expect(answers).toHaveLength(50);
    expect(answers.filter(({ outcome }) => outcome === 'accepted')).toHaveLength(20);
    expect(
      answers.filter((answer) => answer.outcome === 'later' && answer.at === '2026-11-21T10:01:00.000Z'),
    ).toHaveLength(30);
  });
});

describe('Meta sets limits', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await openStage({ now: () => now });
  });
  afterEach(() => stage.close());
  const port = () => stage.meta.offers as OffersPort;

  it.each([4, 17, 32, 341, 613, 80_004, 80_014])('code %i: later, when the usage header says', async (code) => {
    stage.practice.faults.add({ kind: 'meta-throttle', code, minutes: 7, times: 1 });
    const failure = await failureOf(port().publish([offer()]));
    expect(failure).toMatchObject({ kind: 'later', code: 'too-many-requests', at: '2026-11-21T10:07:00.000Z' });
  });

  it('until the account opens again nothing is sent', async () => {
    stage.practice.faults.add({ kind: 'meta-throttle', code: 80_014, minutes: 7, times: 1 });
    await failureOf(port().publish([offer()]));
    stage.practice.forgetCalls();
    expect(await failureOf(port().publish([offer()]))).toMatchObject({
      code: 'too-many-requests',
      at: '2026-11-21T10:07:00.000Z',
    });
    expect(stage.practice.calls).toEqual([]);
  });
});
