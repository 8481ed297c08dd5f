/** P11: an older Vetrina refuses a newer shop politely, and leaves it byte for byte as it was. */
import SqliteDatabase from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

import { freshFolder, run } from './shop-child.ts';

let data: string;
let file: string;
const hash = (): string => createHash('sha256').update(readFileSync(file)).digest('hex');
const said = 'vetrina: This data comes from a newer Vetrina. Update Vetrina: the data stays as it is.\n';

beforeAll(async () => {
  data = freshFolder();
  file = join(data, 'shop.vetrina');
  expect((await run('token', 'create', 'till', '--data', data)).code).toBe(0);
  const later = new SqliteDatabase(file);
  later.exec('create table a_thing_of_the_future (id integer primary key)');
  later.pragma('user_version = 990');
  later.close();
});

describe('A shop that a newer Vetrina has written', () => {
  it.each([['status'], ['check'], ['serve', '--no-open', '--port', '0'], ['token', 'list']])(
    'is refused by %s in a sentence with the next step, and untouched',
    async (...words) => {
      const before = hash();
      const ended = await run(...words, '--data', data);
      expect([ended.code, ended.out, ended.told]).toEqual([1, '', said]);
      expect(hash()).toBe(before);
      expect(['-wal', '-shm', '-journal'].filter((tail) => existsSync(`${file}${tail}`))).toEqual([]);
    },
  );

  it('is not put in the place of an older one either', async () => {
    const older = freshFolder();
    await run('token', 'create', 'till', '--data', older);
    const backup = join(older, 'newer.vetrina');
    copyFileSync(file, backup);
    const ended = await run('restore', backup, '--data', older);
    expect([ended.code, ended.told]).toEqual([1, said]);
    expect((await run('token', 'list', '--data', older)).out).toContain('till');
  });
});
