import type { Migration } from '../migrate.ts';

/** Points of the shop's customers: the rules with their numbers, each from its instant on, and what was written on whom. */
export const loyalty: Migration = {
  version: 260,
  statements: [
    `create table loyalty_rule (
      id integer primary key autoincrement, at integer not null, actor text not null, is_on integer not null,
      kind text not null, points integer not null, per_amount integer not null, rounding text not null,
      worth_points integer not null, worth_amount integer not null, min_points integer not null, expiry_days integer,
      excluded text not null)`,
    `create table loyalty_entry (
      id integer primary key autoincrement, person_id integer references person (id), kind text not null,
      at integer not null, points integer not null, receipt_id integer, receipt_number text not null,
      root_id integer, expires_at integer, note text not null, actor text not null, undoes_id integer,
      form_key text)`,
    `create index loyalty_entry_of_person on loyalty_entry (person_id, id) where person_id is not null`,
    `create index loyalty_entry_by_expiry on loyalty_entry (expires_at, person_id) where expires_at is not null`,
    `create unique index loyalty_entry_of_form on loyalty_entry (form_key) where form_key is not null`,
    `create unique index loyalty_entry_undone_once on loyalty_entry (undoes_id) where undoes_id is not null`,
  ],
};
