import type { Migration } from '../migrate.ts';

/** What signs the forms of the public pages: one for the shop, made when the first page is shown. */
export const keyOfTheForms: Migration = {
  version: 265,
  statements: [`create table form_key (id integer primary key check (id = 1), secret text not null)`],
};
