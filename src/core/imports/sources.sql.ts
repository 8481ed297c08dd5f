/** What the columns of a supplier's lists mean. */
import { type Selectable, sql } from 'kysely';

import { ask, type ImportSourceTable, type Reader, type Writer } from '../database/index.ts';

export type SourceRow = Selectable<ImportSourceTable>;

/** The latest with these headings: this supplier's, or anybody's where none is named. */
export const sourceOfHeadings = (db: Reader, fingerprint: string, supplier: string) =>
  db
    .selectFrom('import_source')
    .selectAll()
    .where('fingerprint', '=', fingerprint)
    .$if(supplier !== '', (query) => query.where('supplier', '=', supplier))
    .orderBy('used_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();

/** The latest of a supplier, whatever its headings were. */
export const sourceOfSupplier = (db: Reader, supplier: string) =>
  db
    .selectFrom('import_source')
    .selectAll()
    .where('supplier', '=', supplier)
    .orderBy('used_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();

export const saveSource = (db: Writer, source: Omit<SourceRow, 'id'>) =>
  db
    .insertInto('import_source')
    .values(source)
    .onConflict((conflict) =>
      conflict
        .columns(['supplier', 'fingerprint'])
        .doUpdateSet({ corrections: source.corrections, used_at: source.used_at }),
    )
    .execute();

/** Of the goods, and of lists that came in; each once. */
export const supplierNames = async (db: Reader): Promise<string[]> => {
  const rows = await ask(
    db,
    sql<{ supplier: string }>`
      select supplier from import_source where supplier <> ''
      union select supplier from variant where supplier <> '' and archived_at is null
      order by supplier collate nocase limit 500`,
  );
  return rows.map(({ supplier }) => supplier);
};
