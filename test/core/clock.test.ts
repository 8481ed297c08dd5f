import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';

import { choresOnClock } from '../../src/core/clock.ts';
import { inMemory, openDatabase } from '../../src/core/database/index.ts';

const log = { info: () => {}, warn: () => {}, error: () => {} };

test('a chore with something planned is woken for it, long before its usual time', async () => {
  const database = await openDatabase(inMemory, { now: () => Date.now() });
  const begun = performance.now();
  const due = [120, 240];
  const ran: number[] = [];
  const clock = choresOnClock(
    [
      {
        name: 'planned',
        everyMs: 60_000,
        wokenBy: ['pricing'],
        dueInMs: async () => (due[0] === undefined ? null : due[0] - (performance.now() - begun)),
        run: async () => {
          const now = performance.now() - begun;
          if (due[0] !== undefined && now >= due[0]) ran.push(due.shift() as number);
        },
      },
    ],
    database,
    log,
  );
  clock.start();
  await pause(400);
  expect(ran).toEqual([120, 240]);
  due.push(500);
  await database.change(async (change) => change.announce('pricing'));
  await pause(300);
  expect(ran).toEqual([120, 240, 500]);
  await clock.stop();
  await database.close();
});
