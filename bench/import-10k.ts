import { importBare, openBare } from './floor.ts';
import { asCsv, dropFolder, makeGoods, newFolder, openGoods, owner, upload } from './goods.ts';
import { type Bench, compare } from './measure.ts';

const count = Number(process.env['VETRINA_BENCH_GOODS'] ?? 10_000);

export const importTenThousand: Bench = {
  name: 'import-10k',
  about: `A price list of ${count} new goods: read, checked, written with the prices of four channels, history, journal and full-text index.`,
  async run() {
    const csv = asCsv(makeGoods(count));
    const fresh = async (): Promise<string> => {
      const folder = newFolder();
      await (await openGoods(folder)).database.close();
      return folder;
    };
    const took = await compare(
      async () => {
        const folder = await fresh();
        const sqlite = openBare(folder);
        return {
          work: () => importBare(sqlite, csv),
          after: () => {
            sqlite.close();
            dropFolder(folder);
          },
        };
      },
      async () => {
        const folder = await fresh();
        const shop = await openGoods(folder);
        const uploadId = await upload(shop, csv);
        // Nobody imports what was not looked at: the reading thread stands.
        await shop.imports.verbs.inspect({ uploadId, corrections: {} }, owner);
        return {
          work: () => shop.imports.verbs.apply({ uploadId, corrections: {}, keepPrice: [] }, owner),
          after: async () => {
            await shop.database.close();
            dropFolder(folder);
          },
        };
      },
    );
    return [{ what: `import ${count} goods`, ...took, target: 2 }];
  },
};
