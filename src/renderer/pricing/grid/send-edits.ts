/** Sends typed cells to the shop: one cell by its own verb, many as one batch of prices and one of costs. */
import { useSetCosts, useSetPrice, useSetPrices } from '../pricing.ts';
import type { RefusalData } from '../../../api/refusals.ts';
import { type CellSpot, channelOf, columnOn } from './spot.ts';

export interface Edit extends CellSpot {
  readonly amount: number | null;
  /** What the person saw there. */
  readonly seen: number | null;
}

export interface Sent {
  /** What can be undone, the prices' batch first. */
  readonly batchIds: readonly number[];
  readonly changed: number;
  readonly leftOut: readonly { readonly spot: CellSpot; readonly refusal: RefusalData }[];
}

export function useSendEdits() {
  const { mutateAsync: setPrice } = useSetPrice();
  const { mutateAsync: setPrices } = useSetPrices();
  const { mutateAsync: setCosts } = useSetCosts();

  async function sendPrices(edits: readonly Edit[]): Promise<Sent> {
    const changes = edits.map(({ variantId, column, amount, seen }) => ({
      variantId,
      channelId: channelOf(column),
      amount,
      seen,
    }));
    const { batchId, changed, leftOut } = await setPrices({ changes, leaveOutRefused: true });
    return {
      batchIds: batchId === null || changed === 0 ? [] : [batchId],
      changed,
      leftOut: leftOut.map(({ variantId, channelId, refusal }) => ({
        spot: { variantId, column: channelId === null ? 'price' : columnOn(channelId) },
        refusal,
      })),
    };
  }

  async function sendCosts(edits: readonly Edit[]): Promise<Sent> {
    const { batchId, changed, leftOut } = await setCosts(
      edits.map(({ variantId, amount, seen }) => ({ variantId, cost: amount, seen })),
    );
    return {
      batchIds: batchId === null ? [] : [batchId],
      changed,
      leftOut: leftOut.map(({ variantId, refusal }) => ({ spot: { variantId, column: 'cost' as const }, refusal })),
    };
  }

  return {
    /** One cell: throws its refusal. */
    async one({ variantId, column, amount, seen }: Edit): Promise<Sent> {
      if (column === 'cost' || amount === null) return this.many([{ variantId, column, amount, seen }]);
      const { batchId, changed } = await setPrice({ variantId, channelId: channelOf(column), amount, seen });
      return { batchIds: changed === 0 ? [] : [batchId], changed, leftOut: [] };
    },
    /** Everything that can be taken; the rest is named. */
    async many(edits: readonly Edit[]): Promise<Sent> {
      const costs = edits.filter(({ column }) => column === 'cost');
      const prices = edits.filter(({ column }) => column !== 'cost');
      const sent: Sent[] = [];
      if (prices.length > 0) sent.push(await sendPrices(prices));
      if (costs.length > 0) sent.push(await sendCosts(costs));
      return {
        batchIds: sent.flatMap(({ batchIds }) => batchIds),
        changed: sent.reduce((sum, { changed }) => sum + changed, 0),
        leftOut: sent.flatMap(({ leftOut }) => leftOut),
      };
    },
  };
}
