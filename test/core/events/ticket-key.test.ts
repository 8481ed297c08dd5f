import { expect, it } from 'vitest';

import { newTicket } from '../../../src/core/events/ticket-key.ts';

it('tickets of one moment begin alike and are told apart by what nobody guesses', () => {
  const now = Date.parse('2026-11-30T20:30:00.000Z');
  const tickets = Array.from({ length: 1000 }, () => newTicket(now));
  expect(new Set(tickets.map((ticket) => ticket.slice(0, 4))).size).toBe(1);
  // Sixteen bytes of chance: all that stands behind the first four letters.
  expect(new Set(tickets.map((ticket) => ticket.slice(4))).size).toBe(1000);
  expect(tickets.every((ticket) => /^[\w-]{26}$/u.test(ticket))).toBe(true);
});

it('a ticket can be made at any time, also with a clock that stands wrong', () => {
  for (const at of [0, 249, Date.parse('2026-11-30T20:30:00.123Z'), Date.parse('2099-12-31T23:59:59.999Z')])
    expect(newTicket(at)).toMatch(/^[\w-]{26}$/u);
});
