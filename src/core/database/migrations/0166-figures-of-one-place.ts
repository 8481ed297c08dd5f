import type { Migration } from '../migrate.ts';

/** Google's figures belong to one place on the map: those of a place chosen later are never added to them. */
export const figuresOfOnePlace: Migration = {
  version: 166,
  statements: [
    `alter table figure_source add column place text`,
    `update figure_source set place = (select substr(chosen ->> 'location', instr(chosen ->> 'location', 'locations/'))
       from connection where vendor = 'google' and instr(chosen ->> 'location', 'locations/') > 0)
     where source in ('google', 'google-history')`,
  ],
};
