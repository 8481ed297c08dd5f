import type { Database } from '../database/index.ts';
import { dueCount, wrongCount } from './due.sql.ts';

/** Labels to be printed, and among them those that hang on the shelf and are wrong. */
export interface DueCounts {
  readonly due: number;
  readonly wrong: number;
}

/** Counting walks the whole catalogue: the counts are kept until goods, prices or labels change. */
export function keptDueCounts(database: Database): (channelId: string) => Promise<DueCounts> {
  const kept = new Map<string, Promise<DueCounts>>();
  database.onNotice(({ domain }) => {
    if (domain === 'pricing' || domain === 'catalog' || domain === 'imports' || domain === 'labels') kept.clear();
  });
  const counted = async (channelId: string): Promise<DueCounts> => ({
    due: await dueCount(database.read, channelId),
    wrong: await wrongCount(database.read, channelId),
  });
  return (channelId) => {
    const known = kept.get(channelId);
    if (known !== undefined) return known;
    const counts = counted(channelId);
    kept.set(channelId, counts);
    counts.catch(() => kept.delete(channelId));
    return counts;
  };
}
