/**
 * What happens at the counter, by hand: goods are sold in seconds, each form counts once however often it is sent, and
 * what was wrong is taken back by a receipt of its own. Vetrina is not a fiscal till.
 */
import type { counterContract } from '../../../api/counter.ts';
import type { Verbs } from '../../door.ts';
import { closeVerbs, paymentsOfDays } from '../closes/index.ts';
import { returnOutlookOf, takeReturn, worthOfReturn } from '../returns/take-return.ts';
import { cancel } from './cancel.ts';
import { goodsFor } from './goods.ts';
import type { CounterGrounds } from './grounds.ts';
import { sell } from './sell.ts';

export type Counter = ReturnType<typeof openCounter>;

export function openCounter(grounds: CounterGrounds) {
  const { database } = grounds;
  const verbs: Verbs<typeof counterContract> = {
    closes: closeVerbs(grounds),
    payments: (wish) => paymentsOfDays(grounds, wish),
    returns: {
      outlook: ({ receiptId }) => returnOutlookOf(database.read, receiptId),
      worth: (wish) => worthOfReturn(database.read, wish),
      take: (wish, { actor }) => database.change((change) => takeReturn(change, grounds, wish, actor.name)),
    },
    goods: (wish, call) => goodsFor(grounds, wish, call),
    sell: (sale, { actor }) => database.change((change) => sell(change, grounds, sale, actor.name)),
    cancel: (wish, { actor }) => database.change((change) => cancel(change, grounds, wish, actor.name)),
  };
  return { verbs };
}
