import { randomBytes } from '../database/index.ts';

/**
 * What a ticket is known by: sixteen random bytes, which nobody guesses. Three bytes of the time stand before them
 * (quarters of a second, round and round in seven weeks), so that tickets of one evening stand together in the index: a
 * rush of them writes a few of its pages, and not one for each.
 */
export function newTicket(at: number): string {
  const key = randomBytes(3 + 16);
  key.writeUIntBE(Math.floor(at / 250) % 0x1000000, 0, 3);
  return key.toString('base64url');
}
