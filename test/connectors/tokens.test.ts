/** Tokens run out, are withdrawn, or lack a right: work is never lost, and the person is asked once. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { OffersPort } from '../../src/core/channels/ports.ts';
import { SCOPE_BUSINESS } from '../../src/practice/index.ts';
import { failureOf } from './failures.ts';
import { googleSecrets, offer, offers, openStage, type Stage } from './stage.ts';

describe('Google’s tokens', () => {
  let stage: Stage;
  let port: OffersPort;
  beforeEach(async () => {
    stage = await openStage();
    port = stage.google.offers as OffersPort;
  });
  afterEach(() => stage.close());
  const refreshes = () =>
    stage.practice.calls.filter(({ host, path }) => host === 'oauth2.googleapis.com' && path === '/token');

  it('a token that ran out in the middle of a run is renewed once, for all products', async () => {
    await port.publish([offer()]);
    stage.practice.google.expireTokens();
    stage.practice.forgetCalls();
    const answers = await port.publish(offers(40));
    expect(answers.every(({ outcome }) => outcome === 'accepted')).toBe(true);
    expect(refreshes()).toHaveLength(1);
  });

  it('the renewed token is kept, and used after a restart', async () => {
    await port.publish([offer()]);
    expect(stage.kept.secrets).toMatchObject({
      accessToken: expect.stringContaining('ya29.'),
      refreshToken: googleSecrets['refreshToken'],
    });
    stage.practice.forgetCalls();
    const again = await stage.open('google', { secrets: { ...googleSecrets, ...stage.kept.secrets } });
    await again.offers?.readBack(['MIELE-500']);
    expect(refreshes()).toEqual([]);
  });

  it('a kept token whose time is over is renewed before the first call', async () => {
    const secrets = { ...googleSecrets, accessToken: 'ya29.vecchio', expiresAt: '1000' };
    const connector = await stage.open('google', { secrets });
    await connector.offers?.readBack(['MIELE-500']);
    expect(stage.practice.calls.filter(({ status }) => status === 401)).toEqual([]);
  });

  it('a token that the vendor still refuses after renewing means: sign in again, without a loop', async () => {
    stage.practice.faults.add({ kind: 'expired-token', host: 'merchantapi.googleapis.com' });
    expect(await failureOf(port.publish([offer()]))).toMatchObject({ kind: 'sign-in', code: 'token-expired' });
    expect(refreshes()).toHaveLength(2);
  });

  it('consent withdrawn at Google: sign in again', async () => {
    await port.publish([offer()]);
    stage.practice.google.revoke();
    expect(await failureOf(port.publish(offers(10)))).toMatchObject({ kind: 'sign-in', code: 'consent-withdrawn' });
  });

  it('consent withdrawn half-way: what was accepted stays accepted, the next run asks to sign in', async () => {
    await port.publish([offer()]);
    stage.practice.faults.add({ kind: 'expired-token', host: 'merchantapi.googleapis.com', after: 10 });
    stage.practice.faults.add({ kind: 'invalid-grant', host: 'oauth2.googleapis.com' });
    const answers = await port.publish(offers(30));
    expect(answers.filter(({ outcome }) => outcome === 'accepted').length).toBeGreaterThan(0);
    expect(answers.filter(({ outcome }) => outcome !== 'accepted').every(({ outcome }) => outcome === 'later')).toBe(
      true,
    );
    expect(await failureOf(port.publish([offer()]))).toMatchObject({ kind: 'sign-in', code: 'consent-withdrawn' });
  });

  it('a right that was unticked on Google’s page: sign in again, for that right', async () => {
    stage.practice.google.narrow([SCOPE_BUSINESS]);
    expect(await failureOf(port.publish([offer()]))).toMatchObject({ kind: 'sign-in', code: 'scope-missing' });
  });

  it('an outage of the token endpoint is an outage, not a lost consent', async () => {
    stage.practice.faults.add({ kind: 'status', status: 503, host: 'oauth2.googleapis.com' });
    expect(await failureOf(port.publish([offer()]))).toMatchObject({ kind: 'later', code: 'service-unavailable' });
    stage.practice.faults.clear();
    stage.practice.faults.add({ kind: 'html', status: 200, host: 'oauth2.googleapis.com' });
    expect(await failureOf(port.publish([offer()]))).toMatchObject({ kind: 'later', code: 'answer-unreadable' });
  });

  it('a project that was never registered needs the person, not a new token', async () => {
    stage.practice.google.registered = false;
    expect(await failureOf(port.publish([offer()]))).toMatchObject({
      kind: 'needs-you',
      code: 'project-not-registered',
    });
    expect(refreshes()).toHaveLength(1);
  });

  it('without a sign-in nothing is asked of Google', async () => {
    const connector = await stage.open('google', { secrets: {} });
    expect(await failureOf(connector.offers!.publish([offer()]))).toMatchObject({
      kind: 'sign-in',
      code: 'not-signed-in',
    });
    expect(stage.practice.calls).toEqual([]);
  });

  it('without a chosen merchant account nothing is asked of Google', async () => {
    const connector = await stage.open('google', { chosen: {} });
    expect(await failureOf(connector.offers!.publish([offer()]))).toMatchObject({
      kind: 'needs-you',
      code: 'merchant-not-chosen',
    });
  });
});

describe('Meta’s tokens', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await openStage();
  });
  afterEach(() => stage.close());

  it('a refused token means: sign in again', async () => {
    const connector = await stage.open('meta', { secrets: { accessToken: 'EAAvecchioGettoneScaduto' } });
    const failure = await failureOf(connector.offers!.publish([offer()]));
    expect(failure.kind).toBe('sign-in');
    expect(JSON.stringify(failure)).not.toContain('EAAvecchioGettoneScaduto');
  });

  it('no token, no call', async () => {
    const connector = await stage.open('meta', { secrets: {} });
    expect(await failureOf(connector.offers!.publish([offer()]))).toMatchObject({
      kind: 'sign-in',
      code: 'not-signed-in',
    });
    expect(stage.practice.calls).toEqual([]);
  });
});

describe('the gateway', () => {
  it.each([
    'https://127.0.0.1:9000',
    'http://example.com:9000',
    'http://192.168.1.4',
    'http://127.0.0.1.evil.example',
    'nonsense',
  ])('another machine never gets a token: %s is refused', async (gateway) => {
    const stage = await openStage();
    for (const vendor of ['google', 'meta'] as const) {
      const connector = await stage.open(vendor, { gateway });
      expect(await failureOf(connector.offers!.publish([offer()]))).toMatchObject({
        kind: 'needs-you',
        code: 'gateway-not-local',
      });
    }
    await stage.close();
  });
});
