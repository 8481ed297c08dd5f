/**
 * One price, everywhere. A price is a dated record that is never rewritten: who gave it, when, why, and until when it
 * held, for the one price and for every channel that follows it. A channel may have a price of its own (an exception);
 * all others follow the base price by the channel's rule, in the same moment. Undoing adds records, too. Over a regular
 * price a promotion or a scheduled price may lie for a time: it starts and ends at its minute, everywhere at once, and
 * the regular price goes on beneath it.
 */
import type { CellLeftOut, PriceRecord, pricingContract, Selection } from '../../api/pricing.ts';
import type { promotionsContract } from '../../api/promotions.ts';
import type { priceLawContract, scheduleContract } from '../../api/schedules.ts';
import { Refusal } from '../../api/refusals.ts';
import { toInstant, toInstantOrNull } from '../../api/time.ts';
import type { Batches } from '../batches/index.ts';
import type { Catalog } from '../catalog/index.ts';
import type { Channels } from '../channels/index.ts';
import type { Change, Grounds, Reader, Writer } from '../database/index.ts';
import type { Verbs } from '../door.ts';
import type { Chore } from '../outbox/index.ts';
import type { ShopSettings } from '../settings/index.ts';
import { bulkApply, type BulkParts, bulkPreview, type SelectionSource } from './bulk-change.ts';
import { datedPrices, historyOf, type RecordRow, seenPrices } from './history.sql.ts';
import { keptPlans } from './kept-plans.ts';
import { parityPage } from './parity.ts';
import { keptParity, type Places } from './parity-table.ts';
import type { PlanningGrounds } from './planning-parts.ts';
import { plannedPrices } from './plans/clock.ts';
import { priceLawVerbs, scheduleVerbs } from './plans/schedule-verbs.ts';
import { undoPlans } from './plans/undo-plans.ts';
import { exportBatch } from './export-batch.ts';
import { priceAt } from './price-at.ts';
import { priceDeeds } from './price-deeds.ts';
import { base, idsWithBasePrice, pricedVariants, pricesInForce, setVisible } from './prices.sql.ts';
import { priorPrice } from './prior-price.ts';
import { priorWindow } from './prior-window.ts';
import { conditionalPromotions, reductionKind } from './promotions/conditional.ts';
import { paperVerbs } from './promotions/paper-verbs.ts';
import { promotionVerbs } from './promotions/promotion-verbs.ts';
import { removeException } from './remove-exception.ts';
import { type Market, reprice } from './reprice.ts';
import { labelReductions, reducedPrices, salesOf } from './sales.ts';
import { noteIn, setPrices } from './set-price.ts';
import { addMissed, type ShownSpan } from './missed.sql.ts';
import { type SentPrice, setSeen } from './seen.sql.ts';
import { takeFromChannel } from './take-from-channel.ts';
import { touchedPrices } from './undo.sql.ts';
import { undoPrices } from './undo-prices.ts';
import { variantsInJournal } from './undo-counts.ts';

export type { Condition, ConditionalPromotion } from './promotions/conditional.ts';
export type { ReducedPrice, Sale } from './sales.ts';

export interface PricingParts extends Grounds {
  readonly batches: Batches;
  readonly catalog: Pick<Catalog, 'onPricesGiven' | 'variantIdsOf' | 'variantsByIds' | 'verbs'>;
  readonly channels: Pick<Channels, 'all' | 'onRuleChanged'>;
  readonly settings: Pick<ShopSettings, 'read' | 'onUpdate'>;
}

/** The prices in force of one variant, minor units. */
export interface CurrentPrices {
  readonly base: number | null;
  readonly channels: ReadonlyMap<
    string,
    {
      /** What customers pay. */
      readonly amount: number;
      /** What it costs without the promotion or scheduled price in force. */
      readonly regular: number;
      readonly exception: boolean;
    }
  >;
}

type PricingVerbs = Omit<Verbs<typeof pricingContract>, 'batches'> &
  Verbs<typeof priceLawContract> & {
    readonly schedule: Verbs<typeof scheduleContract>;
    readonly promotions: Verbs<typeof promotionsContract>;
  };

export type Pricing = ReturnType<typeof openPricing>;

export function openPricing(parts: PricingParts) {
  const { database, batches, catalog, channels, settings } = parts;
  const marketOf = async (db: Reader | Writer): Promise<Market> => {
    const { currency, minimumMargin } = await settings.read(db);
    return { channels: await channels.all(db), currency, minimumMargin };
  };
  let listed: SelectionSource = (db, filter) => catalog.variantIdsOf(db, { filter });
  const bulk: BulkParts = {
    batches,
    catalog,
    kept: keptPlans(() => parts.clock.now()),
    idsOfFilter: (db, filter) => listed(db, filter),
  };
  /** The shop's own till, and where else things are on sale; null: nothing to compare. */
  const placesOf = async (db: Reader): Promise<Places | null> => {
    const open = (await channels.all(db)).filter(({ enabled }) => enabled);
    const till = open.find(({ kind }) => kind === 'till');
    const online = open.flatMap(({ id, kind }) => (kind === 'till' ? [] : [id]));
    return till === undefined || online.length === 0 ? null : { shop: till.id, online };
  };
  const parity = keptParity(database, placesOf);
  const groundsOf = async (db: Reader | Writer): Promise<PlanningGrounds> => {
    const { currency, timeZone, minimumMargin, language, shopName } = await settings.read(db);
    const market = { channels: await channels.all(db), currency, minimumMargin };
    return { market, money: { currency, timeZone, minimumMargin }, language, shopName };
  };
  const idsOf = (db: Reader | Writer, selection: Selection): Promise<number[]> =>
    'variantIds' in selection ? catalog.variantIdsOf(db, selection) : listed(db, selection.filter);
  const planning = { ...parts, groundsOf, idsOf };

  /** First or imported base prices as part of a batch that has begun; answers the variants that changed. */
  async function giveBasePrices(
    change: Change,
    given: {
      readonly batchId: number;
      readonly actor: string;
      readonly reason: 'created' | 'import';
      readonly prices: readonly { readonly variantId: number; readonly amount: number }[];
    },
  ): Promise<number[]> {
    const amounts = new Map(given.prices.map(({ variantId, amount }) => [variantId, amount]));
    return reprice(change, await marketOf(change.db), [...amounts.keys()], {
      begin: async () => given.batchId,
      actor: given.actor,
      reason: given.reason,
      wishOf: ({ variantId }) => ({ base: amounts.get(variantId) ?? null }),
    });
  }

  // 12,90 € would become 12,90 of something else, on every channel at once.
  settings.onUpdate(async ({ db }, before, after) => {
    if (after.currency === before.currency || (await idsWithBasePrice(db)).length === 0) return;
    throw new Refusal('currency-in-use', { currency: before.currency });
  });
  catalog.onPricesGiven(async (change, given) => void (await giveBasePrices(change, { ...given, reason: 'created' })));
  channels.onRuleChanged(async (change, { batchId, actor }) => {
    const changed = await reprice(change, await marketOf(change.db), await idsWithBasePrice(change.db), {
      begin: async () => batchId,
      actor,
      reason: 'rule',
      wishOf: () => ({}),
    });
    return changed.length;
  });
  batches.onUndo(
    'pricing',
    async (change, undo) => {
      const elsewhere = variantsInJournal(await batches.journalOf(change.db, undo.batchId, 'catalog'));
      const { market, money } = await groundsOf(change.db);
      // Regular prices first: what comes back over them is computed on them.
      const given = await undoPrices(change, market, undo, elsewhere);
      const planned = await undoPlans(change, market, money, undo);
      return { restored: planned.restored + given.restored, leftAlone: planned.leftAlone + given.leftAlone };
    },
    priceDeeds,
  );
  batches.onFind('pricing', touchedPrices);

  const verbs: PricingVerbs = {
    async exportBatch({ batchId, format }, call) {
      const { currency, language } = await settings.read(database.read);
      const pages = (after: string | null) => batches.verbs.undoPreview({ batchId, after, limit: 500 }, call);
      return exportBatch(batchId, pages, { currency, language, format });
    },
    setPrice: ({ note, typingError, ...typed }, { actor }) =>
      database.change(async (change) =>
        setPrices(change, parts, await marketOf(change.db), [typed], { note, typingError, actor: actor.name }),
      ),
    setPrices: ({ changes, note, leaveOutRefused }, { actor }) =>
      database.change(async (change) => {
        const leftOut: CellLeftOut[] = [];
        const typing = {
          note,
          typingError: false,
          actor: actor.name,
          ...(leaveOutRefused ? { onRefused: noteIn(leftOut) } : {}),
        };
        const { batchId, changed } = await setPrices(change, parts, await marketOf(change.db), changes, typing);
        return { batchId: batchId === 0 ? null : batchId, changed, leftOut };
      }),
    removeException: (wish, { actor }) =>
      database.change(async (change) => removeException(change, parts, await marketOf(change.db), wish, actor.name)),
    bulkPreview: async (wish) => bulkPreview(database.read, bulk, await marketOf(database.read), wish),
    bulkApply: (wish, { actor }) =>
      database.change(async (change) => bulkApply(change, bulk, await marketOf(change.db), wish, actor.name)),
    async history({ variantId, channelId }) {
      if ((await pricedVariants(database.read, [variantId])).length === 0) {
        throw new Refusal('not-found', { what: 'variant', id: variantId });
      }
      if (channelId != null && !(await channels.all(database.read)).some(({ id }) => id === channelId)) {
        throw new Refusal('channel-unknown', { id: channelId });
      }
      const rows = await historyOf(database.read, variantId, channelId === null ? base : channelId);
      return rows.map((row) => asRecord(variantId, row));
    },
    parity: {
      list: async (wish) => parityPage(database.read, await parity(database.read), await placesOf(database.read), wish),
    },
    ...priceLawVerbs(planning),
    schedule: scheduleVerbs(planning),
    promotions: { ...promotionVerbs(planning), ...paperVerbs(planning) },
  };

  return {
    giveBasePrices,
    /** Registered by the domain that draws the price list: what a filter of it shows. */
    onSelection: (source: SelectionSource): void => void (listed = source),
    async currentPrices(db: Reader | Writer, variantIds: readonly number[]): Promise<Map<number, CurrentPrices>> {
      const found = new Map<
        number,
        { base: number | null; channels: Map<string, { amount: number; regular: number; exception: boolean }> }
      >();
      for (const { variantId, base: amount } of await pricedVariants(db, variantIds)) {
        found.set(variantId, { base: amount, channels: new Map() });
      }
      for (const { variantId, channelId, amount, regular, exception } of await pricesInForce(db, variantIds)) {
        found.get(variantId)?.channels.set(channelId, { amount, regular, exception });
      }
      return found;
    },
    /** A channel accepted the prices in force: customers see them since `at`. The till's are seen from their start. */
    recordVisible: (change: Change, variantIds: readonly number[], channelId: string, at: number): Promise<void> =>
      setVisible(change.db, variantIds, channelId, at),
    /** A channel showed these reductions by itself while nobody here could write it down; answers how many were missing. */
    async recordMissed(change: Change, shown: readonly ShownSpan[], channelId: string): Promise<number> {
      const added = await addMissed(change.db, shown, channelId, change.at);
      if (added > 0) change.announce('pricing');
      return added;
    },
    /** A channel took these prices as they were sent; another may be in force by now. */
    recordSeen: (change: Change, sent: readonly SentPrice[], channelId: string, at: number): Promise<void> =>
      setSeen(change.db, sent, channelId, at),
    /** The channel shows a price that nobody here gave: it becomes the channel's own, as a batch that can be undone. */
    takeFromChannel: async (
      change: Change,
      taken: {
        readonly variantId: number;
        readonly channelId: string;
        readonly amount: number;
        readonly actor: string;
      },
    ): Promise<{ batchId: number; changed: number }> =>
      takeFromChannel(change, parts, await marketOf(change.db), taken),
    /** The price in force at an instant; `channelId` null: the base price. */
    priceAt: async (db: Reader | Writer, variantId: number, channelId: string | null, at: number) =>
      priceAt(await datedPrices(db, variantId, channelId ?? base), at),
    /** The lowest price that customers saw on the channel in the 30 days before `at`, by the store's calendar. */
    async priorPrice(db: Reader | Writer, variantId: number, channelId: string, at: number): Promise<number | null> {
      const { timeZone } = await settings.read(db);
      const window = priorWindow(at, timeZone);
      return priorPrice(await seenPrices(db, variantId, channelId), window.from, window.until);
    },
    /** The goods of a selection that are sold, in the order of the list. */
    variantIdsOf: idsOf,
    salesOf,
    /** Promotions that leave the public price as it is, planned and running. */
    conditionalPromotions,
    reductionKind,
    labelReductions,
    reducedPrices,
    chores: [plannedPrices(parts, groundsOf)] as readonly Chore[],
    verbs,
  };
}

const asRecord = (variantId: number, row: RecordRow): PriceRecord => ({
  sequence: row.sequence,
  variantId,
  channelId: row.channel_id === base ? null : row.channel_id,
  amount: row.amount,
  regular: row.regular,
  from: toInstant(row.from_at),
  until: toInstantOrNull(row.until_at),
  reason: row.reason as PriceRecord['reason'],
  note: row.note,
  exception: row.exception === 1,
  typingError: row.slip === 1,
  actor: row.actor,
  batchId: row.batch_id,
  recordedAt: toInstant(row.recorded_at),
});
