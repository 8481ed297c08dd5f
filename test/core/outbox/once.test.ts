import { expect, test } from 'vitest';

import { OutsideError } from '../../../src/api/outside.ts';
import type { Act, Performer, Reason } from '../../../src/core/outbox/index.ts';
import { openOutbox } from '../../../src/core/outbox/index.ts';
import { minute, openTestGrounds, type TestGrounds } from '../grounds.ts';

/** An outside that keeps what was created, and may lose its answer or say no. */
function outside(grounds: TestGrounds) {
  const world = {
    created: [] as string[],
    written: [] as string[],
    asked: 0,
    told: [] as string[],
    signedIn: true,
    /** What the next calls do, in order; absent: they work. */
    script: [] as ('lose-answer' | 'no-line' | 'throttled' | 'refuse' | 'sign-in' | 'bug')[],
    /** Runs while the outside is at work. */
    meanwhile: async () => {},
  };
  const tell = (kind: string) => async (_change: unknown, act: Act, reason: Reason) =>
    void world.told.push(`${kind} ${act.intent} ${reason.code}`);
  const write = (act: Act) => async () => void world.written.push(act.intent);
  const performer: Performer = {
    lane: 'google',
    domain: 'presence',
    settlesAfterMs: 2_000,
    ready: async () => world.signedIn,
    async find(act) {
      world.asked++;
      return world.created.includes(act.intent) ? write(act) : null;
    },
    async act(act) {
      await world.meanwhile();
      const fault = world.script.shift();
      if (fault === 'no-line') throw new OutsideError({ kind: 'later', code: 'offline', at: null, detail: '' });
      if (fault === 'throttled') {
        const at = new Date(grounds.clock.now() + 10 * minute).toISOString();
        throw new OutsideError({ kind: 'later', code: 'too-many-calls', at, detail: '' });
      }
      if (fault === 'refuse')
        throw new OutsideError({ kind: 'needs-you', code: 'text-refused', details: { field: 'text' }, detail: '' });
      if (fault === 'sign-in') throw new OutsideError({ kind: 'sign-in', code: 'token-expired', detail: '' });
      if (fault === 'bug') throw new TypeError('undefined is not a function');
      world.created.push(act.intent);
      if (fault === 'lose-answer') throw new OutsideError({ kind: 'later', code: 'timeout', at: null, detail: '' });
      return write(act);
    },
    failed: tell('failed'),
    waits: tell('waits'),
  };
  return { world, performer };
}

async function open() {
  const grounds = await openTestGrounds();
  const outbox = openOutbox(grounds);
  const { world, performer } = outside(grounds);
  outbox.onAct('post', performer);
  const wish = (intent: string, notBefore?: number) =>
    grounds.database.change((change) =>
      outbox.order(change, { intent, kind: 'post', subjectId: 1, ...(notBefore === undefined ? {} : { notBefore }) }),
    );
  const stateOf = async (intent: string) =>
    (await grounds.database.read.selectFrom('act').selectAll().where('intent', '=', intent).executeTakeFirst())?.state;
  return { ...grounds, outbox, world, performer, wish, stateOf };
}

test('a wish is done once, however often the outbox comes by', async () => {
  const { outbox, world, wish } = await open();
  await wish('a');
  await wish('a');
  expect(await outbox.perform()).toEqual({ done: 1, waiting: 0, failed: 0 });
  expect(await outbox.perform()).toEqual({ done: 0, waiting: 0, failed: 0 });
  expect(world).toMatchObject({ created: ['a'], written: ['a'], asked: 0 });
});

test('the same intent for something else is refused', async () => {
  const { database, outbox, wish } = await open();
  await wish('a');
  await expect(
    database.change((change) => outbox.order(change, { intent: 'a', kind: 'post', subjectId: 2 })),
  ).rejects.toThrow('intent a was ordered for post 1');
});

test('a wish whose change is taken back is never done', async () => {
  const { database, outbox, world } = await open();
  await expect(
    database.change(async (change) => {
      await outbox.order(change, { intent: 'a', kind: 'post', subjectId: 1 });
      throw new Error('something else went wrong');
    }),
  ).rejects.toThrow('something else');
  await outbox.perform();
  expect(world.created).toEqual([]);
});

test('calls at the same moment do nothing twice', async () => {
  const { outbox, world, wish } = await open();
  world.meanwhile = () => new Promise((resolve) => setTimeout(resolve, 5));
  for (const intent of ['a', 'b', 'c']) await wish(intent);
  await Promise.all([outbox.perform(), outbox.perform(), outbox.perform()]);
  expect(world.created).toEqual(['a', 'b', 'c']);
});

test('what is wished while the outbox works is done by the call that came after it', async () => {
  const { outbox, world, wish } = await open();
  await wish('a');
  let second: Promise<unknown> = Promise.resolve();
  world.meanwhile = async () => {
    world.meanwhile = async () => {};
    await wish('b');
    second = outbox.perform();
  };
  await outbox.perform();
  await second;
  expect(world.created).toEqual(['a', 'b']);
});

test('after a lost answer the outside is asked, and what arrived is not done again', async () => {
  const { outbox, world, wish, stateOf, pass } = await open();
  await wish('a');
  world.script = ['lose-answer'];
  expect(await outbox.perform()).toEqual({ done: 0, waiting: 1, failed: 0 });
  expect(await outbox.perform(), 'a call on its way is given time to arrive').toEqual({
    done: 0,
    waiting: 0,
    failed: 0,
  });
  pass(minute);
  for (let replay = 0; replay < 5; replay++) await outbox.perform();
  expect(world).toMatchObject({ created: ['a'], written: ['a'], asked: 1, told: ['waits a timeout'] });
  expect(await stateOf('a')).toBe('done');
});

test('after silence in which nothing arrived it is done, once', async () => {
  const { outbox, world, wish, pass } = await open();
  await wish('a');
  world.script = ['no-line', 'no-line'];
  for (let turn = 0; turn < 6; turn++) {
    await outbox.perform();
    pass(minute);
  }
  expect(world).toMatchObject({ created: ['a'], written: ['a'], asked: 2, told: ['waits a offline'] });
});

test('an act found running after a crash is asked for, once the lost call has had its time', async () => {
  const { database, clock, outbox, world, wish, pass } = await open();
  await wish('a');
  world.created.push('a');
  await database.change((change) =>
    change.db
      .updateTable('act')
      .set({ state: 'running', started_at: clock.now(), updated_at: clock.now() })
      .where('intent', '=', 'a')
      .execute(),
  );
  expect(await outbox.perform()).toEqual({ done: 0, waiting: 1, failed: 0 });
  pass(2_000);
  expect(await outbox.perform()).toEqual({ done: 1, waiting: 0, failed: 0 });
  expect(world).toMatchObject({ created: ['a'], asked: 1 });
});

test('a time that the outside names is obeyed by everything for it', async () => {
  const { outbox, world, wish, pass } = await open();
  world.script = ['throttled'];
  await wish('a');
  await wish('b');
  expect(await outbox.perform()).toEqual({ done: 0, waiting: 1, failed: 0 });
  pass(9 * minute);
  await outbox.perform();
  expect(world.created).toEqual([]);
  pass(2 * minute);
  await outbox.perform();
  expect(world.created.toSorted()).toEqual(['a', 'b']);
});

test('another service goes on while one rests', async () => {
  const { outbox, world, performer, wish, database } = await open();
  const done: string[] = [];
  outbox.onAct('advert', {
    ...performer,
    lane: 'meta',
    act: async (act) => async () => void done.push(act.intent),
  });
  world.script = ['throttled'];
  await wish('a');
  await database.change((change) => outbox.order(change, { intent: 'm', kind: 'advert', subjectId: 1 }));
  expect(await outbox.perform()).toEqual({ done: 1, waiting: 1, failed: 0 });
  expect(done).toEqual(['m']);
});

test('a refusal is told once and waits for the person, who may send it again', async () => {
  const { outbox, world, wish, stateOf, database, pass } = await open();
  await wish('a');
  world.script = ['refuse'];
  expect(await outbox.perform()).toEqual({ done: 0, waiting: 0, failed: 1 });
  pass(60 * minute);
  expect(await outbox.perform()).toEqual({ done: 0, waiting: 0, failed: 0 });
  expect(await stateOf('a')).toBe('failed');
  expect(world.told).toEqual(['failed a text-refused']);
  expect(await database.change((change) => outbox.again(change, 'a'))).toBe(true);
  expect(await outbox.perform()).toEqual({ done: 1, waiting: 0, failed: 0 });
  expect(await database.change((change) => outbox.again(change, 'a'))).toBe(false);
  expect(world, 'a clear no needs no question').toMatchObject({ created: ['a'], asked: 0 });
});

test('what waits for the sign-in is kept and goes on after it', async () => {
  const { outbox, world, wish, stateOf, pass } = await open();
  await wish('a');
  world.script = ['sign-in'];
  world.signedIn = false;
  await outbox.perform();
  pass(60 * minute);
  await outbox.perform();
  expect(await stateOf('a')).toBe('sign-in');
  world.signedIn = true;
  await outbox.perform();
  expect(world.created).toEqual(['a']);
});

test('a bug is tried again for a while and then shown', async () => {
  const { outbox, world, wish, stateOf, pass } = await open();
  await wish('a');
  world.script = Array.from({ length: 20 }, () => 'bug' as const);
  for (let turn = 0; turn < 20; turn++) {
    await outbox.perform();
    pass(60 * minute);
  }
  expect(await stateOf('a')).toBe('failed');
  expect(world.script.length).toBe(12);
  expect(world.told).toEqual(['waits a internal', 'failed a internal']);
});

test('a wish for later waits until then', async () => {
  const { clock, outbox, world, wish, pass } = await open();
  await wish('a', clock.now() + 10 * minute);
  await outbox.perform();
  expect(world.created).toEqual([]);
  pass(10 * minute);
  await outbox.perform();
  expect(world.created).toEqual(['a']);
});

test('waiting is told to the world once, so that a notice does not wake what caused it', async () => {
  const { outbox, world, wish, pass, database } = await open();
  const heard: string[] = [];
  database.onNotice(({ domain }) => heard.push(domain));
  await wish('a');
  world.script = ['no-line', 'no-line', 'no-line'];
  for (let turn = 0; turn < 3; turn++) {
    await outbox.perform();
    pass(60 * minute);
  }
  expect(heard).toEqual(['presence']);
  expect([...(outbox.chores[0]?.wokenBy ?? [])]).toEqual(['presence', 'channels']);
});
