import { expect, it } from 'vitest';
import { readDay, readTime } from '../../../src/renderer/parts/day-text.ts';

it.each([
  ['21/11/2026', '2026-11-21'],
  ['1/2/2027', '2027-02-01'],
  ['21.11.26', '2026-11-21'],
  ['2026-11-21', '2026-11-21'],
  ['2026. 11. 21.', '2026-11-21'],
  ['29/02/2028', '2028-02-29'],
  ['29/02/2027', null],
  ['31/04/2027', null],
  ['11/21/2026', null],
  ['21/11', null],
  ['domani', null],
  ['', null],
])('the day «%s» is %s', (written, day) => expect(readDay(written)).toBe(day));

it.each([
  ['19:30', '19:30'],
  ['19.30', '19:30'],
  ['1930', '19:30'],
  ['9', '09:00'],
  ['9:05', '09:05'],
  ['24:00', null],
  ['19:60', null],
  ['7:30 PM', null],
  ['', null],
])('the time «%s» is %s', (written, time) => expect(readTime(written)).toBe(time));
