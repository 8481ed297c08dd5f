import type { ChannelsParts } from '../../../src/core/channels/index.ts';
import { openBatches } from '../../../src/core/batches/index.ts';
import { openChannels } from '../../../src/core/channels/index.ts';
import { type Grounds, inMemory, openDatabase } from '../../../src/core/database/index.ts';
import { openSettings } from '../../../src/core/settings/index.ts';
import type { Actor } from '../../../src/api/rights.ts';
import { fakeOutside, memorySecrets } from './fake-outside.ts';

export const owner: { actor: Actor } = { actor: { kind: 'owner', name: 'Rosa' } };
export const start = Date.parse('2026-11-23T09:00:00Z');

/** The real channels over a file in memory, with a stand-in for everything outside and a clock that stands. */
export async function openTestChannels(wish: Partial<ChannelsParts> = {}) {
  const outside = fakeOutside();
  const secrets = memorySecrets();
  const clock = { time: start, now: () => clock.time };
  const silent = { info() {}, warn() {}, error() {} };
  const grounds: Grounds = { database: await openDatabase(inMemory, clock), clock, log: silent };
  const settings = openSettings(grounds);
  const batches = openBatches(grounds);
  const parts: ChannelsParts = {
    ...grounds,
    settings,
    batches,
    connectors: outside,
    secrets,
    gateway: () => null,
    practice: false,
    ...wish,
  };
  return { ...grounds, clock, outside, secrets, settings, batches, parts, channels: await openChannels(parts) };
}
