import type { Migration } from '../migrate.ts';

/** Which line of which sale came back: never more of it than was sold. */
export const returns: Migration = {
  version: 187,
  statements: [
    `create table returned_line (
      line_id integer primary key references sale_line (id), of_line_id integer not null references sale_line (id),
      scrapped integer not null, reason text not null)`,
    `create index returned_line_of on returned_line (of_line_id)`,
  ],
};
