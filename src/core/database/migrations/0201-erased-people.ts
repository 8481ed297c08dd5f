import type { Migration } from '../migrate.ts';

/** Who was erased in this file: prints that tell nobody's name, compared with the list that lies outside the file. */
export const erasedPeople: Migration = {
  version: 201,
  statements: [`create table erasure (print text primary key, at integer not null) without rowid`],
};
