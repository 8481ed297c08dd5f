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

interface Kept {
  readonly compiled: Buffer;
  /** How many starts have added to it. */
  readonly times: number;
}

const nothing: Kept = { compiled: Buffer.alloc(0), times: 0 };

/** The first start after an update may show no more than a welcome; but what five have run is no longer only a start. */
const mostTimes = 5;
/** A start that would add less than a hundredth leaves it at that. */
const worthIt = 1.01;
/** At the end of a kept file: what its script and the code before it sum up to, and `times`. */
const tailBytes = 8;

/** A script to which this start may add: where it is kept, and what is there; not its bytes, which would stay in memory. */
interface Growing {
  readonly script: Script;
  readonly sourceSum: number;
  readonly place: string;
  readonly bytes: number;
  readonly times: number;
}
const growing: Growing[] = [];

/** Runs the file (plain ASCII) and answers its value. */
export function runScript(filename: string): unknown {
  const place = placeOf(filename);
  const file = readFileSync(filename);
  const sourceSum = crc32(file);
  const kept = place === null ? null : keptAt(place, sourceSum);
  const source = file.toString('latin1');
  const script = new Script(source, kept === null ? { filename } : { filename, cachedData: kept.compiled });
  const { compiled, times } = kept === null || script.cachedDataRejected === true ? nothing : kept;
  if (place !== null && times < mostTimes) growing.push({ script, sourceSum, place, bytes: compiled.length, times });
  return script.runInThisContext();
}

/** Keeps what has run so far, where that is more than is kept: some 25 ms of this thread's time. */
export async function keepCompiled(): Promise<void> {
  for (const { script, sourceSum, place, bytes, times } of growing.splice(0)) {
    const compiled = script.createCachedData();
    if (compiled.length > bytes * worthIt) await keep({ compiled, times: times + 1 }, sourceSum, place);
  }
}

/** Beside Node's own, in a folder that is named for this Node, this V8 and this user; null: nothing shall be kept. */
function placeOf(filename: string): string | null {
  const folder = getCompileCacheDir();
  return folder === undefined ? null : join(folder, `${basename(filename)}.compiled`);
}

/**
 * V8 runs what it is given unread, and of the script it compares the length alone: a file of which one bit is wrong is
 * none, nor is one that was made of another version.
 */
function keptAt(place: string, sourceSum: number): Kept | null {
  try {
    const file = readFileSync(place);
    const compiled = file.subarray(0, -tailBytes);
    const sum = file.readUInt32LE(compiled.length);
    return sum === crc32(compiled, sourceSum) ? { compiled, times: file.readUInt32LE(compiled.length + 4) } : null;
  } catch {
    return null;
  }
}

/** On disk before it has its name, so that a power cut leaves no half of it. */
async function keep({ compiled, times }: Kept, sourceSum: number, place: string): Promise<void> {
  const { mkdir, open, rename } = await import('node:fs/promises');
  const beside = `${place}.${process.pid}`;
  try {
    await mkdir(join(place, '..'), { recursive: true });
    const file = await open(beside, 'w', 0o600);
    const tail = Buffer.alloc(tailBytes);
    tail.writeUInt32LE(crc32(compiled, sourceSum));
    tail.writeUInt32LE(times, 4);
    await file.writeFile(Buffer.concat([compiled, tail]));
    await file.sync();
    await file.close();
    await rename(beside, place);
  } catch {
    // A folder that takes nothing costs time with the next start, and nothing else.
  }
}
