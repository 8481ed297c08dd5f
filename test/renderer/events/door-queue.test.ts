import { expect, it } from 'vitest';

import { type DoorStep, openDoorQueue, type Sent } from '../../../src/renderer/events/door-queue.ts';

function openDoor() {
  let text: string | null = null;
  let answer: Sent = 'done';
  const sent: string[] = [];
  const store = { read: () => text, write: (written: string) => void (text = written) };
  const send = async ({ key }: DoorStep): Promise<Sent> => {
    if (answer !== 'unreachable') sent.push(key);
    return answer;
  };
  return {
    sent,
    queue: openDoorQueue(store, send),
    /** The page was closed and opened again. */
    reopened: () => openDoorQueue(store, send),
    say: (what: Sent) => void (answer = what),
    spoil: () => void (text = '{half'),
  };
}
const step = (key: string): DoorStep => ({ key, kind: 'in', registrationId: 1, name: 'Anna', at: '' });

it('keeps what cannot be delivered, also over a reload, and delivers it once in its order', async () => {
  const { queue, reopened, say, sent } = openDoor();
  say('unreachable');
  for (const key of ['one', 'two', 'three']) queue.add(step(key));
  await queue.flush();
  expect(queue.pending()).toHaveLength(3);
  say('done');
  const later = reopened();
  await Promise.all([later.flush(), later.flush(), later.flush()]);
  expect(sent).toEqual(['one', 'two', 'three']);
  expect(later.pending()).toEqual([]);
});

it('a refused step does not hold up those behind it, and a spoilt store is an empty one', async () => {
  const { queue, say, sent, spoil } = openDoor();
  say('refused');
  queue.add(step('one'));
  queue.add(step('two'));
  await queue.flush();
  expect(sent).toEqual(['one', 'two']);
  spoil();
  expect(queue.pending()).toEqual([]);
});
