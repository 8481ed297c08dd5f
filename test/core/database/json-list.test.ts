import { Kysely, sql, SqliteDialect } from 'kysely';
import { expect, test } from 'vitest';

import {
  ask,
  idList,
  inMemory,
  inSlices,
  openDatabase,
  rowsOf,
  type Tables,
  textList,
} from '../../../src/core/database/index.ts';

test('a list is a table with its order, its types and every letter of its texts', async () => {
  const { read } = await openDatabase(inMemory, { now: () => 0 });
  const rows = [
    [3, 'perché «sì» \u{1f600} "\\', null],
    [1, "'; drop table variant", 0],
    [2, '', -5],
  ];
  expect(await ask(read, sql`select * from ${rowsOf(rows, ['id', 'text', 'amount'])} as given`)).toEqual(
    rows.map(([id, text, amount]) => ({ id, text, amount })),
  );
  expect(await ask(read, sql`select 2 in ${idList([1, 2])} as has, 'b' in ${textList(['a'])} as lacks`)).toEqual([
    { has: 1, lacks: 0 },
  ]);
  expect([...inSlices([1, 2, 3], 2)]).toEqual([[1, 2], [3]]);
});

test('an update by a list walks the list, not the table, also where a constant names half of the key', async () => {
  const { sqlite } = await openDatabase(inMemory, { now: () => 0 });
  const compiler = new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) });
  const { sql: source } = sql`
    update listing set sent = given.digest from ${rowsOf([[1, 'x']], ['variant_id', 'digest'])} as given
    where listing.variant_id = given.variant_id and listing.channel_id = 'web' and state in ('behind', 'sent')`.compile(
    compiler,
  );
  const plan = sqlite.prepare(`explain query plan ${source}`).all('[]') as { detail: string }[];
  const steps = plan.map(({ detail }) => detail);
  expect(steps).toContain('SCAN given');
  expect(steps.at(-1)).toMatch(/^SEARCH listing USING PRIMARY KEY/u);
});
