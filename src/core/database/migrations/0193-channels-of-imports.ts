import type { Migration } from '../migrate.ts';

/** Where the receipts of a file were sold, said in the list of files also once they were taken back. */
export const channelsOfImports: Migration = {
  version: 193,
  statements: [
    `alter table sale_import add column channels text not null default '[]'`,
    `update sale_import set channels = (
      select '["' || channel_id || '"]' from receipt where import_id = sale_import.id order by id limit 1)
      where exists (select 1 from receipt where import_id = sale_import.id)`,
  ],
};
