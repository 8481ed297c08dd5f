import { expect, it } from 'vitest';
import { readablePhone } from '../../../src/renderer/app/phone.ts';

it.each([
  ['+393335550118', '333 555 0118'],
  ['+390832555014', '0832 555014'],
  ['+390612345678', '06 1234 5678'],
  ['+390115550140', '011 555 0140'],
  ['+36201234567', '+36 20 123 4567'],
  ['+3611234567', '+36 1 123 4567'],
  ['+442071838750', '+442071838750'],
  ['', ''],
])('%s is read as %s', (kept, read) => {
  expect(readablePhone(kept)).toBe(read);
});
