import { describe, expect, it } from 'vitest';

import { Refusal } from '../../../src/api/refusals.ts';
import type { Change } from '../../../src/core/database/index.ts';
import { openTestGrounds } from '../grounds.ts';

const setting = (change: Change, key: string) => change.db.insertInto('setting').values({ key, value: '1' }).execute();

describe('a change', () => {
  it('is whole or not at all, and one refusal rolls back nobody else', async () => {
    const { database } = await openTestGrounds();
    const results = await Promise.allSettled([
      database.change((change) => setting(change, 'first')),
      database.change(async (change) => {
        await setting(change, 'half');
        throw new Refusal('not-found');
      }),
      database.change((change) => setting(change, 'last')),
    ]);
    const kept = await database.read.selectFrom('setting').select('key').orderBy('key').execute();
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(kept).toEqual([{ key: 'first' }, { key: 'last' }]);
  });

  it('tells the world after the commit, and says nothing of what was rolled back', async () => {
    const { database } = await openTestGrounds();
    const heard: string[] = [];
    database.onNotice(({ domain, sequence }) => heard.push(`${domain} ${sequence}`));
    await database.change(async (change) => change.announce('pricing'));
    await database
      .change(async (change) => {
        change.announce('events');
        throw new Refusal('not-found');
      })
      .catch(() => {});
    await database.change(async (change) => change.announce('pricing'));
    expect(heard).toEqual(['pricing 1', 'pricing 2']);
    expect(await database.sequences()).toEqual([{ domain: 'pricing', sequence: 2 }]);
  });

  it('keeps which variants changed in the same transaction', async () => {
    const { database } = await openTestGrounds();
    await database.change((change) => change.markVariants([3, 1, 3]));
    await database
      .change(async (change) => {
        await change.markVariants([9]);
        throw new Refusal('not-found');
      })
      .catch(() => {});
    const marked = await database.read
      .selectFrom('changed_variant')
      .select('variant_id')
      .orderBy('variant_id')
      .execute();
    expect(marked).toEqual([{ variant_id: 1 }, { variant_id: 3 }]);
  });

  it('says at once when it would wait for itself', async () => {
    const { database } = await openTestGrounds();
    await expect(
      database.change(async () => database.read.selectFrom('setting').selectAll().execute()),
    ).rejects.toThrow('inside a change use its own handle');
    await expect(database.change(async () => database.change(async () => {}))).rejects.toThrow('pass the handle on');
  });

  it('is never seen half done by a reader', async () => {
    const { database } = await openTestGrounds();
    const writing = database.change(async (change) => {
      await setting(change, 'one');
      await new Promise((resolve) => setTimeout(resolve, 20));
      await setting(change, 'two');
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    const seen = await database.read.selectFrom('setting').select('key').execute();
    await writing;
    expect(seen).toHaveLength(2);
  });
});
