/**
 * The folders under one data folder: the real shop in it, the sample shop and the practice copy below it, each a whole
 * data folder of its own. Which one is open is remembered here; that a folder is for practice is written inside it,
 * for good, so that it stays true when the folder is copied or named directly.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { WorkspaceName } from '../api/settings.ts';
import { workspaceNames } from '../api/without-checks.ts';

/** What is remembered from one start to the next, in `vetrina.json`. */
export interface Remembered {
  readonly open: WorkspaceName;
  /** Where the public pages last answered, so that links made while nobody serves are the right ones. */
  readonly publicPort: number | null;
  readonly publicHost: string | null;
}

export interface Folders {
  /** What kind of folder the data folder itself is: a copied sample shop stays one. */
  readonly rootKind: WorkspaceName;
  folderOf(name: WorkspaceName): string;
  /** Whether a shop of this name has been made, and to its end. */
  exists(name: WorkspaceName): boolean;
  /** Makes the folder and marks what it is, before there is a shop in it; what was left half made goes. */
  begin(name: WorkspaceName): void;
  /** From now on the shop exists. */
  finish(name: WorkspaceName): void;
  /** Removes a practice shop; what stands in the data folder itself stays. */
  empty(name: WorkspaceName): void;
  remembered(): Remembered;
  remember(change: Partial<Remembered>): void;
}

const shopFileName = 'shop.vetrina';
const markName = 'workspace.json';
const rememberedName = 'vetrina.json';

export function foldersUnder(root: string): Folders {
  const rootKind = kindOf(root);
  const folderOf = (name: WorkspaceName): string => (name === rootKind ? root : join(root, name));
  const remembered = (): Remembered => {
    const { open, publicPort, publicHost } = readJson(join(root, rememberedName));
    return {
      open: isName(open) && rootKind === 'real' ? open : rootKind,
      publicPort: typeof publicPort === 'number' ? publicPort : null,
      publicHost: typeof publicHost === 'string' ? publicHost : null,
    };
  };
  const empty = (name: WorkspaceName): void => {
    if (folderOf(name) !== root) rmSync(folderOf(name), { recursive: true, force: true, maxRetries: 3 });
  };
  const mark = (name: WorkspaceName, ready: boolean): void => {
    if (name !== 'real') writeWhole(join(folderOf(name), markName), { kind: name, ready });
  };
  return {
    rootKind,
    folderOf,
    exists: (name) =>
      existsSync(join(folderOf(name), shopFileName)) &&
      (name === 'real' || readJson(join(folderOf(name), markName))['ready'] === true),
    begin(name) {
      empty(name);
      mkdirSync(folderOf(name), { recursive: true });
      mark(name, false);
    },
    finish: (name) => mark(name, true),
    empty,
    remembered,
    remember: (change) => writeWhole(join(root, rememberedName), { ...remembered(), ...change }),
  };
}

function kindOf(folder: string): WorkspaceName {
  const { kind } = readJson(join(folder, markName));
  return isName(kind) ? kind : 'real';
}

const isName = (value: unknown): value is WorkspaceName => workspaceNames.some((name) => name === value);

/** A missing or damaged file says nothing; everything in it has a default. */
function readJson(file: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function writeWhole(file: string, value: object): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(value, null, 2)}\n`);
  renameSync(`${file}.new`, file);
}
