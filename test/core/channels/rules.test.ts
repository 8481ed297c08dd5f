import { expect, test } from 'vitest';

import type { RuleChange } from '../../../src/core/channels/index.ts';
import { openTestChannels, owner } from './open-test-channels.ts';

test('a new shop sells at the till, on its site, on Google and on Facebook, at one price', async () => {
  const { channels } = await openTestChannels();
  const same = { kind: 'same', rounding: 'none' };
  const counts = { listed: 0, live: 0, onTheWay: 0, needsHand: 0, lastSentAt: null };
  const here = { state: 'ready', practice: false, account: '', checkedAt: null };
  const away = { ...here, state: 'off' };
  expect(await channels.verbs.list({}, owner)).toEqual([
    {
      id: 'till',
      name: 'Cassa',
      kind: 'till',
      viaFile: true,
      readsBack: false,
      rule: same,
      enabled: true,
      keepsAligned: false,
      connection: here,
      ...counts,
    },
    {
      id: 'web',
      name: 'Sito web',
      kind: 'web',
      viaFile: true,
      readsBack: false,
      rule: same,
      enabled: true,
      keepsAligned: false,
      connection: here,
      ...counts,
    },
    {
      id: 'google',
      name: 'Google',
      kind: 'google',
      viaFile: false,
      readsBack: true,
      rule: same,
      enabled: true,
      keepsAligned: false,
      connection: away,
      ...counts,
    },
    {
      id: 'facebook',
      name: 'Facebook',
      kind: 'facebook',
      viaFile: false,
      readsBack: true,
      rule: same,
      enabled: true,
      keepsAligned: false,
      connection: away,
      ...counts,
    },
  ]);
});

test('opening the shop again adds no second till', async () => {
  const shop = await openTestChannels();
  const { openChannels } = await import('../../../src/core/channels/index.ts');
  const again = await openChannels(shop.parts);
  expect((await again.verbs.list({}, owner)).map((channel) => channel.id)).toEqual([
    'till',
    'web',
    'google',
    'facebook',
  ]);
});

test('a new rule is one batch whose prices the shop writes, and undoing it brings the old rule back, and so on', async () => {
  const { channels, batches, database } = await openTestChannels();
  const told: RuleChange[] = [];
  channels.onRuleChanged(async (_change, rule) => {
    told.push(rule);
    return 7;
  });
  const plusFive = { kind: 'percent', value: 500, rounding: 'to-90' } as const;
  const same = { kind: 'same', rounding: 'none' } as const;
  expect((await channels.verbs.update({ id: 'google', rule: plusFive }, owner)).rule).toEqual(plusFive);
  expect(told).toEqual([{ channelId: 'google', before: same, after: plusFive, batchId: 1, actor: 'Rosa' }]);
  expect((await batches.verbs.list({ limit: 50 }, owner)).items[0]).toMatchObject({
    kind: 'channel-rule',
    count: 7,
    actor: 'Rosa',
    summary: { channel: 'Google' },
  });
  const ruleNow = async () => (await channels.rules(database.read)).find((each) => each.channelId === 'google')?.rule;
  expect(await batches.verbs.undo({}, owner)).toMatchObject({ undone: 1, restored: 1, leftAlone: 0 });
  expect(await ruleNow()).toEqual(same);
  expect(await batches.verbs.undo({ batchId: 2 }, owner)).toMatchObject({ restored: 1 });
  expect(await ruleNow()).toEqual(plusFive);
});

test('a rule that was changed again since is left alone by the undo', async () => {
  const { channels, batches } = await openTestChannels();
  const rule = (value: number) => ({ kind: 'percent', value, rounding: 'none' }) as const;
  await channels.verbs.update({ id: 'web', rule: rule(100) }, owner);
  await channels.verbs.update({ id: 'web', rule: rule(200) }, owner);
  expect(await batches.verbs.undo({ batchId: 1 }, owner)).toMatchObject({ restored: 0, leftAlone: 1 });
});

test('the same rule saved again writes no prices and no batch', async () => {
  const { channels, batches } = await openTestChannels();
  channels.onRuleChanged(async () => {
    throw new Error('nothing changed');
  });
  await channels.verbs.update({ id: 'web', rule: { kind: 'same', rounding: 'none' }, name: 'Il mio sito' }, owner);
  expect((await batches.verbs.list({ limit: 50 }, owner)).total).toBe(0);
});

test('a market stall is added as a channel with a price file; its name can be used once', async () => {
  const { channels } = await openTestChannels();
  const switched: string[] = [];
  channels.onSwitched(async (_change, channelId) => void switched.push(channelId));
  const stall = {
    id: 'mercato',
    name: 'Banco del mercato',
    rule: { kind: 'amount', value: -50, rounding: 'none' } as const,
  };
  expect(await channels.verbs.add(stall, owner)).toMatchObject({
    ...stall,
    kind: 'other',
    viaFile: true,
    enabled: true,
    keepsAligned: false,
  });
  await expect(channels.verbs.add(stall, owner)).rejects.toMatchObject({ code: 'channel-taken' });
  await channels.verbs.update({ id: 'mercato', enabled: false }, owner);
  expect(switched).toEqual(['mercato', 'mercato']);
  await expect(channels.verbs.update({ id: 'nowhere', enabled: false }, owner)).rejects.toMatchObject({
    code: 'channel-unknown',
  });
});
