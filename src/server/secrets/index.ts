/**
 * Keys and tokens of the connections, in one encrypted file (`secrets.json`, AES-256-GCM) beside the shop's own file and
 * never in its backups. The file names its key's keeper; a keeper that cannot open it means *sign in again*.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { SecretName, SecretStore, SecretValues } from '../../core/shop.ts';
import type { ShopLog } from '../log.ts';
import { keptBy, type Keeper, type KeyNote } from './keepers.ts';

export { keychainKeeper, keyFileKeeper, type Keeper } from './keepers.ts';

interface SealedFile {
  readonly format: 1;
  readonly key: KeyNote;
  readonly iv: string;
  readonly tag: string;
  readonly sealed: string;
}

type Secrets = Partial<Record<SecretName, SecretValues>>;

interface Opened {
  readonly key: Buffer;
  readonly note: KeyNote;
  readonly values: Secrets;
}

export function openSecrets(folder: string, keeper: Keeper, log: ShopLog): SecretStore {
  const file = join(folder, 'secrets.json');
  /** One after the other: two connections that refresh at once would each forget the other's token. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };

  async function open(): Promise<Opened | null> {
    if (!existsSync(file)) return null;
    try {
      const stored = JSON.parse(readFileSync(file, 'utf8')) as SealedFile;
      const key = await keeper.keyFor(folder, stored.key);
      if (key === null) {
        log.warn({ keeper: stored.key.kind }, 'the keeper of the secrets cannot open them');
        return null;
      }
      return { key, note: stored.key, values: unseal(stored, key) };
    } catch (error) {
      log.warn({ error: (error as Error).name }, 'the secrets cannot be read');
      return null;
    }
  }

  async function change(to: (values: Secrets) => Secrets): Promise<void> {
    const opened = await open();
    const { key, note } = opened ?? (await keeper.newKey(folder));
    const sealed = JSON.stringify(seal(to(opened?.values ?? {}), key, note));
    writeFileSync(`${file}.new`, sealed, { mode: 0o600 });
    chmodSync(`${file}.new`, 0o600);
    renameSync(`${file}.new`, file);
  }

  return {
    keptBy: () =>
      inTurn(async () => {
        try {
          return keptBy((JSON.parse(readFileSync(file, 'utf8')) as SealedFile).key);
        } catch {
          // None yet, or a damaged one that the next sign-in writes anew.
          return keeper.would(folder);
        }
      }),
    read: (vendor) => inTurn(async () => (await open())?.values[vendor] ?? null),
    write: (vendor, values) => inTurn(() => change((before) => ({ ...before, [vendor]: values }))),
    remove: (vendor) =>
      inTurn(async () => {
        if (!existsSync(file)) return;
        await change(({ [vendor]: _removed, ...rest }) => rest);
      }),
  };
}

const cipher = 'aes-256-gcm';

function seal(values: Secrets, key: Buffer, note: KeyNote): SealedFile {
  const iv = randomBytes(12);
  const sealing = createCipheriv(cipher, key, iv);
  const sealed = Buffer.concat([sealing.update(JSON.stringify(values), 'utf8'), sealing.final()]);
  return {
    format: 1,
    key: note,
    iv: iv.toString('base64'),
    tag: sealing.getAuthTag().toString('base64'),
    sealed: sealed.toString('base64'),
  };
}

/** Throws when the file was changed by anyone without the key. */
function unseal(stored: SealedFile, key: Buffer): Secrets {
  const opening = createDecipheriv(cipher, key, Buffer.from(stored.iv, 'base64'));
  opening.setAuthTag(Buffer.from(stored.tag, 'base64'));
  const text = Buffer.concat([opening.update(Buffer.from(stored.sealed, 'base64')), opening.final()]);
  return JSON.parse(text.toString('utf8')) as Secrets;
}
