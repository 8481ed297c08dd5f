import { beforeEach, describe, expect, it } from 'vitest';

import { builtOnce, type Database, inMemory, openDatabase } from '../../../src/core/database/index.ts';

let database: Database;
let built = 0;

interface Fact {
  readonly key: string;
  readonly value: string;
}

const addFact = builtOnce((db, fact: Fact) => {
  built += 1;
  return db.insertInto('setting').values(fact);
});
const factsOf = builtOnce((db, { value, other }: { value: string; other?: string | undefined }) =>
  db
    .selectFrom('setting')
    .selectAll()
    .where('value', '=', value)
    .$if(other !== undefined, (query) => query.where('key', '<>', other as string))
    .orderBy('key')
    .limit(2),
);

beforeEach(async () => {
  database = await openDatabase(inMemory, { now: () => 0 });
  await database.change(async ({ db }) => {
    await addFact(db, { key: 'one', value: 'a' });
    await addFact(db, { key: 'two', value: 'a' });
    await addFact(db, { key: 'three', value: 'b' });
  });
});

describe('a statement that is built once', () => {
  it('takes other values each time, inside a change and beside it', async () => {
    expect(built).toBeLessThanOrEqual(1);
    expect((await factsOf(database.read, { value: 'a' })).map(({ key }) => key)).toEqual(['one', 'two']);
    const inside = await database.change(async ({ db }) => {
      await addFact(db, { key: 'four', value: 'b' });
      return factsOf(db, { value: 'b' });
    });
    expect(inside).toEqual([
      { key: 'four', value: 'b' },
      { key: 'three', value: 'b' },
    ]);
  });

  it('is another one where another field is given, and undefined is not given', async () => {
    expect(await factsOf(database.read, { value: 'a', other: 'one' })).toEqual([{ key: 'two', value: 'a' }]);
    expect(await factsOf(database.read, { value: 'a', other: undefined })).toHaveLength(2);
    expect(await factsOf(database.read, { other: 'two', value: 'a' })).toEqual([{ key: 'one', value: 'a' }]);
  });

  it('stays with its own file', async () => {
    const other = await openDatabase(inMemory, { now: () => 0 });
    await other.change(async ({ db }) => void (await addFact(db, { key: 'one', value: 'of the other' })));
    expect(await factsOf(other.read, { value: 'of the other' })).toHaveLength(1);
    expect(await factsOf(database.read, { value: 'of the other' })).toEqual([]);
    await other.close();
  });
});

describe('what is remembered', () => {
  it('is read once, and again when a commit has announced it, whoever it was by', async () => {
    let readings = 0;
    const facts = database.remember('settings', async () => {
      readings += 1;
      return (await database.read.selectFrom('setting').select('key').execute()).length;
    });
    expect(await Promise.all([facts(), facts(), facts()])).toEqual([3, 3, 3]);
    expect(readings).toBe(1);
    await database.change(async ({ announce }) => announce('stock'));
    expect(await facts()).toBe(3);
    expect(readings).toBe(1);
    await database.change(async ({ db, announce }) => {
      await addFact(db, { key: 'four', value: '' });
      announce('settings');
    });
    expect(await facts()).toBe(4);
    expect(readings).toBe(2);
    // A change that was refused beside one that stands announces nothing; what it wrote is not there.
    await Promise.allSettled([
      database.change(async ({ db, announce }) => {
        await addFact(db, { key: 'five', value: '' });
        announce('settings');
        throw new Error('no');
      }),
      database.change(async ({ announce }) => announce('stock')),
    ]);
    expect(await facts()).toBe(4);
    expect(readings).toBe(2);
  });

  it('is read again where it could not be read, and never inside a change', async () => {
    let fails = true;
    const facts = database.remember('settings', async () => {
      if (fails) throw new Error('the disk is away');
      return 'read';
    });
    await expect(facts()).rejects.toThrow('the disk is away');
    fails = false;
    expect(await facts()).toBe('read');
    await expect(database.change(async () => facts())).rejects.toThrow('inside a change');
  });
});

describe('what changes leave to be done at their end', () => {
  it('is done once for all that stand, before the commit', async () => {
    const told: (readonly number[])[] = [];
    const derive = async (db: Parameters<typeof addFact>[0], ids: readonly number[]) => {
      told.push(ids);
      await addFact(db, { key: `of ${ids.join()}`, value: 'derived' });
    };
    await Promise.allSettled([
      database.change(async (change) => {
        change.afterwards(derive, 1);
        change.afterwards(derive, 2);
      }),
      database.change(async (change) => {
        change.afterwards(derive, 3);
        throw new Error('refused');
      }),
      database.change(async (change) => change.afterwards(derive, 2)),
      database.change(async (change) => change.afterwards(derive, 4)),
    ]);
    expect(told).toEqual([[1, 2, 4]]);
    expect(await factsOf(database.read, { value: 'derived' })).toEqual([{ key: 'of 1,2,4', value: 'derived' }]);
  });

  it('that fails lets none of them stand', async () => {
    const wrong = async () => {
      throw new Error('the disk is full');
    };
    const changes = [
      database.change(async ({ db, afterwards }) => {
        await addFact(db, { key: 'seven', value: 'c' });
        afterwards(wrong, 1);
      }),
      database.change(async ({ db }) => void (await addFact(db, { key: 'eight', value: 'c' }))),
    ];
    for (const change of changes) await expect(change).rejects.toThrow('the disk is full');
    expect(await factsOf(database.read, { value: 'c' })).toEqual([]);
  });
});
