import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

import { openDatabase } from '../../../src/core/database/index.ts';
import { openStaff } from '../../../src/core/staff/index.ts';
import { day, minute, openTestGrounds } from '../grounds.ts';
import { owner } from '../pricing/open-prices.ts';
import { openTestServer } from '../../server/open-test-server.ts';

test('a token acts under its name, is listed without its secret, and stops when it is taken back', async () => {
  const grounds = await openTestGrounds();
  const staff = openStaff(grounds);
  const { id, secret, ...shown } = await staff.verbs.create({ name: 'Cassa 2' }, owner);
  expect(secret).toMatch(/^vetrina_[\w-]{32}$/u);
  expect(await staff.byToken(secret)).toEqual({ kind: 'token', name: 'Cassa 2' });
  expect(await staff.verbs.list(undefined, owner)).toEqual([{ id, ...shown, lastUsedAt: '2026-11-21T09:00:00.000Z' }]);
  await staff.verbs.revoke({ id }, owner);
  expect([await staff.byToken(secret), await staff.verbs.list(undefined, owner)]).toEqual([null, []]);
  await expect(staff.verbs.revoke({ id }, owner)).rejects.toMatchObject({ code: 'not-found' });
});

test.each(['', 'vetrina_', 'nonsense', 'vetrina_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'])(
  'a stranger’s word is nobody’s: %s',
  async (word) => {
    const staff = openStaff(await openTestGrounds());
    const { secret } = await staff.verbs.create({ name: 'Cassa 2' }, owner);
    expect([
      await staff.byToken(word),
      await staff.byToken(secret.toUpperCase()),
      await staff.byToken(`${secret} `),
    ]).toEqual([null, null, null]);
  },
);

test('the last use is noted by the hour, not at every call', async () => {
  const grounds = await openTestGrounds();
  const staff = openStaff(grounds);
  const { secret } = await staff.verbs.create({ name: 'Cassa 2' }, owner);
  let writes = 0;
  const { change } = grounds.database;
  const counting = openStaff({
    ...grounds,
    database: { ...grounds.database, change: (work) => change(work).finally(() => (writes += 1)) },
  });
  for (let call = 0; call < 50; call++) await counting.byToken(secret);
  expect(writes).toBe(1);
  grounds.pass(61 * minute);
  await counting.byToken(secret);
  expect([writes, (await staff.verbs.list(undefined, owner))[0]?.lastUsedAt]).toEqual([2, '2026-11-21T10:01:00.000Z']);
});

test('the file keeps a hash and never the secret', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vetrina-tokens-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const clock = { now: () => 20 * day };
  const database = await openDatabase(folder, clock);
  const log = { info() {}, warn() {}, error() {} };
  const { secret } = await openStaff({ database, clock, log }).verbs.create({ name: 'Cassa 2' }, owner);
  const inTheLog = readFileSync(join(folder, 'shop.vetrina-wal')).toString('latin1');
  await database.close();
  const inTheFile = readFileSync(join(folder, 'shop.vetrina')).toString('latin1');
  const bare = secret.replace('vetrina_', '');
  expect([inTheLog.includes('Cassa 2'), inTheLog.includes(bare), inTheFile.includes(bare)]).toEqual([
    true,
    false,
    false,
  ]);
});

test('a token taken back is refused at once, also on a line that is open, and the next one is not', async () => {
  const { door, service } = await openTestServer();
  const [first, second] = [
    await door.settings.tokens.create({ name: 'Cassa 1' }),
    await door.settings.tokens.create({ name: 'Cassa 2' }),
  ];
  const ask = async (secret: string): Promise<number> =>
    (await fetch(`${service.app}/api/v1/settings`, { headers: { authorization: `Bearer ${secret}` } })).status;
  expect([await ask(first.secret), await ask(second.secret)]).toEqual([200, 200]);
  await door.settings.tokens.revoke({ id: first.id });
  expect([await ask(first.secret), await ask(second.secret)]).toEqual([401, 200]);
});
