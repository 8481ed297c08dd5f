/**
 * What stands on the shelf. Goods come, are sold, brought back, thrown away, moved to another place and counted; each is
 * a movement with its reason, and the number on hand is their sum. What was never counted is not known, which means *in
 * stock*. Whatever staff do is one change, which can be taken back; what the till sells follows its receipts.
 */
import type { stockContract } from '../../api/stock.ts';
import type { Batches } from '../batches/index.ts';
import type { Catalog } from '../catalog/index.ts';
import type { Change, Grounds } from '../database/index.ts';
import type { Verbs } from '../door.ts';
import type { PrintSheet } from '../print/index.ts';
import type { ShopSettings } from '../settings/index.ts';
import { ageingStock } from './ageing.ts';
import { addStore, countNow, receive, scrap, transfer } from './change-stock.ts';
import { checkStock } from './check.ts';
import { journalDomain } from './count.ts';
import { noteDates, storeRows } from './ledger.sql.ts';
import { isAnyCounted, stockSummary } from './lists.sql.ts';
import { setLevels } from './set-levels.ts';
import { exportStock, reorderSheet } from './stock-files.ts';
import { confirmTake, dropCount, dropTake, listTakes, oneTake, putCount, startTake } from './take-stock.ts';
import { stockDeeds, undoStock } from './undo-stock.ts';
import { touchedStock } from './undo.sql.ts';
import { listMovements, listStock, oneStock } from './view.ts';

export { idleGoods } from './ageing.ts';
export { onHandOf } from './lists.sql.ts';
export { movementsOf, movementsUnder } from './ledger.sql.ts';
export { hold, move, type Moving, shopStore } from './move.ts';
export { evened, noteSoldAgain, saleSource, sold, type SoldLine, unsold } from './sold.ts';
export { rowsByVariant } from './view.ts';

/** When variants were last sold before they were counted; what a sale is, the domain above knows. */
export type SoldBefore = (
  change: Change,
  variantIds: readonly number[],
) => Promise<readonly { readonly variantId: number; readonly at: number }[]>;

export interface StockGrounds extends Grounds {
  readonly batches: Batches;
  readonly catalog: Pick<Catalog, 'variantsByIds'>;
  readonly settings: Pick<ShopSettings, 'current'>;
  readonly print: PrintSheet;
}

export interface StockParts extends StockGrounds {
  /** Notes the last sale of what is counted now. */
  readonly soldBefore: (change: Change, variantIds: readonly number[]) => Promise<void>;
}

export type Stock = ReturnType<typeof openStock>;

export function openStock(grounds: StockGrounds) {
  const { database, batches, settings, clock } = grounds;
  let lastSales: SoldBefore = async () => [];
  const parts: StockParts = {
    ...grounds,
    async soldBefore(change, variantIds) {
      await noteDates(change.db, 'sold_at', await lastSales(change, variantIds));
    },
  };
  batches.onUndo(
    journalDomain,
    (change, undo) => undoStock(change, batches, undo),
    (db, batch) => stockDeeds(db, batches, batch),
  );
  batches.onFind(journalDomain, touchedStock);

  const verbs: Verbs<typeof stockContract> = {
    stores: async () => (await storeRows(database.read)).map(({ id, name }) => ({ id, name })),
    addStore: (wish) => database.change((change) => addStore(change, wish)),
    list: ({ after, limit, ...filter }) => listStock(database.read, filter, after ?? null, limit),
    summary: () => stockSummary(database.read),
    counted: async () => ({ counted: await isAnyCounted(database.read) }),
    ageing: async (wish) => ageingStock(database.read, await settings.current(), clock.now(), wish),
    get: ({ variantId }) => oneStock(database.read, variantId),
    movements: ({ after, limit, ...filter }) => listMovements(database.read, filter, after ?? null, limit),
    receive: (wish, call) => database.change((change) => receive(change, parts, wish, call)),
    scrap: (wish, call) => database.change((change) => scrap(change, parts, wish, call)),
    transfer: (wish, call) => database.change((change) => transfer(change, parts, wish, call)),
    count: (wish, call) => database.change((change) => countNow(change, parts, wish, call)),
    setLevels: (wish, call) => database.change((change) => setLevels(change, parts, wish, call)),
    takes: () => listTakes(database.read),
    startTake: (wish, call) => database.change((change) => startTake(change, wish, call)),
    take: ({ takeId }) => oneTake(database.read, takeId),
    putCount: (wish) => database.change((change) => putCount(change, parts, wish)),
    async removeCount(wish) {
      await database.change((change) => dropCount(change, wish));
      return {};
    },
    confirmTake: (wish, call) => database.change((change) => confirmTake(change, parts, wish, call)),
    async dropTake({ takeId }) {
      await database.change((change) => dropTake(change, takeId));
      return {};
    },
    reorderSheet: async (wish) => reorderSheet(grounds, await settings.current(), wish),
    export: async (wish) => exportStock(database.read, await settings.current(), clock.now(), wish),
    check: () => database.change((change) => checkStock(change)),
  };
  return {
    /** Registered by sales. */
    onSoldBefore: (source: SoldBefore): void => void (lastSales = source),
    verbs,
  };
}
