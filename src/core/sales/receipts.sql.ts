/** Receipts coming in: what is there already, and what is added. Nothing here changes one. */
import { type Insertable, sql } from 'kysely';

import {
  ask,
  askFirst,
  builtOnce,
  onlyRow,
  type Reader,
  type ReceiptAsideTable,
  type ReceiptPaymentTable,
  type ReceiptTable,
  rowsIn,
  type SaleLineTable,
  textList,
  type Writer,
} from '../database/index.ts';

export interface Taken {
  readonly channelId: string;
  readonly store: string;
  readonly number: string;
  readonly day: string;
  readonly digest: string;
}

/** Receipts with one of these numbers, of any channel and store. */
export const receiptsNumbered = (db: Reader | Writer, channelIds: readonly string[], numbers: readonly string[]) =>
  ask(
    db,
    sql<Taken>`
    select channel_id as "channelId", store, number, day, digest from receipt
    where number in ${textList(numbers)} and channel_id in ${textList(channelIds)}`,
  );

/** Whether a receipt was ever put aside. */
export const anyAside = async (db: Reader | Writer): Promise<boolean> =>
  (await ask(db, sql<{ one: number }>`select 1 as one from receipt_aside limit 1`)).length > 0;

/** Which of these wait already, or were left out. */
export async function asidesKnown(db: Reader | Writer, digests: readonly string[]): Promise<Set<string>> {
  const rows = await ask(
    db,
    sql<{ digest: string }>`select digest from receipt_aside where digest in ${textList(digests)}`,
  );
  return new Set(rows.map(({ digest }) => digest));
}

const lastReceiptId = builtOnce(
  () => sql<{ last: number | null }>`
    select max(last) as last from (
      select max(id) as last from receipt union all select max(last_receipt_id) from sale_import) as known`,
);

export const nextReceiptId = async (db: Writer): Promise<number> =>
  (onlyRow(await lastReceiptId(db, {})).last ?? 0) + 1;

type Row<T> = Required<Insertable<T>>;
export type NewReceipt = Row<ReceiptTable>;
export type NewLine = Omit<Row<SaleLineTable>, 'id'>;
export type NewPayment = Row<ReceiptPaymentTable>;
export type NewAside = Omit<Row<ReceiptAsideTable>, 'id' | 'settled_at' | 'settled_as'>;

/** Rows into a table with one statement, which is built for the first of them. */
function addsRows<T extends object>(table: string): (db: Writer, rows: readonly T[]) => Promise<void> {
  // One for each set of columns: nearly always a single one.
  const built = new Map<string, ReturnType<typeof builtInsert>>();
  return async (db, rows) => {
    const [first] = rows;
    if (first === undefined) return;
    const names = Object.keys(first);
    const key = names.join();
    const insert = built.get(key) ?? builtInsert(table, names);
    built.set(key, insert);
    const cells = rows.map((row) => names.map((name) => (row as Record<string, string | number | null>)[name] ?? null));
    await insert(db, { rows: JSON.stringify(cells) });
  };
}

const builtInsert = (table: string, names: readonly string[]) =>
  builtOnce((_db, { rows }: { readonly rows: string }) => {
    const columns = sql.join(names.map((name) => sql.ref(name)));
    return sql`insert into ${sql.table(table)} (${columns}) select ${columns} from ${rowsIn(rows, names)} as given`;
  });

export const addReceipts = addsRows<NewReceipt>('receipt');
export const addLines = addsRows<NewLine>('sale_line');
export const addPayments = addsRows<NewPayment>('receipt_payment');
export const addAsides = addsRows<NewAside>('receipt_aside');

export const openAsides = (db: Reader, limit: number) =>
  db
    .selectFrom('receipt_aside')
    .innerJoin('sale_import', 'sale_import.id', 'receipt_aside.import_id')
    .selectAll('receipt_aside')
    .select('sale_import.file')
    .where('settled_at', 'is', null)
    .orderBy('receipt_aside.id')
    .limit(limit)
    .execute();

export const openAsideCount = async (db: Reader): Promise<number> =>
  (await askFirst(db, sql<{ count: number }>`select count(*) as count from receipt_aside where settled_at is null`))
    ?.count ?? 0;

export const asideById = (db: Writer, id: number) =>
  db.selectFrom('receipt_aside').selectAll().where('id', '=', id).executeTakeFirst();

export const settleAside = (db: Writer, id: number, at: number, as: string) =>
  db.updateTable('receipt_aside').set({ settled_at: at, settled_as: as }).where('id', '=', id).execute();

export const addImport = async (db: Writer, file: string, actor: string, at: number): Promise<number> =>
  (
    await db
      .insertInto('sale_import')
      .values({
        file,
        actor,
        started_at: at,
        ended_at: null,
        counts: '{}',
        undone_at: null,
        undone_by: null,
        last_receipt_id: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id;

export const saveImport = (
  db: Writer,
  id: number,
  marks: { readonly counts: string; readonly channels: string; readonly ended_at: number | null },
) => db.updateTable('sale_import').set(marks).where('id', '=', id).execute();

/** Files; what a web shop brings in goes on for ever and is none. */
export const latestImports = (db: Reader, limit: number) =>
  db
    .selectFrom('sale_import')
    .selectAll()
    .where('id', 'not in', (eb) =>
      eb.selectFrom('web_pull').select('import_id').where('import_id', 'is not', null).$castTo<{ import_id: number }>(),
    )
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
