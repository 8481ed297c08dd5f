import { expect, test, vi } from 'vitest';

import { openTestChannels, owner, start } from './open-test-channels.ts';

const googleKeys = { clientId: 'c', clientSecret: 's', refreshToken: 'r' };

test('Google joined by a token is ready, with the only merchant account chosen and the keys in the secret store', async () => {
  const { channels, secrets, clock } = await openTestChannels();
  expect(
    await channels.verbs.connectGoogleWithToken({ ...googleKeys, location: 'accounts/1/locations/2' }, owner),
  ).toEqual({
    vendor: 'google',
    state: 'ready',
    account: 'bottega@example.it',
    chosen: { merchantId: '111', location: 'accounts/1/locations/2' },
    choices: { merchantId: [{ id: '111', name: 'Bottega' }] },
    findings: [{ code: 'merchant-found', state: 'ok', details: {} }],
  });
  expect(secrets.kept.get('google')).toEqual(googleKeys);
  const google = (await channels.verbs.list({}, owner)).find((channel) => channel.id === 'google');
  expect(google?.connection).toEqual({
    state: 'ready',
    practice: false,
    account: 'bottega@example.it',
    checkedAt: new Date(clock.now()).toISOString(),
  });
});

test('keys that the vendor refuses are told at once and replace nothing that worked', async () => {
  const { channels, outside, secrets } = await openTestChannels();
  await channels.verbs.connectMeta({ accessToken: 'good' }, owner);
  outside.refused.add('bad');
  await expect(channels.verbs.connectMeta({ accessToken: 'bad' }, owner)).rejects.toMatchObject({
    code: 'connection-refused',
    details: { vendor: 'meta', why: 'token-expired' },
  });
  expect(secrets.kept.get('meta')).toEqual({ accessToken: 'good' });
  expect((await channels.verbs.connection({ vendor: 'meta' }, owner)).state).toBe('ready');
});

test('the sign-in in the browser answers with its address and joins when the person comes back', async () => {
  const { channels, outside, secrets, database } = await openTestChannels();
  const heard: string[] = [];
  database.onNotice(({ domain }) => heard.push(domain));
  const { signInAddress } = await channels.verbs.connectGoogle({ clientId: 'c', clientSecret: 's' }, owner);
  expect(signInAddress).toMatch(/^https:\/\/accounts\.google\.com\//u);
  expect((await channels.verbs.connection({ vendor: 'google' }, owner)).state).toBe('off');
  outside.browser.finish({ refreshToken: 'r' });
  await vi.waitFor(async () =>
    expect((await channels.verbs.connection({ vendor: 'google' }, owner)).state).toBe('ready'),
  );
  expect(secrets.kept.get('google')).toEqual(googleKeys);
  expect(heard).toContain('channels');
});

test('a sign-in given up says so and leaves Google as it was', async () => {
  const { channels, outside } = await openTestChannels();
  await channels.verbs.connectGoogle({ clientId: 'c', clientSecret: 's' }, owner);
  outside.browser.fail('sign-in-denied');
  await vi.waitFor(async () =>
    expect(await channels.verbs.connection({ vendor: 'google' }, owner)).toMatchObject({
      state: 'off',
      findings: [{ code: 'sign-in-denied', state: 'problem', details: {} }],
    }),
  );
});

test('a second sign-in takes the place of the first, whose end is not told as a failure', async () => {
  const { channels, outside } = await openTestChannels();
  await channels.verbs.connectGoogle({ clientId: 'c', clientSecret: 's' }, owner);
  await channels.verbs.connectGoogle({ clientId: 'c', clientSecret: 's' }, owner);
  expect(outside.browser.cancelled).toBe(1);
  outside.browser.finish({ refreshToken: 'r' });
  await vi.waitFor(async () =>
    expect((await channels.verbs.connection({ vendor: 'google' }, owner)).state).toBe('ready'),
  );
});

test('Google without a client id is asked for it', async () => {
  const { channels } = await openTestChannels();
  await expect(channels.verbs.connectGoogle({}, owner)).rejects.toMatchObject({ code: 'connection-incomplete' });
});

test('an account that must be signed in again keeps its choices, stops working and works again after the sign-in', async () => {
  const { channels, outside } = await openTestChannels();
  const switched: string[] = [];
  channels.onSwitched(async (_change, channelId) => void switched.push(channelId));
  await channels.verbs.connectMeta({ accessToken: 'a', catalog: '9' }, owner);
  expect(await channels.connector('meta')).toMatchObject({ vendor: 'meta' });
  await channels.failed('meta', { kind: 'sign-in', code: 'token-expired', detail: '' });
  await channels.failed('meta', { kind: 'sign-in', code: 'token-expired', detail: '' });
  expect(await channels.connector('meta')).toBeNull();
  expect(await channels.verbs.connection({ vendor: 'meta' }, owner)).toMatchObject({
    state: 'sign-in',
    chosen: { catalog: '9' },
    findings: [{ code: 'token-expired' }],
  });
  await channels.verbs.connectMeta({ accessToken: 'b', catalog: '9' }, owner);
  expect(switched).toEqual(['facebook', 'facebook', 'facebook']);
  expect(await channels.connector('meta')).not.toBeNull();
  expect(outside.opened.at(-1)?.setting.secrets).toEqual({ accessToken: 'b' });
});

test('a passing failure changes nothing about the account', async () => {
  const { channels } = await openTestChannels();
  await channels.verbs.connectMeta({ accessToken: 'a' }, owner);
  await channels.failed('meta', { kind: 'later', code: 'offline', at: null, detail: '' });
  expect((await channels.verbs.connection({ vendor: 'meta' }, owner)).state).toBe('ready');
});

test('keys that the keeper cannot open mean sign in again, and the shop stays open', async () => {
  const { channels, secrets } = await openTestChannels();
  await channels.verbs.connectMeta({ accessToken: 'a' }, owner);
  secrets.kept.clear();
  expect(await channels.connector('meta')).toBeNull();
  expect((await channels.verbs.connection({ vendor: 'meta' }, owner)).state).toBe('sign-in');
});

test('one connector is opened for many uses, and anew when the shop moves or what it keeps has changed', async () => {
  const { channels, outside, settings, secrets } = await openTestChannels();
  await channels.verbs.connectMeta({ accessToken: 'a' }, owner);
  const first = await channels.connector('meta');
  expect(await channels.connector('meta')).toBe(first);
  await outside.opened.at(-1)?.setting.keep({ secrets: { accessToken: 'renewed' }, chosen: { dataSource: '5' } });
  expect(secrets.kept.get('meta')).toEqual({ accessToken: 'renewed' });
  expect((await channels.verbs.connection({ vendor: 'meta' }, owner)).chosen).toMatchObject({ dataSource: '5' });
  await settings.verbs.update({ shopName: 'Bottega nuova' }, owner);
  expect(await channels.connector('meta')).not.toBe(first);
  expect(outside.opened.at(-1)?.setting).toMatchObject({
    secrets: { accessToken: 'renewed' },
    shop: { name: 'Bottega nuova' },
  });
});

test('a choice is kept and examined; the doctor looks again', async () => {
  const { channels, outside, clock } = await openTestChannels();
  await expect(channels.verbs.choose({ vendor: 'google', chosen: {} }, owner)).rejects.toMatchObject({
    code: 'channel-not-connected',
  });
  await channels.verbs.connectGoogleWithToken(googleKeys, owner);
  expect((await channels.verbs.choose({ vendor: 'google', chosen: { merchantId: '222' } }, owner)).chosen).toEqual({
    merchantId: '222',
  });
  outside.examination = {
    ...outside.examination,
    state: 'problem',
    findings: [{ code: 'merchant-none', state: 'problem', details: {} }],
  };
  clock.time = start + 60_000;
  expect(await channels.verbs.doctor({ vendor: 'google' }, owner)).toMatchObject({
    state: 'problem',
    chosen: { merchantId: '222' },
    findings: [{ code: 'merchant-none' }],
  });
});

test('signed in again on a bad line, what was chosen before and what is known of the account stay', async () => {
  const { channels, outside } = await openTestChannels();
  await channels.verbs.connectGoogleWithToken({ ...googleKeys, location: 'accounts/1/locations/2' }, owner);
  const before = await channels.verbs.connection({ vendor: 'google' }, owner);
  const unread = {
    code: 'api-failed',
    state: 'advice',
    details: { api: 'Merchant Center', why: 'no-answer' },
  } as const;
  const signedIn = { code: 'google-signed-in', state: 'ok', details: {} } as const;
  outside.examination = { state: 'ready', account: '', choices: {}, suggested: {}, findings: [signedIn, unread] };
  await channels.verbs.connectGoogleWithToken({ ...googleKeys, refreshToken: 'new' }, owner);
  expect(await channels.verbs.connection({ vendor: 'google' }, owner)).toEqual({
    ...before,
    findings: [signedIn, unread],
  });
  expect(await channels.verbs.doctor({ vendor: 'google' }, owner)).toMatchObject({ account: before.account });
});

test('another account that signs in brings choices of its own', async () => {
  const { channels, outside } = await openTestChannels();
  await channels.verbs.connectGoogleWithToken({ ...googleKeys, location: 'accounts/1/locations/2' }, owner);
  outside.examination = { ...outside.examination, account: 'altra@example.it', suggested: { merchantId: '333' } };
  await channels.verbs.connectGoogleWithToken({ ...googleKeys, refreshToken: 'other' }, owner);
  expect(await channels.verbs.connection({ vendor: 'google' }, owner)).toMatchObject({
    account: 'altra@example.it',
    chosen: { merchantId: '333' },
  });
  expect((await channels.verbs.connection({ vendor: 'google' }, owner)).chosen).not.toHaveProperty('location');
});

test('leaving an account forgets its keys and its choices', async () => {
  const { channels, secrets } = await openTestChannels();
  await channels.verbs.connectGoogleWithToken(googleKeys, owner);
  await channels.verbs.disconnect({ vendor: 'google' }, owner);
  expect(secrets.kept.size).toBe(0);
  expect(await channels.verbs.connection({ vendor: 'google' }, owner)).toEqual({
    vendor: 'google',
    state: 'off',
    account: '',
    chosen: {},
    choices: {},
    findings: [],
  });
});

test('practice accounts are joined without keys, in practice folders only', async () => {
  const real = await openTestChannels();
  await expect(real.channels.verbs.connectPractice({ vendor: 'google' }, owner)).rejects.toMatchObject({
    code: 'practice-only',
  });
  const practiceKeys = async () => ({ secrets: { accessToken: 'practice' }, chosen: { page: '1' } });
  const { channels } = await openTestChannels({ practice: true, practiceKeys });
  expect(await channels.verbs.connectPractice({ vendor: 'meta' }, owner)).toMatchObject({
    state: 'ready',
    chosen: { page: '1' },
  });
});
