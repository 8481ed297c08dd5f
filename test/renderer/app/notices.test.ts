import { beforeEach, expect, it, vi } from 'vitest';
import type { Notice } from '../../../src/api/notices.ts';

const lines: (Notice | 'gone')[][] = [];

vi.mock('../../../src/renderer/app/door.ts', () => ({
  doorState: { value: 'open' },
  shop: {
    notices: {
      watch: async function* () {
        const line = lines.shift();
        if (line === undefined) await new Promise(() => {});
        for (const notice of line ?? []) {
          if (notice === 'gone') throw new Error('the line is gone');
          yield notice;
        }
        await new Promise(() => {});
      },
    },
  },
}));

const { followNotices } = await import('../../../src/renderer/app/notices.ts');
const invalidated: string[] = [];
const cache = {
  invalidateQueries: async ({ key }: { key: readonly string[] }) => void invalidated.push(key.join('/')),
} as unknown as Parameters<typeof followNotices>[0];

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

it('refreshes what changed, and after a gap only what changed meanwhile', async () => {
  const present = (pricing: number, events: number): Notice[] => [
    { domain: 'pricing', sequence: pricing },
    { domain: 'events', sequence: events },
  ];
  lines.push([...present(7, 3), { domain: 'pricing', sequence: 8 }, 'gone']);
  lines.push([...present(8, 4)]);
  void followNotices(cache);
  await vi.advanceTimersByTimeAsync(0);
  expect(invalidated).toEqual(['pricing', 'catalog', 'labels', 'metrics', 'outlets', 'report']);

  await vi.advanceTimersByTimeAsync(2_000);
  expect(invalidated.slice(6)).toEqual(['events', 'metrics', 'outreach']);
});
