import { cpSync } from 'node:fs';

import { openBare, prepareChange } from './floor.ts';
import { dropFolder, folderOf, newFolder, openGoods, owner } from './goods.ts';
import { type Bench, compare } from './measure.ts';

const count = Number(process.env['VETRINA_BENCH_GOODS'] ?? 10_000);

/** A bulk change taken back: read what it decided, compare with what stands, write it back with history. */
export const bulkUndo: Bench = {
  name: 'bulk-undo',
  about: `A change of ${count} goods on four channels looked at before its undo, and undone as one.`,
  async run() {
    const pattern = await folderOf(count);
    const rule = { kind: 'percent', value: 500, rounding: 'none' } as const;
    const first = await openGoods(pattern);
    const { batchId } = await first.pricing.verbs.bulkApply({ rule, selection: { filter: {} }, note: '' }, owner);
    await first.database.close();
    const copy = (): string => {
      const folder = newFolder();
      cpSync(pattern, folder, { recursive: true });
      return folder;
    };
    const bareRun = async () => {
      const folder = copy();
      const sqlite = openBare(folder);
      const bare = prepareChange(sqlite);
      return {
        work: () => bare.raise(1 / 1.05),
        after: () => {
          sqlite.close();
          dropFolder(folder);
        },
      };
    };
    const vetrina = (work: (shop: Awaited<ReturnType<typeof openGoods>>) => unknown) => async () => {
      const folder = copy();
      const shop = await openGoods(folder);
      return {
        work: () => work(shop),
        after: async () => {
          await shop.database.close();
          dropFolder(folder);
        },
      };
    };
    const undone = await compare(
      bareRun,
      vetrina((shop) => shop.batches.verbs.undo({ batchId }, owner)),
    );
    const looked = await compare(
      bareRun,
      vetrina((shop) => shop.batches.verbs.undoPreview({ batchId, limit: 50 }, owner)),
    );
    dropFolder(pattern);
    return [
      { what: `undo of ${count} goods on four channels`, ...undone, target: 2 },
      { what: `what that undo would do (floor: the undo itself)`, ...looked, target: 1 },
    ];
  },
};
