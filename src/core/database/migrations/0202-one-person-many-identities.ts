import type { Migration } from '../migrate.ts';

/**
 * One person, many identities; keys by which entries that may be the same person are found; what was joined, with all
 * that parting them again needs.
 */
export const onePersonManyIdentities: Migration = {
  version: 202,
  statements: [
    `create table identity (
      id integer primary key autoincrement, person_id integer not null references person(id), kind text not null,
      value text not null, source text not null, at integer not null)`,
    `create index identity_by_value on identity (value, kind)`,
    `create unique index identity_of_person on identity (person_id, kind, value)`,
    `insert into identity (person_id, kind, value, source, at)
      select id, 'phone', phone, source, created_at from person where phone is not null`,
    `insert into identity (person_id, kind, value, source, at)
      select id, 'mail', mail, source, created_at from person where mail is not null`,
    `insert or ignore into identity (person_id, kind, value, source, at)
      select person_id, 'meta-lead', id, source, at from lead where person_id is not null`,
    `create table person_key (
      person_id integer primary key references person(id), name_key text not null, phone_tail text not null)`,
    `create index person_key_by_name on person_key (name_key)`,
    `create index person_key_by_tail on person_key (phone_tail) where phone_tail <> ''`,
    `create table person_unlooked (person_id integer primary key references person(id))`,
    `insert into person_unlooked (person_id) select id from person`,
    `create table duplicate (
      one_id integer not null references person(id), other_id integer not null references person(id),
      reason text not null, state text not null, at integer not null, primary key (one_id, other_id)) without rowid`,
    `create index duplicate_by_state on duplicate (state, at)`,
    `create index duplicate_of_other on duplicate (other_id)`,
    `create table person_merge (
      id integer primary key autoincrement, person_id integer not null references person(id), gone_id integer not null,
      at integer not null, actor text not null, gone text not null, kept text not null, moved text not null,
      undone_at integer)`,
    `create index person_merge_of_person on person_merge (person_id)`,
  ],
};
