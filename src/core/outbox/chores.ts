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
  run(): Promise<void>;
}
