/** How a command ends. 0: done. The others tell a script whose move it is. */
import type { RefusalCode } from '../../api/refusals.ts';
import type { ProblemCode } from '../problem.ts';

export const exitCodes = { done: 0, refused: 1, usage: 2, outside: 3, bug: 70 } as const;

/** Said by a vendor, or by the way to it: trying again later, or signing in again, may help. */
const fromOutside: readonly string[] = ['connection-refused', 'connection-incomplete', 'sign-in-expired'];
/** The person's own words have to change. */
const ownWords: readonly string[] = ['gateway-not-loopback', 'host-unknown', 'file-unreadable'];

export function exitCodeOf(code: RefusalCode | ProblemCode): number {
  if (code === 'bug') return exitCodes.bug;
  if (fromOutside.includes(code)) return exitCodes.outside;
  return ownWords.includes(code) ? exitCodes.usage : exitCodes.refused;
}
