/** A backup put in the place of the shop's file, while nobody has the folder open; the replaced file stays beside it. */
import { dirname } from 'node:path';

import { Refusal } from '../api/refusals.ts';
import type { WorkspaceName } from '../api/settings.ts';
import { bringErased, lockFolder, replaceShop, type Replaced } from '../core/shop.ts';
import { foldersUnder } from './folders.ts';

export interface RestoreOptions {
  readonly root: string;
  /** Absent: the one that was open last. */
  readonly workspace: WorkspaceName | undefined;
  /** Absolute path of the backup. */
  readonly file: string;
  /** Milliseconds; names the replaced file. */
  readonly now: number;
}

/**
 * Refuses with `shop-open-elsewhere` while another process owns the folder, `backup-not-a-shop` and
 * `shop-from-newer-version` before anything was touched.
 */
export async function restoreFolder({ root, workspace, file, now }: RestoreOptions): Promise<Replaced> {
  const lock = lockFolder(root);
  try {
    const folders = foldersUnder(root);
    const name = workspace ?? folders.remembered().open;
    // A copy of the real shop in a practice folder would sell to nobody; the other way round would sell for real.
    if (name !== 'real' && !folders.exists(name)) throw new Refusal('not-found', { what: 'workspace', name });
    const folder = folders.folderOf(name);
    const replaced = replaceShop(folder, file, now);
    // Who was erased after the backup was made: known beside it, too, where it comes from another computer.
    bringErased(folder, dirname(file));
    return replaced;
  } finally {
    lock.release();
  }
}
