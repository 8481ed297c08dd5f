/** How a post whose answer was lost is told among those of the outlet: by its words, and by the time of its order. */
import { fromInstant, type Instant } from '../../api/time.ts';
import { instantIn } from '../instants.ts';
import { textOf } from '../json.ts';

const clockSkewMs = 2 * 60_000;

export const earliestOf = (since: Instant): number => fromInstant(since) - clockSkewMs;

/** Without a readable time nothing is older than the order. */
export const isOlder = (time: unknown, earliest: number): boolean => (instantIn(textOf(time)) ?? earliest) < earliest;

/** Outlets tidy spaces and line ends. */
export const isSameText = (there: unknown, ours: string): boolean => tidy(textOf(there)) === tidy(ours);

const tidy = (text: string): string => text.replace(/\s+/gu, ' ').trim();
