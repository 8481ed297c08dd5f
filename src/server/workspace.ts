/** One data folder opened: its lock, its way to the vendors, its secrets and the shop in it. */
import type { Workspace, WorkspaceName } from '../api/settings.ts';
import { type Clock, type FolderLock, lockFolder, openShop, type Shop } from '../core/shop.ts';
import { connectorsWhenUsed } from './connectors.ts';
import { type Gateway, gatewayOfPractice, gatewayOfReal } from './gateways.ts';
import type { ShopLog } from './log.ts';
import { practiceShopOf } from './sample/practice-shop.ts';
import { type Keeper, openSecrets } from './secrets/index.ts';

/** What is known of a shop before and while it is open. */
export interface WorkspaceFacts {
  readonly name: WorkspaceName;
  readonly folder: string;
  /** Every channel is simulated, for good. */
  readonly practice: boolean;
  readonly gateway: Gateway;
}

export interface OpenWorkspace extends WorkspaceFacts {
  readonly shop: Shop;
  close(): Promise<void>;
}

export interface WorkspaceParts {
  readonly name: WorkspaceName;
  readonly folder: string;
  /** Held already (the data folder itself), or null: then the folder is locked here. */
  readonly heldLock: FolderLock | null;
  readonly describe: (facts: WorkspaceFacts) => Workspace;
  readonly open: (name: WorkspaceName, fresh: boolean) => Promise<Workspace>;
  readonly clock: Clock;
  readonly log: ShopLog;
  readonly env: NodeJS.ProcessEnv;
  readonly keeper: Keeper;
}

/** Refuses with `shop-open-elsewhere`, `shop-from-newer-version`, `shop-damaged` or `shop-read-only`. */
export async function openWorkspace(parts: WorkspaceParts): Promise<OpenWorkspace> {
  const { name, folder, clock, log, env, describe, open } = parts;
  const practice = name !== 'real';
  const ownLock = parts.heldLock === null ? lockFolder(folder) : null;
  let gateway: Gateway | undefined;
  try {
    gateway = practice ? await gatewayOfPractice(folder, practiceShopOf(name), clock) : gatewayOfReal(env);
    const facts: WorkspaceFacts = { name, folder, practice, gateway };
    const { origin, practiceKeys } = gateway;
    const shop = await openShop({
      data: folder,
      practice,
      gateway: () => origin,
      practiceKeys,
      connectors: connectorsWhenUsed,
      secrets: openSecrets(folder, parts.keeper, log),
      workspaces: { state: async () => describe(facts), open },
      clock,
      log,
    });
    return { ...facts, shop, close: () => closeAll(shop, gateway, ownLock) };
  } catch (error) {
    await closeAll(undefined, gateway, ownLock);
    throw error;
  }
}

async function closeAll(shop: Shop | undefined, gateway: Gateway | undefined, lock: FolderLock | null): Promise<void> {
  await shop?.close();
  await gateway?.close();
  lock?.release();
}
