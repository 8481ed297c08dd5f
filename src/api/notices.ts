/** Something changed: one notice a domain and commit. Screens refresh by it; nothing correct depends on its arrival. */
import { eventIterator } from '@orpc/contract';
import { z } from 'zod';

import { verb } from './base.ts';
import { noticeDomains } from './without-checks.ts';

export { noticeDomains };
export type NoticeDomain = (typeof noticeDomains)[number];

export const notice = z.object({ domain: z.enum(noticeDomains), sequence: z.int() });
export type Notice = z.infer<typeof notice>;

export const noticesContract = {
  /** The first values tell the present sequence of every domain, so that a screen which lost its line knows what it missed. */
  watch: verb('read').route({ method: 'GET', path: '/notices' }).output(eventIterator(notice)),
};
