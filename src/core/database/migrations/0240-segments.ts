import type { Migration } from '../migrate.ts';

/** Groups of people with a name; who bought of a category is found by it, who allows what and who came by one look each. */
export const segments: Migration = {
  version: 240,
  statements: [
    `create table segment (
      id integer primary key autoincrement, name text not null unique, conditions text not null,
      updated_at integer not null)`,
    `create index sale_line_by_category on sale_line (category, receipt_id) where category <> ''`,
    `create index consent_by_purpose on consent (purpose, person_id, channel, at, granted)`,
    `create index registration_of_event on registration (event_id, person_id, state, came_at)`,
  ],
};
