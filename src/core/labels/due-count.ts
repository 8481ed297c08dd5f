import type { Database } from '../database/index.ts';
import { dueCount } from './due.sql.ts';

/** Counting walks the whole catalogue: a count is kept until goods, prices or labels change. */
export function keptDueCount(database: Database): (channelId: string) => Promise<number> {
  const kept = new Map<string, Promise<number>>();
  database.onNotice(({ domain }) => {
    if (domain === 'pricing' || domain === 'catalog' || domain === 'imports' || domain === 'labels') kept.clear();
  });
  return (channelId) => {
    const known = kept.get(channelId);
    if (known !== undefined) return known;
    const counted = dueCount(database.read, channelId);
    kept.set(channelId, counted);
    counted.catch(() => kept.delete(channelId));
    return counted;
  };
}
