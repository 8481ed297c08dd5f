/** A data folder taken into possession: locked, its log open, and the shop that was open last opened again. */
import { mkdirSync } from 'node:fs';

import type { WorkspaceName } from '../api/settings.ts';
import { lockFolder, type Clock } from '../core/shop.ts';
import { foldersUnder, type Folders } from './folders.ts';
import { openLog, type ShopLog } from './log.ts';
import { publicAddressOf, type PublicAddress } from './public-address.ts';
import { keyFileKeeper, type Keeper } from './secrets/index.ts';
import { openWorkspaces, type Workspaces } from './workspaces.ts';

export interface Owner {
  readonly root: string;
  readonly folders: Folders;
  readonly workspaces: Workspaces;
  readonly publicAddress: PublicAddress;
  readonly log: ShopLog;
  readonly clock: Clock;
  close(): Promise<void>;
}

export interface OwnerOptions {
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
  /** Absent: the one that was open last. */
  readonly workspace?: WorkspaceName | undefined;
  /** Absent: a key file. */
  readonly keeper?: Keeper | undefined;
  readonly clock?: Clock | undefined;
}

const systemClock: Clock = { now: () => Date.now() };

/** Refuses with `shop-open-elsewhere` while another process owns the folder. */
export async function ownFolder(options: OwnerOptions): Promise<Owner> {
  const { root, env, workspace, keeper = keyFileKeeper, clock = systemClock } = options;
  makePrivate(root);
  const rootLock = lockFolder(root);
  const log = openLog(root);
  try {
    const folders = foldersUnder(root);
    const publicAddress = publicAddressOf(folders);
    const first = workspace ?? folders.remembered().open;
    const remembers = workspace === undefined;
    const parts = { folders, rootLock, first, remembers, publicAddress, clock, log, env, keeper };
    const workspaces = await openWorkspaces(parts);
    return {
      root,
      folders,
      workspaces,
      publicAddress,
      log,
      clock,
      async close() {
        await workspaces.close();
        log.close();
        rootLock.release();
      },
    };
  } catch (error) {
    log.error({ error: error instanceof Error ? error.stack : String(error) }, 'shop not opened');
    log.close();
    rootLock.release();
    throw error;
  }
}

/** A folder made here is this user's alone: it holds the customer book. One that was there keeps the rights it has. */
function makePrivate(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch {
    // The lock says why it cannot be.
  }
}
