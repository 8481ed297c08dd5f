/** P27: the desktop window and the tablet change the same hundred prices ten thousand times; neither loses a change unseen. */
import { createORPCClient, ORPCError } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { MessageChannel } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';

import type { Door } from '../../src/api/index.ts';
import type { RefusalData } from '../../src/api/refusals.ts';
import { answersWindows, type WindowPort } from '../../src/server/carriers/message-port.ts';
import { openTestServer, type TestServer } from '../server/open-test-server.ts';

const rows = 100;
const edits = 10_000;
/** Calls that one editor has under way at the same time. */
const hands = 8;

function windowOf({ owner }: TestServer): Door {
  const { port1, port2 } = new MessageChannel();
  answersWindows(owner.workspaces)(port1 as unknown as WindowPort);
  port2.start();
  onTestFinished(() => port2.close());
  return createORPCClient(new RPCLink({ port: port2 as unknown as MessagePort }));
}

interface Told {
  readonly current: unknown;
  readonly mine: number;
}

test('two editors on the same hundred rows, ten thousand edits over two carriers: no update is lost', async () => {
  const server = await openTestServer();
  const variants = Array.from({ length: rows }, (_, row) => ({ sku: `P-${row}`, price: 100 + row }));
  const ids: number[] = [];
  for (const { sku, price } of variants) {
    const made = await server.door.catalog.create({ product: { name: sku }, variants: [{ sku, price }] });
    ids.push(made.variantIds[0] as number);
  }
  /** What each taken amount stands on: amounts are all different. */
  const takenOver = new Map<number, number>();
  const told: Told[] = [];
  let next = 1000;
  let left = edits;

  async function editor(door: Door): Promise<void> {
    const seen = new Map(ids.map((id, row) => [id, 100 + row]));
    const hand = async (turn: number): Promise<void> => {
      for (let step = turn; left > 0; step += 7) {
        left -= 1;
        const variantId = ids[(step * 31) % rows] as number;
        const before = seen.get(variantId) as number;
        const amount = next++;
        try {
          await door.pricing.setPrice({ variantId, amount, seen: before });
          takenOver.set(amount, before);
          seen.set(variantId, amount);
        } catch (error) {
          if (!(error instanceof ORPCError) || error.code !== 'REFUSED') throw error;
          const { code, details } = error.data as RefusalData;
          expect(code).toBe('price-changed-meanwhile');
          told.push({ current: details['current'], mine: amount });
          seen.set(variantId, details['current'] as number);
        }
      }
    };
    await Promise.all(Array.from({ length: hands }, (_, index) => hand(index)));
  }
  await Promise.all([editor(windowOf(server)), editor(server.door)]);

  expect(takenOver.size + told.length).toBe(edits);
  expect(told.length).toBeGreaterThan(0);
  expect(told.every(({ current, mine }) => typeof current === 'number' && current !== mine)).toBe(true);
  let recorded = 0;
  for (const variantId of ids) {
    const history = await server.door.pricing.history({ variantId, channelId: null });
    const amounts = history.map(({ amount }) => amount as number).toReversed();
    recorded += amounts.length - 1;
    // Every price stands on the one that its editor saw: nothing between them was overwritten.
    for (let at = 1; at < amounts.length; at += 1) {
      expect(takenOver.get(amounts[at] as number)).toBe(amounts[at - 1]);
    }
  }
  expect(recorded).toBe(takenOver.size);
});
