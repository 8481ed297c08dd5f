import fc from 'fast-check';
import { expect, test } from 'vitest';
import { namesTicket, ticketCode } from '../../src/api/ticket-code.ts';

const key = 'XvsTH-zTeoq1iVq6DInf_w';
const address = `https://bottegaverdi.example/t/${key}`;

test('a ticket is called by six signs that nobody mistakes, always the same ones', () => {
  expect(ticketCode(key)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{2}$/u);
  expect(ticketCode(key)).toBe(ticketCode(key));
  fc.assert(fc.property(fc.base64String({ minLength: 22 }), (other) => ticketCode(other).length === 7));
});

test('a hundred thousand tickets share hardly any code', () => {
  const keys = Array.from({ length: 100_000 }, (_, place) => `AbC${place.toString(36)}-${(place * 7919).toString(36)}`);
  expect(new Set(keys.map(ticketCode)).size).toBeGreaterThan(99_980);
});

test('it is found however it is said or scanned, and by nothing less than the whole code', () => {
  const code = ticketCode(key);
  for (const written of [
    code,
    code.toLowerCase(),
    code.replace('-', ''),
    ` ${code.replace('-', ' ')} `,
    address,
    `/t/${key}`,
  ])
    expect([written, namesTicket(written, address)]).toEqual([written, true]);
  for (const written of ['', code.slice(0, 4), `${address}x`, 'Anna', `${code}0`])
    expect([written, namesTicket(written, address)]).toEqual([written, false]);
});
