/**
 * One window per data folder. Chromium keeps a profile beside the data (window state, caches), and its lock is what
 * tells a second start of the same folder from a start of another one.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';
import { log } from './log.ts';

/** True when this start owns the folder's window; otherwise the first one is asked to come forward. */
export function isFirst(data: string | undefined, comeForward: () => void): boolean {
  keepProfileIn(path.join(data ?? path.join(app.getPath('appData'), 'vetrina'), 'window'));
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', comeForward);
  return true;
}

/** A folder that cannot be written is explained by the shop process; until then the usual profile serves. */
function keepProfileIn(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    app.setPath('userData', folder);
  } catch (error) {
    log('the data folder cannot hold the window’s profile', error);
  }
}
