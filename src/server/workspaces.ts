/**
 * The shops of one data folder and which of them is open: the real one, the sample shop, the practice copy. Another one
 * opens in the same process; whoever carries calls asks here which shop answers.
 */
import { Refusal } from '../api/refusals.ts';
import type { Workspace, WorkspaceName } from '../api/settings.ts';
import { workspaceNames } from '../api/without-checks.ts';
import { workspaceMaker, type MakerParts } from './make-workspace.ts';
import { vetrinaVersion } from './places.ts';
import type { PublicAddress } from './public-address.ts';
import type { OpenWorkspace, WorkspaceFacts } from './workspace.ts';

export interface Workspaces {
  /** The one that is open now. */
  current(): OpenWorkspace;
  open(name: WorkspaceName, fresh: boolean): Promise<Workspace>;
  /** Called after another shop was opened. */
  onSwitch(listener: (now: OpenWorkspace) => void): void;
  /** Starts the chores of this and every later shop: sync, polling, backups. */
  startChores(): void;
  close(): Promise<void>;
}

export interface WorkspacesParts extends Omit<MakerParts, 'describe' | 'open'> {
  readonly first: WorkspaceName;
  readonly publicAddress: PublicAddress;
  /** Whether the choice of a shop is kept for the next start. */
  readonly remembers: boolean;
}

export async function openWorkspaces(parts: WorkspacesParts): Promise<Workspaces> {
  const { folders, log } = parts;
  const listeners: ((now: OpenWorkspace) => void)[] = [];
  /** Shops that were left and are still closing. */
  const retiring = new Map<WorkspaceName, Promise<void>>();
  let withChores = false;
  let switching: Promise<unknown> = Promise.resolve();

  /** One at a time: two switches at once would leave a shop open that nobody closes. */
  const open = (name: WorkspaceName, fresh: boolean): Promise<Workspace> => {
    const next = switching.then(() => switchTo(name, fresh));
    switching = next.catch(() => undefined);
    return next;
  };
  const { openOne } = workspaceMaker({ ...parts, open, describe });
  let now = await openOne(parts.first, null);

  async function switchTo(name: WorkspaceName, fresh: boolean): Promise<Workspace> {
    if (folders.rootKind !== 'real' && name !== folders.rootKind) throw new Refusal('practice-only');
    const before = now;
    const startOver = fresh && name !== folders.rootKind;
    if (before.name === name && !startOver) return describe(now);
    // A shop left a moment ago may still be closing: opened now, its file would have two masters. A practice copy that
    // is made anew reads the real one.
    await retiring.get(name);
    if (startOver || !folders.exists(name)) await retiring.get('real');
    const between = startOver && before.name === name ? await stepAside(before) : null;
    if (startOver) folders.empty(name);
    now = await openOne(name, now.name === 'real' ? now.shop : null);
    if (withChores) now.shop.start();
    if (parts.remembers) folders.remember({ open: name });
    for (const listener of listeners) listener(now);
    retire(between ?? before);
    log.info({ workspace: name, startOver }, 'shop opened');
    return describe(now);
  }

  /** A practice shop that starts over is the open one: the real shop answers until the new one is there. */
  async function stepAside(before: OpenWorkspace): Promise<OpenWorkspace> {
    now = await openOne(folders.rootKind, null);
    await farewell(before);
    await before.close();
    return now;
  }

  /** The shop left behind ends what it was asked before, tells its screens to load anew, and closes. */
  function retire(workspace: OpenWorkspace): void {
    const done = farewell(workspace)
      .then(() => workspace.close())
      .catch((error: unknown) => log.error({ error: String(error) }, 'shop did not close'))
      .finally(() => retiring.delete(workspace.name));
    retiring.set(workspace.name, done);
  }

  const farewell = ({ shop }: OpenWorkspace): Promise<void> =>
    shop.database.change(async (change) => change.announce('workspace'));

  function describe({ name, practice, folder, gateway }: WorkspaceFacts): Workspace {
    const { base, port } = parts.publicAddress.now();
    const real = folders.rootKind === 'real';
    return {
      name,
      practice,
      gateway: gateway.origin,
      available: real ? workspaceNames.filter((each) => each === 'real' || folders.exists(each)) : [folders.rootKind],
      version: vetrinaVersion(),
      dataFolder: folder,
      publicAddress: base,
      publicPort: port,
    };
  }

  return {
    current: () => now,
    open,
    onSwitch: (listener) => void listeners.push(listener),
    startChores() {
      withChores = true;
      now.shop.start();
    },
    async close() {
      await switching;
      await Promise.all(retiring.values());
      await now.close();
    },
  };
}
