import type { Migration } from '../migrate.ts';

/** Lines of an order's receipts, and of what came back of it at the counter. */
const lines = `
  select booked.channel_id, booked.order_id, line.receipt_id, line.position
  from web_receipt as booked join sale_line as line on line.receipt_id = booked.receipt_id
  union
  select booked.channel_id, booked.order_id, line.receipt_id, line.position
  from web_receipt as booked join sale_line as sale on sale.receipt_id = booked.receipt_id
  join returned_line on returned_line.of_line_id = sale.id join sale_line as line on line.id = returned_line.line_id`;

const ofSameOrder = 'other.channel_id = pickup.channel_id and other.order_id = pickup.order_id';

/**
 * Orders to collect are set aside, and move when they leave. Until here their receipts took them off the shelf: what is
 * still waiting comes back to it by one movement and is set aside instead, so that what can be sold is what it was.
 */
export const ordersSetAside: Migration = {
  version: 295,
  statements: [
    `alter table pickup add column left_at integer`,
    `update pickup set left_at = ended_at where order_id is not null and state = 'collected'`,
    // Given up in the shop while its order stands paid, and not refunded: it was sent instead.
    `update pickup set left_at = ended_at where state = 'cancelled' and exists (
      select 1 from web_order as other where ${ofSameOrder} and other.stage = 'paid' and other.status <> 'refunded')`,
    `update pickup set left_at = null where order_id is not null and exists (
      select 1 from pickup as other where ${ofSameOrder} and other.ended_at is null)`,
    `create table waiting_moved as
      select pickup.id as pickup_id, pickup.order_number, movement.variant_id, movement.store_id,
        sum(movement.quantity) as quantity
      from pickup join (${lines}) as line on line.channel_id = pickup.channel_id and line.order_id = pickup.order_id
      join stock_movement as movement on movement.source in (
        'sale:' || line.receipt_id || ':' || line.position, 'sale:' || line.receipt_id || ':' || line.position || ':counted')
      where pickup.ended_at is null
      group by pickup.id, movement.variant_id, movement.store_id having sum(movement.quantity) <> 0`,
    `insert into stock_movement (variant_id, store_id, quantity, at, reason, source, batch_id, actor, note, recorded_at)
      select variant_id, store_id, -quantity, unixepoch() * 1000, case when quantity < 0 then 'returned' else 'sold' end,
        'pickup:' || pickup_id || ':back:' || variant_id || ':' || store_id, null, 'Vetrina', coalesce(order_number, ''),
        unixepoch() * 1000
      from waiting_moved`,
    `update stock_level set on_hand = on_hand - moved.quantity
      from (select variant_id, store_id, sum(quantity) as quantity from waiting_moved group by variant_id, store_id) as moved
      where stock_level.variant_id = moved.variant_id and stock_level.store_id = moved.store_id`,
    `insert into stock_level (variant_id, store_id, on_hand, reserved)
      select variant_id, 1, 0, sum(quantity) from pickup_line join pickup on pickup.id = pickup_line.pickup_id
      where pickup.ended_at is null and pickup.order_id is not null and variant_id is not null group by variant_id
      on conflict (variant_id, store_id) do update set reserved = reserved + excluded.reserved`,
    `insert into stock_sum (variant_id, on_hand, reserved, known)
      select variant_id, sum(on_hand), sum(reserved), 0 from stock_level
      where variant_id in (select variant_id from pickup_line join pickup on pickup.id = pickup_line.pickup_id
          where pickup.ended_at is null and pickup.order_id is not null)
        or variant_id in (select variant_id from waiting_moved)
      group by variant_id
      on conflict (variant_id) do update set on_hand = excluded.on_hand, reserved = excluded.reserved`,
    `update stock_sum set availability = case
        when on_display = 1 then 'on-display-to-order' when known = 0 then 'in-stock'
        when on_hand - reserved <= 0 then 'out-of-stock' when low is not null and on_hand - reserved <= low then 'limited'
        else 'in-stock' end
      where reserved <> 0`,
    `drop table waiting_moved`,
  ],
};
