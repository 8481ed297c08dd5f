/**
 * The file of the start, compiled (docs/decisions/0460). Node's own cache holds what V8 had compiled when a file was
 * loaded, and most functions are compiled when they are first called: each start compiled some two thousand of them anew.
 * Here V8 is asked once the start is over, and the next one finds every function that this one called.
 */
import { readFileSync } from 'node:fs';
import { getCompileCacheDir } from 'node:module';
import { basename, join } from 'node:path';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';

/** At the end of a kept file: what the code before it sums up to. */
const sumBytes = 4;

/** Scripts of which nothing was kept, or nothing that this V8 takes, and where it belongs. */
const owed: { readonly script: Script; readonly place: string }[] = [];

/** Runs the file (plain ASCII) and answers its value. */
export function runScript(filename: string): unknown {
  const place = placeOf(filename);
  const cachedData = place === null ? null : keptAt(place);
  const source = readFileSync(filename, 'latin1');
  const script = new Script(source, cachedData === null ? { filename } : { filename, cachedData });
  if (place !== null && (cachedData === null || script.cachedDataRejected === true)) owed.push({ script, place });
  return script.runInThisContext();
}

/** Keeps what has run so far where nothing was kept yet: some 25 ms of this thread's time, once after an update. */
export async function keepCompiled(): Promise<void> {
  for (const { script, place } of owed.splice(0)) await keep(script.createCachedData(), place);
}

/** Beside Node's own, in a folder that is named for this Node, this V8 and this user; null: nothing shall be kept. */
function placeOf(filename: string): string | null {
  const folder = getCompileCacheDir();
  return folder === undefined ? null : join(folder, `${basename(filename)}.compiled`);
}

/** V8 runs what it is given unread: a file of which one bit is wrong is none. */
function keptAt(place: string): Buffer | null {
  try {
    const file = readFileSync(place);
    const compiled = file.subarray(0, -sumBytes);
    return file.readUInt32LE(compiled.length) === crc32(compiled) ? compiled : null;
  } catch {
    return null;
  }
}

/** On disk before it has its name, so that a power cut leaves no half of it. */
async function keep(compiled: Buffer, place: string): Promise<void> {
  const { mkdir, open, rename } = await import('node:fs/promises');
  const unfinished = `${place}.${process.pid}`;
  try {
    await mkdir(join(place, '..'), { recursive: true });
    const file = await open(unfinished, 'w', 0o600);
    const sum = Buffer.alloc(sumBytes);
    sum.writeUInt32LE(crc32(compiled));
    await file.writeFile(Buffer.concat([compiled, sum]));
    await file.sync();
    await file.close();
    await rename(unfinished, place);
  } catch {
    // A folder that takes nothing costs time with the next start, and nothing else.
  }
}
