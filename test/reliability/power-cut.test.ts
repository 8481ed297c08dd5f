/**
 * P2: what was answered is on the disk. Each answer waits for the system's own word (fdatasync); strace counts them
 * where it is there. (A cut of the power itself, by a file system that forgets, is not made here.)
 */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { createRouterClient } from '@orpc/server';
import { theOwner } from '../../src/server/actors.ts';
import { ownFolder } from '../../src/server/owner.ts';
import { ended, freshFolder, node, shopFile } from './shop-child.ts';

const strace = spawnSync('strace', ['-V']).status === 0;

describe('Before an answer leaves', () => {
  it('every connection of a shop waits for the disk at each commit (synchronous = FULL, WAL)', async () => {
    for (const workspace of ['real', 'sample'] as const) {
      const owner = await ownFolder({ root: freshFolder(), env: {}, workspace });
      const { sqlite } = owner.workspaces.current().shop.database;
      const found = ['synchronous', 'journal_mode', 'foreign_keys'].map((name) =>
        sqlite.pragma(name, { simple: true }),
      );
      await owner.close();
      expect(found).toEqual([2, 'wal', 1]);
    }
  });

  it('the log of the file on the disk has grown by what was answered', async () => {
    const data = freshFolder();
    const owner = await ownFolder({ root: data, env: {} });
    const door = createRouterClient(owner.workspaces.current().shop.router, { context: { actor: theOwner } });
    const logged = (): Buffer => readFileSync(join(data, 'shop.vetrina-wal'));
    await door.catalog.create({ product: { name: 'Pane di Altamura' }, variants: [{ sku: 'PANE', price: 420 }] });
    expect(logged().includes('Pane di Altamura')).toBe(true);
    await owner.close();
  });

  it.skipIf(!strace)(
    'a command that changes one price asks the disk at least once more than one that reads',
    async () => {
      const data = freshFolder();
      const owner = await ownFolder({ root: data, env: {} });
      const door = createRouterClient(owner.workspaces.current().shop.router, { context: { actor: theOwner } });
      await door.catalog.create({ product: { name: 'Pane' }, variants: [{ sku: 'PANE', price: 420 }] });
      await owner.close();
      const syncs = async (...words: string[]): Promise<number> => {
        const traced = ['-f', '-e', 'trace=fdatasync,fsync', node, shopFile, ...words, '--data', data];
        const { told } = await ended(spawn('strace', traced, { stdio: ['ignore', 'pipe', 'pipe'] }));
        return told.match(/f(?:data)?sync\(/gu)?.length ?? 0;
      };
      expect(await syncs('price', 'set', 'PANE', '4,50')).toBeGreaterThan(await syncs('price', 'history', 'PANE'));
    },
  );
});
