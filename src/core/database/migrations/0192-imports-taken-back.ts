import type { Migration } from '../migrate.ts';

/** An import of receipts can be taken back; the numbers of its receipts are never given again. */
export const importsTakenBack: Migration = {
  version: 192,
  statements: [
    `alter table sale_import add column undone_at integer`,
    `alter table sale_import add column undone_by text`,
    `alter table sale_import add column last_receipt_id integer`,
    `create index receipt_of_import on receipt (import_id) where import_id is not null`,
  ],
};
