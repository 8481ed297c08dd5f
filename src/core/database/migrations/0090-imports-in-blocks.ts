import type { Migration } from '../migrate.ts';

/** The lines of an import on its way in, a few thousand to a row: one by one they were written twice as slowly. */
export const importsInBlocks: Migration = {
  version: 90,
  statements: [
    `create table import_block (
      job_id integer not null references import_job(id), position integer not null, lines integer not null,
      items text not null, primary key (job_id, position)) without rowid`,
    `insert into import_block (job_id, position, lines, items)
      select job_id, position, 1, '[' || item || ']' from import_row`,
    `drop table import_row`,
  ],
};
