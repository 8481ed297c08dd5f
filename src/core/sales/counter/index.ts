/**
 * What happens at the counter, by hand: goods are sold in seconds, each form counts once however often it is sent, and
 * what was wrong is taken back by a receipt of its own. Vetrina is not a fiscal till.
 */
import type { counterContract } from '../../../api/counter.ts';
import type { Change } from '../../database/index.ts';
import type { Verbs } from '../../door.ts';
import { storeDay } from '../../settings/index.ts';
import { cardsOfReceipt, cardVerbs } from '../cards/index.ts';
import { closeVerbs, paymentsOfDays } from '../closes/index.ts';
import { returnOutlookOf, takeReturn, worthOfReturn } from '../returns/take-return.ts';
import { cancel } from './cancel.ts';
import { goodsFor } from './goods.ts';
import type { CounterGrounds } from './grounds.ts';
import { sell } from './sell.ts';
import type { Written } from './write-receipt.ts';

export function openCounter(grounds: CounterGrounds) {
  const { database } = grounds;
  const withCards = async <Made extends Written>(change: Change, made: Made) => {
    const { timeZone } = await grounds.settings.read(change.db);
    return { ...made, cards: await cardsOfReceipt(change.db, made.id, storeDay(change.at, timeZone)) };
  };
  const verbs: Verbs<typeof counterContract> = {
    closes: closeVerbs(grounds),
    cards: cardVerbs(grounds),
    payments: (wish) => paymentsOfDays(grounds, wish),
    returns: {
      outlook: ({ receiptId }) => returnOutlookOf(database.read, receiptId),
      worth: (wish) => worthOfReturn(database.read, wish),
      take: (wish, { actor }) =>
        database.change(async (change) => withCards(change, await takeReturn(change, grounds, wish, actor.name))),
    },
    goods: (wish, call) => goodsFor(grounds, wish, call),
    sell: (sale, { actor }) =>
      database.change(async (change) => withCards(change, await sell(change, grounds, sale, actor.name))),
    cancel: (wish, { actor }) =>
      database.change(async (change) => withCards(change, await cancel(change, grounds, wish, actor.name))),
  };
  return { verbs };
}
