/** Opens the shops of one data folder by name, and makes the practice shops the first time they are asked for. */
import type { Workspace, WorkspaceName } from '../api/settings.ts';
import type { Clock, FolderLock, Shop } from '../core/shop.ts';
import type { Folders } from './folders.ts';
import type { ShopLog } from './log.ts';
import { pastClock } from './sample/past-clock.ts';
import type { Keeper } from './secrets/index.ts';
import { openWorkspace, type OpenWorkspace, type WorkspaceFacts } from './workspace.ts';

export interface MakerParts {
  readonly folders: Folders;
  /** Held on the data folder itself for as long as this process owns it. */
  readonly rootLock: FolderLock;
  readonly clock: Clock;
  readonly log: ShopLog;
  readonly env: NodeJS.ProcessEnv;
  readonly keeper: Keeper;
  readonly describe: (facts: WorkspaceFacts) => Workspace;
  /** What a shop's own verb asks for when another one shall be opened. */
  readonly open: (name: WorkspaceName, fresh: boolean) => Promise<Workspace>;
}

export interface Maker {
  /** `real`: the real shop where it is open already; a practice copy is made of it. */
  openOne(name: WorkspaceName, real: Shop | null): Promise<OpenWorkspace>;
}

export function workspaceMaker(parts: MakerParts): Maker {
  const { folders, rootLock } = parts;

  function openFolder(name: WorkspaceName, clock: Clock = parts.clock): Promise<OpenWorkspace> {
    const heldLock = name === folders.rootKind ? rootLock : null;
    return openWorkspace({ ...parts, clock, name, folder: folders.folderOf(name), heldLock });
  }

  /** A practice shop is filled before it counts as made: one that was left half filled is made anew. */
  async function make(name: WorkspaceName, real: Shop | null): Promise<OpenWorkspace> {
    folders.begin(name);
    const past = pastClock(parts.clock);
    const made = await openFolder(name, past);
    try {
      if (name === 'sample') {
        const { fillSample } = await import('./sample/index.ts');
        await fillSample(made.shop, past);
      }
      if (name === 'practice') await withReal(real, (shop) => copyFrom(shop, made.shop));
      folders.finish(name);
      return made;
    } catch (error) {
      await made.close();
      throw error;
    }
  }

  async function withReal(open: Shop | null, work: (real: Shop) => Promise<void>): Promise<void> {
    if (open !== null) return work(open);
    const real = await openFolder('real');
    await work(real.shop).finally(() => real.close());
  }

  return { openOne: (name, real) => (folders.exists(name) ? openFolder(name) : make(name, real)) };
}

async function copyFrom(real: Shop, practice: Shop): Promise<void> {
  const { copyCatalogue } = await import('./practice-copy.ts');
  await copyCatalogue(real, practice);
}
