/** The doctor’s own rounds: an approval that arrives is noticed, a line that is down changes nothing. */
import { expect, test } from 'vitest';

import { openTestChannels, owner } from './open-test-channels.ts';

const hour = 60 * 60_000;
const keys = { clientId: 'c', clientSecret: 's', refreshToken: 'r' };

async function joined() {
  const shop = await openTestChannels();
  await shop.channels.verbs.connectGoogleWithToken(keys, owner);
  const state = async () => (await shop.channels.verbs.connection({ vendor: 'google' }, owner)).state;
  const round = async () => {
    for (const chore of shop.channels.chores) await chore.run();
  };
  return { ...shop, state, round };
}

test('an approval that was missing is found within the hour, and the channel goes on by itself', async () => {
  const { outside, clock, channels, state, round } = await joined();
  const good = outside.examination;
  const finding = { code: 'api-not-approved', state: 'problem', details: {} } as const;
  outside.examination = { ...good, state: 'problem', findings: [...good.findings, finding] };
  await channels.verbs.doctor({ vendor: 'google' }, owner);
  expect(await state()).toBe('problem');
  const switched: string[] = [];
  channels.onSwitched(async (_change, channelId) => void switched.push(channelId));
  outside.examination = good;
  clock.time += hour / 2;
  await round();
  expect(await state()).toBe('problem');
  clock.time += hour / 2;
  await round();
  expect(await state()).toBe('ready');
  expect(switched).toEqual(['google']);
});

test('a look that reached nobody leaves a good connection good', async () => {
  const { outside, clock, state, round } = await joined();
  const failed = { code: 'api-failed', state: 'advice', details: { why: 'offline' } } as const;
  outside.examination = { ...outside.examination, state: 'problem', account: '', findings: [failed] };
  clock.time += 25 * hour;
  await round();
  expect(await state()).toBe('ready');
});

test('a consent withdrawn overnight shows in the morning, before anything had to be sent', async () => {
  const { outside, clock, state, round } = await joined();
  outside.refused.add('r');
  clock.time += 25 * hour;
  await round();
  expect(await state()).toBe('sign-in');
});

test('one thing is arranged at the vendor and everything is tried again; an address that is missing is asked for', async () => {
  const { outside, channels } = await joined();
  const asked: unknown[] = [];
  outside.parts = {
    account: {
      examine: async () => outside.examination,
      setUp: async (step, values) => void asked.push([step, values.email]),
    },
  };
  await channels.verbs.doctor({ vendor: 'google' }, owner);
  await expect(channels.verbs.setUp({ vendor: 'google', step: 'link-profile' }, owner)).rejects.toMatchObject({
    code: 'connection-incomplete',
    details: { missing: 'email' },
  });
  await channels.verbs.setUp({ vendor: 'google', step: 'link-profile', email: 'rosa@example.it' }, owner);
  await channels.verbs.setUp({ vendor: 'google', step: 'data-source' }, owner);
  expect(asked).toEqual([
    ['link-profile', 'rosa@example.it'],
    ['data-source', undefined],
  ]);
});

test('where the keys lie is said openly', async () => {
  const { channels } = await joined();
  expect(await channels.verbs.keys({}, owner)).toEqual({ keeper: 'memory', name: '' });
});
