/** What a code held up to the camera means at this door. */
import { expect, test } from 'vitest';

import type { Registration } from '../../../src/api/events.ts';
import { heldUp, openShowings } from '../../../src/renderer/events/camera/ticket.ts';

const row = (id: number, more: Partial<Registration> = {}): Registration => ({
  ...{ id, eventId: 1, personId: id, name: `Persona ${id}`, phone: null, mail: null, seats: 1, state: 'confirmed' },
  ...{
    source: 'page',
    firstTime: true,
    at: '2026-11-20T10:00:00.000Z',
    place: id,
    heldUntil: null,
    cameAt: null,
    answers: [],
  },
  ticketAddress: `https://bottega.example/t/ticket-number-${id}`,
  ...more,
});
const rows = [
  row(1),
  row(2, { cameAt: '2026-11-22T18:40:00.000Z' }),
  row(3, { state: 'waiting' }),
  row(4, { state: 'lapsed' }),
];

test.each([
  ['https://bottega.example/t/ticket-number-1', 'in'],
  // The shop moved to another address since: the key counts.
  ['http://192.168.1.20:4174/t/ticket-number-1', 'in'],
  ['https://bottega.example/t/ticket-number-2', 'again'],
  ['https://bottega.example/t/ticket-number-3', 'no-seat'],
  ['https://bottega.example/t/ticket-number-4', 'no-seat'],
  ['https://bottega.example/t/ticket-number-9', 'unknown'],
  ['https://bottega.example/t/number-1', 'unknown'],
  ['https://bottega.example/e/tre-rosati', 'no-ticket'],
  ['javascript:alert(1)//t/ticket-number-1', 'no-ticket'],
  ['https://bottega.example/t/', 'no-ticket'],
  ['WIFI:S:bottega;T:WPA;P:segreto;;', 'no-ticket'],
  ['', 'no-ticket'],
])('%s: %s', (text, kind) => {
  expect(heldUp(text, rows).kind).toBe(kind);
});

test('a code that stays before the camera is one showing; shown again later it is another', () => {
  let now = 0;
  const fresh = openShowings(() => now);
  const at = (time: number, text: string): boolean => {
    now = time;
    return fresh(text);
  };
  expect([at(0, 'a'), at(500, 'a'), at(2_800, 'a'), at(5_000, 'a')]).toEqual([true, false, false, false]);
  expect([at(8_000, 'a'), at(8_100, 'b'), at(8_200, 'a')]).toEqual([true, true, true]);
});
