import { execFileSync } from 'node:child_process';

import { ensureBuilt } from '../scripts/project.mjs';
import { count, firstPage, settle, withBare, withVetrina } from './built-shop.ts';
import { dropFolder, folderOf } from './goods.ts';
import { type Bench, median } from './measure.ts';

const starts = 3;
/** What a shop asks for in its first minute, beside the list: search, numbers, today, one product. */
const aMorning = [
  '/listings/grid?search=miele&limit=50',
  '/listings/grid?tab=to-align&limit=50',
  '/listings/tabs',
  '/listings/pulse',
  '/listings/variant/50000',
  '/batches',
] as const;

/** Resident memory in MiB, as the system counts it. */
const residentOf = (pid: number): number =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;

export const memory: Bench = {
  name: 'memory',
  about: `The built shop process on a file of ${count} goods: what it holds of the PC's memory after the first list, and after a morning's requests.`,
  async run() {
    ensureBuilt();
    const folder = await folderOf(count);
    await settle(folder);
    const [floor, list, morning]: [number[], number[], number[]] = [[], [], []];
    for (let start = 0; start < starts; start++) {
      floor.push(await withBare(folder, residentOf));
      await withVetrina(folder, async (read, pid) => {
        await firstPage(read);
        list.push(residentOf(pid));
        for (const path of aMorning) await read(path);
        morning.push(residentOf(pid));
      });
    }
    dropFolder(folder);
    const unit = 'MiB';
    return [
      { what: 'after the first list', floor: median(floor), vetrina: median(list), atMost: 100, unit },
      { what: 'after a morning’s requests', floor: median(floor), vetrina: median(morning), unit },
    ];
  },
};
