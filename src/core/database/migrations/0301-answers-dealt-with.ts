import type { Migration } from '../migrate.ts';

/** An answer to a form at Google that gave nobody a seat is looked at by a person, who says when it is dealt with. */
export const answersDealtWith: Migration = {
  version: 301,
  statements: [`alter table google_form_answer add column settled_at integer`],
};
