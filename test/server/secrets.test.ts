import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import type { KeychainAnswer } from '../../src/api/shell.ts';
import { keychainKeeper, keyFileKeeper, openSecrets } from '../../src/server/secrets/index.ts';
import type { Keychain } from '../../src/server/secrets/keychain.ts';
import { testFolder } from './open-test-server.ts';

const quiet = { info: () => {}, warn: () => {}, error: () => {}, close: () => {} };
const canary = 'ya29.canary-token-nobody-may-read';

/** A keychain of a desktop: another session's cannot open what this one closed. */
function keychainOf(session: string, there = true): Keychain {
  return {
    async ask(verb, value): Promise<KeychainAnswer> {
      if (!there) return { id: 1, ok: false, why: 'unavailable' };
      if (verb === 'encrypt') return { id: 1, ok: true, keeper: session, value: btoa(`${session}:${value}`) };
      const [closedBy, ...rest] = atob(value).split(':');
      if (closedBy !== session) return { id: 1, ok: false, why: 'unreadable' };
      return { id: 1, ok: true, keeper: session, value: rest.join(':') };
    },
  };
}

describe('Keys and tokens', () => {
  it('come back after a restart, and lie nowhere in the clear', async () => {
    const folder = testFolder();
    const secrets = openSecrets(folder, keyFileKeeper, quiet);
    await secrets.write('google', { refreshToken: canary, clientId: 'id' });
    await secrets.write('meta', { accessToken: 'other' });
    const again = openSecrets(folder, keyFileKeeper, quiet);
    expect(await again.read('google')).toEqual({ refreshToken: canary, clientId: 'id' });
    await again.remove('google');
    expect([await again.read('google'), await again.read('meta')]).toEqual([null, { accessToken: 'other' }]);
    for (const name of ['secrets.json', 'secrets.key']) {
      expect(readFileSync(join(folder, name), 'latin1')).not.toContain('canary');
      if (process.platform !== 'win32') expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
    }
  });

  it('are wrapped by the desktop’s keychain, which the file names', async () => {
    const folder = testFolder();
    const secrets = openSecrets(folder, keychainKeeper(keychainOf('kwallet6')), quiet);
    await secrets.write('meta', { accessToken: canary });
    expect(await openSecrets(folder, keychainKeeper(keychainOf('kwallet6')), quiet).read('meta')).toEqual({
      accessToken: canary,
    });
    expect(JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8'))).toMatchObject({
      key: { kind: 'safe-storage', keeper: 'kwallet6' },
    });
    expect(existsSync(join(folder, 'secrets.key'))).toBe(false);
  });

  it('ask to sign in again, never fail, when the keychain is another one, gone, or the file was changed', async () => {
    const folder = testFolder();
    await openSecrets(folder, keychainKeeper(keychainOf('gnome_libsecret')), quiet).write('google', { a: 'b' });
    for (const keeper of [
      keychainKeeper(keychainOf('kwallet6')),
      keychainKeeper(keychainOf('x', false)),
      keyFileKeeper,
    ]) {
      expect(await openSecrets(folder, keeper, quiet).read('google')).toBeNull();
    }
    const file = join(folder, 'secrets.json');
    const stored = JSON.parse(readFileSync(file, 'utf8')) as { sealed: string };
    for (const damaged of ['', '{', JSON.stringify({ ...stored, sealed: btoa('changed') })]) {
      writeFileSync(file, damaged);
      expect(await openSecrets(folder, keychainKeeper(keychainOf('gnome_libsecret')), quiet).read('google')).toBeNull();
    }
    const anew = openSecrets(folder, keyFileKeeper, quiet);
    await anew.write('google', { refreshToken: 'new' });
    expect(await anew.read('google')).toEqual({ refreshToken: 'new' });
  });

  it('forget nothing when two connections refresh their token at once', async () => {
    const secrets = openSecrets(testFolder(), keyFileKeeper, quiet);
    await Promise.all([secrets.write('google', { a: '1' }), secrets.write('meta', { b: '2' })]);
    expect([await secrets.read('google'), await secrets.read('meta')]).toEqual([{ a: '1' }, { b: '2' }]);
  });

  it('say openly who keeps their key, before and after there are any', async () => {
    const folder = testFolder();
    const desk = openSecrets(folder, keychainKeeper(keychainOf('kwallet6')), quiet);
    expect(await desk.keptBy?.()).toEqual({ keeper: 'keychain', name: 'kwallet6' });
    await desk.write('meta', { accessToken: canary });
    expect(await desk.keptBy?.()).toEqual({ keeper: 'keychain', name: 'kwallet6' });
    const bare = openSecrets(testFolder(), keychainKeeper(keychainOf('none', false)), quiet);
    expect(await bare.keptBy?.()).toEqual({ keeper: 'key-file', name: 'secrets.key' });
    // Electron's word for a desktop without any keychain: no better than a file, and said so.
    const basic = openSecrets(testFolder(), keychainKeeper(keychainOf('basic_text')), quiet);
    expect(await basic.keptBy?.()).toEqual({ keeper: 'key-file', name: 'basic_text' });
    writeFileSync(join(folder, 'secrets.json'), 'half a fi');
    expect(await openSecrets(folder, keyFileKeeper, quiet).keptBy?.()).toEqual({
      keeper: 'key-file',
      name: 'secrets.key',
    });
  });
});
