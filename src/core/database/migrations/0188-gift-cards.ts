import type { Migration } from '../migrate.ts';

/** Gift cards and store credit; what is left on one is the sum of its entries. */
export const giftCards: Migration = {
  version: 188,
  statements: [
    `create table gift_card (
      id integer primary key autoincrement, kind text not null, code text not null unique, issued_at integer not null,
      expires_on text, person_id integer, blocked_at integer, blocked_why text, replaces integer references gift_card (id))`,
    `create table gift_card_entry (
      id integer primary key autoincrement, card_id integer not null references gift_card (id), kind text not null,
      at integer not null, amount integer not null, receipt_id integer references receipt (id), actor text not null)`,
    `create index gift_card_entry_of_card on gift_card_entry (card_id, id)`,
    `create index gift_card_entry_of_receipt on gift_card_entry (receipt_id) where receipt_id is not null`,
  ],
};
