import type { Migration } from '../migrate.ts';

/** Forms on the shop's page at Facebook, and who sent them. A lead's number is the channel's own: it comes in once. */
export const leads: Migration = {
  version: 150,
  statements: [
    `create table lead_form (
      id integer primary key autoincrement, intent text not null unique, event_id integer references event(id),
      form_id text unique, name text not null, language text not null, plan text not null, questions text not null,
      consent_key text not null, state text not null, wanted text not null, link text not null,
      reason_code text, reason_details text, sent integer, read_at integer, newest_at integer,
      created_at integer not null, archived_at integer)`,
    `create index lead_form_of_event on lead_form (event_id)`,
    `create table lead (
      id text primary key, form_id integer references lead_form(id), form_name text not null, event_id integer,
      person_id integer references person(id), registration_id integer references registration(id),
      campaign_id integer, campaign_name text not null, name text not null, phone text, mail text,
      source text not null, outcome text not null, consent integer, answers text not null,
      at integer not null, received_at integer not null) without rowid`,
    `create index lead_by_time on lead (at, id)`,
    `create index lead_of_form on lead (form_id, at)`,
    `create index lead_of_person on lead (person_id)`,
    `create table lead_pull (
      source text primary key, pulled_at integer, rests_until integer not null,
      reason_code text, reason_details text) without rowid`,
  ],
};
