/** The shop's own facts, one row a fact, as JSON. */
import type { Reader, Writer } from '../database/index.ts';

export async function settingRows(db: Reader | Writer): Promise<{ key: string; value: string }[]> {
  return db.selectFrom('setting').selectAll().execute();
}

export async function writeSettings(db: Writer, facts: Readonly<Record<string, unknown>>): Promise<void> {
  const rows = Object.entries(facts).map(([key, value]) => ({ key, value: JSON.stringify(value) }));
  if (rows.length === 0) return;
  await db
    .insertInto('setting')
    .values(rows)
    .onConflict((conflict) => conflict.column('key').doUpdateSet((eb) => ({ value: eb.ref('excluded.value') })))
    .execute();
}
