import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { inMemory } from '../database/index.ts';

export interface FeedFolder {
  has(channelId: string): boolean;
  /** Written beside the old file and put in its place, so that a channel never reads half a file. */
  write(channelId: string, text: string): Promise<void>;
}

/** `feeds/CHANNEL.csv` in the data folder; a shop in memory keeps none. */
export function openFeedFolder(data: string): FeedFolder {
  if (data === inMemory) return { has: () => true, write: async () => {} };
  const folder = join(data, 'feeds');
  const fileOf = (channelId: string): string => join(folder, `${channelId}.csv`);
  return {
    has: (channelId) => existsSync(fileOf(channelId)),
    async write(channelId, text) {
      const { mkdir, open, rename } = await import('node:fs/promises');
      await mkdir(folder, { recursive: true });
      const beside = `${fileOf(channelId)}.new`;
      const file = await open(beside, 'w');
      try {
        await file.writeFile(text);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(beside, fileOf(channelId));
    },
  };
}
