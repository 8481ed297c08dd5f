import { ensureBuilt } from '../scripts/project.mjs';
import { count, firstPage, settle, withBare, withVetrina } from './built-shop.ts';
import { dropFolder, folderOf } from './goods.ts';
import { type Bench, median, runs } from './measure.ts';

async function timed(start: (arrived: () => void) => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  let took = Number.NaN;
  await start(() => (took = performance.now() - startedAt));
  return took;
}

const startBare = (folder: string) => timed((arrived) => withBare(folder, arrived));
const startVetrina = (folder: string) =>
  timed((arrived) =>
    withVetrina(folder, async (read) => {
      await firstPage(read);
      arrived();
    }),
  );

export const coldStart: Bench = {
  name: 'cold-start',
  about: `The built shop process on a file of ${count} goods: from its start to the first page of the price list over HTTP.`,
  async run() {
    ensureBuilt();
    const folder = await folderOf(count);
    await settle(folder);
    await startBare(folder);
    await startVetrina(folder);
    const took = { floor: [] as number[], vetrina: [] as number[] };
    for (let run = 0; run < runs; run++) {
      took.floor.push(await startBare(folder));
      took.vetrina.push(await startVetrina(folder));
    }
    dropFolder(folder);
    const floor = median(took.floor);
    return [{ what: 'start to first list', floor, vetrina: median(took.vetrina), target: 2.5 }];
  },
};
