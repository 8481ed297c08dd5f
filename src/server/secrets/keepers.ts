/** Who keeps the key of the secrets: the system's keychain where main can ask it, else a file that only this user reads. */
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { KeptKeys } from '../../api/channels.ts';
import type { Keychain } from './keychain.ts';

/** What stands beside the sealed secrets, so that the right keeper is asked. */
export type KeyNote =
  | { readonly kind: 'key-file' }
  /** `keeper` names the desktop's store (`gnome_libsecret`, `dpapi`, …), because another session has another one. */
  | { readonly kind: 'safe-storage'; readonly keeper: string; readonly wrapped: string };

export interface Keeper {
  /** Null: this keeper cannot open what that note names. */
  keyFor(folder: string, note: KeyNote): Promise<Buffer | null>;
  newKey(folder: string): Promise<{ readonly key: Buffer; readonly note: KeyNote }>;
  /** Who would keep the key of the first secret. */
  would(folder: string): Promise<KeptKeys>;
}

/** As the screen says it. `basic_text` is Electron's word for a keychain that is none: no better than a file. */
export function keptBy(note: KeyNote): KeptKeys {
  if (note.kind === 'key-file') return { keeper: 'key-file', name: keyFileName };
  return note.keeper === 'basic_text'
    ? { keeper: 'key-file', name: note.keeper }
    : { keeper: 'keychain', name: note.keeper };
}

const keyBytes = 32;
const keyFileName = 'secrets.key';
const keyFile = (folder: string): string => join(folder, keyFileName);

/** Without a desktop session: the key lies beside the secrets, readable by this user only. */
export const keyFileKeeper: Keeper = {
  would: async () => keptBy({ kind: 'key-file' }),
  async keyFor(folder, note) {
    if (note.kind !== 'key-file' || !existsSync(keyFile(folder))) return null;
    const key = readFileSync(keyFile(folder));
    return key.length === keyBytes ? key : null;
  },
  async newKey(folder) {
    const key = randomBytes(keyBytes);
    writeFileSync(keyFile(folder), key, { mode: 0o600 });
    chmodSync(keyFile(folder), 0o600);
    return { key, note: { kind: 'key-file' } };
  },
};

/** The key is wrapped by the system's keychain; where there is none now, a key file does. */
export const keychainKeeper = (keychain: Keychain): Keeper => ({
  async keyFor(folder, note) {
    if (note.kind === 'key-file') return keyFileKeeper.keyFor(folder, note);
    const opened = await keychain.ask('decrypt', note.wrapped);
    const key = opened.ok ? Buffer.from(opened.value, 'base64') : null;
    return key?.length === keyBytes ? key : null;
  },
  async would(folder) {
    const tried = await keychain.ask('encrypt', randomBytes(keyBytes).toString('base64'));
    return tried.ok ? keptBy({ kind: 'safe-storage', keeper: tried.keeper, wrapped: '' }) : keyFileKeeper.would(folder);
  },
  async newKey(folder) {
    const key = randomBytes(keyBytes);
    const wrapped = await keychain.ask('encrypt', key.toString('base64'));
    if (!wrapped.ok) return keyFileKeeper.newKey(folder);
    return { key, note: { kind: 'safe-storage', keeper: wrapped.keeper, wrapped: wrapped.value } };
  },
});
