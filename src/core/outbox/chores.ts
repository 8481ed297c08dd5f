import type { NoticeDomain } from '../../api/notices.ts';

/**
 * Work on the clock. A domain names its chores and sets no timer itself: the shop runs each one when its time comes,
 * never twice at once, and right after a notice that wakes it.
 */
export interface Chore {
  readonly name: string;
  readonly everyMs: number;
  /** Domains whose notice starts it at once; the clock alone is enough for the result to be right. */
  readonly wokenBy?: readonly NoticeDomain[];
  /** How long until there is something to do that cannot be put off; null: nothing is planned. Asked after every run. */
  dueInMs?(): Promise<number | null>;
  run(): Promise<void>;
}
