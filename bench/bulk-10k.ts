import { cpSync } from 'node:fs';

import { openBare, prepareChange } from './floor.ts';
import { dropFolder, folderOf, newFolder, openGoods, owner } from './goods.ts';
import { type Bench, compare } from './measure.ts';

const count = Number(process.env['VETRINA_BENCH_GOODS'] ?? 10_000);

export const bulkTenThousand: Bench = {
  name: 'bulk-10k',
  about: `All prices of ${count} goods up by 5 %: read, computed, written for four channels with history, as one batch.`,
  async run() {
    const pattern = await folderOf(count);
    const copy = (): string => {
      const folder = newFolder();
      cpSync(pattern, folder, { recursive: true });
      return folder;
    };
    const took = await compare(
      async () => {
        const folder = copy();
        const sqlite = openBare(folder);
        const bare = prepareChange(sqlite);
        return {
          work: () => bare.raise(1.05),
          after: () => {
            sqlite.close();
            dropFolder(folder);
          },
        };
      },
      async () => {
        const folder = copy();
        const shop = await openGoods(folder);
        const rule = { kind: 'percent', value: 500, rounding: 'none' } as const;
        return {
          work: () => shop.pricing.verbs.bulkApply({ rule, selection: { filter: {} }, note: '' }, owner),
          after: async () => {
            await shop.database.close();
            dropFolder(folder);
          },
        };
      },
    );
    dropFolder(pattern);
    return [{ what: `change ${count} goods on four channels`, ...took, target: 2 }];
  },
};
