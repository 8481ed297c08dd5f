/**
 * `door.json` in the data folder: where its owner answers and with which token, readable by this user only. It may
 * outlive its owner (a crash); whoever reads it asks there, and the lock says whether there is an owner at all.
 */
import { chmodSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface DoorFile {
  /** Loopback origin of the app, `http://127.0.0.1:4780`. */
  readonly app: string;
  /** Bearer token of this run, with the owner's rights. */
  readonly token: string;
}

const fileIn = (folder: string): string => join(folder, 'door.json');

export function writeDoor(folder: string, door: DoorFile): void {
  const file = fileIn(folder);
  writeFileSync(`${file}.new`, JSON.stringify(door), { mode: 0o600 });
  chmodSync(`${file}.new`, 0o600);
  renameSync(`${file}.new`, file);
}

export function readDoor(folder: string): DoorFile | null {
  try {
    const { app, token } = JSON.parse(readFileSync(fileIn(folder), 'utf8')) as Partial<DoorFile>;
    const loopback = typeof app === 'string' && /^http:\/\/127\.0\.0\.1:\d{1,5}$/u.test(app);
    return loopback && typeof token === 'string' ? { app, token } : null;
  } catch {
    return null;
  }
}

export const removeDoor = (folder: string): void => rmSync(fileIn(folder), { force: true });
