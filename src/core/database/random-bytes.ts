/** Random bytes for keys and salts of rows. The system is asked for many at once: asking takes longer than making them. */
import { randomFillSync } from 'node:crypto';

const pool = Buffer.alloc(4096);
let used = pool.length;

/** @param count at most 4096 */
export function randomBytes(count: number): Buffer {
  if (used + count > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const bytes = Buffer.from(pool.subarray(used, used + count));
  // What was handed out is nowhere else.
  pool.fill(0, used, used + count);
  used += count;
  return bytes;
}
