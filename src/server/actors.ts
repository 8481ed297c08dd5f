import type { Actor } from '../api/rights.ts';

/** Who sits at the PC: the window, the browser signed in with the one-time link, and the command line. */
export const theOwner: Actor = { kind: 'owner', name: 'owner' };
