/**
 * Who was erased, in a file beside the shop's and beside its backups: a backup that comes back brings people with it who
 * asked to be gone, and this list takes them out again. It holds prints of number and birth of an entry, nobody's data.
 */
import { createHash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const fileName = 'erased.json';

export type Prints = ReadonlyMap<string, number>;

export interface ErasedList {
  prints(): Prints;
  /** On the disk when it returns. */
  add(prints: Iterable<readonly [print: string, at: number]>): void;
}

export const printOf = ({ id, created_at }: { readonly id: number; readonly created_at: number }): string =>
  createHash('sha256').update(`person ${id} ${created_at}`).digest('base64url');

/** @param folders where it lies; the first one counts. None: in memory, gone with the process */
export function erasedList(folders: readonly string[]): ErasedList {
  let inMemory: Prints = new Map();
  const read = (): Prints =>
    new Map(folders.length === 0 ? inMemory : folders.flatMap((folder) => [...printsIn(folder)]));
  return {
    prints: read,
    add(fresh) {
      const all = new Map([...read(), ...fresh]);
      if (folders.length === 0) inMemory = all;
      for (const folder of folders) if (existsSync(folder)) write(folder, all);
    },
  };
}

/** What another folder (a stick with backups) knows of erased people comes along into this one. */
export function bringErased(folder: string, from: string): void {
  const theirs = printsIn(from);
  if (theirs.size > 0) write(folder, new Map([...printsIn(folder), ...theirs]));
}

/** A file that cannot be read says nothing; one with lines that are none keeps the others. */
function printsIn(folder: string): Prints {
  try {
    const { erased } = JSON.parse(readFileSync(join(folder, fileName), 'utf8')) as { erased?: Record<string, unknown> };
    return new Map(
      Object.entries(erased ?? {}).flatMap(([print, at]) => (typeof at === 'number' ? [[print, at]] : [])),
    );
  } catch {
    return new Map();
  }
}

function write(folder: string, prints: Prints): void {
  const file = join(folder, fileName);
  const handle = openSync(`${file}.new`, 'w', 0o600);
  try {
    writeSync(handle, JSON.stringify({ erased: Object.fromEntries(prints) }, null, 1));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(`${file}.new`, file);
}
