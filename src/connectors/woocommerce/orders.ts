/** Orders and refunds of the web shop, read by the shop's own clock. */
import { later } from '../failures.ts';
import type { OrdersPort } from '../../core/channels/ports.ts';
import { mostAtOnce, type Woo } from './client.ts';
import { utcWithoutMark } from './money.ts';
import { orderFields, orderOf, refundOf } from './order.ts';

export function wooOrders(woo: Woo): OrdersPort {
  return {
    pageSize: mostAtOnce,
    async page(since, skip) {
      const { rows } = await woo.page('orders', {
        modified_after: utcWithoutMark(since),
        dates_are_gmt: true,
        orderby: 'modified',
        order: 'asc',
        status: 'any',
        per_page: mostAtOnce,
        offset: skip,
        dp: 2,
        _fields: orderFields,
      });
      const orders = rows.map(orderOf);
      // One that cannot be read must not be passed over in silence: the whole page is asked for again.
      return orders.map((order) => {
        if (order === null) throw later('answer-unreadable', null, 'an order without number or time');
        return order;
      });
    },
    async refunds(orderId) {
      const rows = await woo.all(`orders/${orderId}/refunds`, { dp: 2 });
      return rows.map(refundOf).map((refund) => {
        if (refund === null) throw later('answer-unreadable', null, 'a refund without number or time');
        return refund;
      });
    },
  };
}
