/** P4: two Vetrinas never write the same shop, however they are started. P3: one safe SQLite in all of them. */
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { lockFolder } from '../../src/core/shop.ts';
import { freshFolder, run, serve } from './shop-child.ts';

const root = process.getuid?.() === 0;

describe('Two Vetrinas on one data folder', () => {
  it('of ten that start together one serves, and each other one says who has the shop', async () => {
    const data = freshFolder();
    const started = await Promise.allSettled(Array.from({ length: 10 }, () => serve(data)));
    const serving = started.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    const refused = started.flatMap((each) => (each.status === 'rejected' ? [String(each.reason)] : []));
    expect([serving.length, refused.length]).toEqual([1, 9]);
    for (const reason of refused) expect(reason).toContain('serve ended with 1');
    for (const reason of refused) expect(reason).toContain('shop-open-elsewhere');
    expect((await serving[0]!.stop()).code).toBe(0);
  });

  it('is one folder, also by another name (a link to it)', async () => {
    const data = freshFolder();
    const link = join(freshFolder(), 'same');
    symlinkSync(data, link);
    const first = await serve(data);
    const second = await run('serve', '--no-open', '--data', link);
    expect(second.code).toBe(1);
    await first.stop();
  });

  it('commands run through the first and write once; after its death the next one owns the shop at once', async () => {
    const data = freshFolder();
    const first = await serve(data);
    await first.door.catalog.create({ product: { name: 'Pane' }, variants: [{ sku: 'PANE', price: 420 }] });
    const prices = Array.from({ length: 8 }, (_, index) => `${5 + index},00`);
    const changed = await Promise.all(prices.map((price) => run('price', 'set', 'PANE', price, '--data', data)));
    expect(changed.map(({ code }) => code)).toEqual(prices.map(() => 0));
    const { id } = await first.door.catalog.bySku({ sku: 'PANE' });
    expect(await first.door.pricing.history({ variantId: id, channelId: null })).toHaveLength(9);
    await first.kill();
    expect(() => lockFolder(data).release()).not.toThrow();
    const next = await serve(data);
    expect((await next.door.catalog.bySku({ sku: 'PANE' })).sku).toBe('PANE');
    await next.stop();
  });

  it('commands at the same time without an app wait for each other and all succeed', async () => {
    const data = freshFolder();
    const ended = await Promise.all(
      Array.from({ length: 5 }, (_, i) => run('token', 'create', `t${i}`, '--data', data)),
    );
    expect(ended.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0]);
    expect((await run('token', 'list', '--json', '--data', data)).out.match(/"name"/gu)).toHaveLength(5);
  });

  it.skipIf(root || process.platform === 'win32')('a folder that cannot be written is explained', async () => {
    const data = freshFolder();
    chmodSync(data, 0o555);
    const { code, told } = await run('status', '--data', data);
    chmodSync(data, 0o755);
    expect([code, told]).toEqual([
      1,
      'vetrina: The data folder cannot be written to. Check its rights and try again.\n',
    ]);
  });

  it('a data folder that is a file is explained, also to root', async () => {
    const file = join(freshFolder(), 'data');
    writeFileSync(file, '');
    const { code, told } = await run('status', '--data', file);
    expect([code, told]).toEqual([
      1,
      'vetrina: The data folder cannot be written to. Check its rights and try again.\n',
    ]);
  });

  it('says which SQLite it runs, the same safe one in every process', async () => {
    const data = freshFolder();
    const served = await serve(data);
    const asked = await served.door.settings.check();
    const through = JSON.parse((await run('check', '--json', '--data', data)).out) as { sqlite: string };
    await served.stop();
    const alone = JSON.parse((await run('check', '--json', '--data', data)).out) as { sqlite: string };
    expect(new Set([asked.sqlite, through.sqlite, alone.sqlite]).size).toBe(1);
    const [major = 0, minor = 0, patch = 0] = asked.sqlite.split('.').map(Number);
    expect(major * 1_000_000 + minor * 1_000 + patch).toBeGreaterThanOrEqual(3_051_003);
  });

  it('stops in order when it is told to, and gives the folder back', async () => {
    const data = freshFolder();
    const served = await serve(data);
    const started = performance.now();
    const { code, told } = await served.stop();
    expect([code, told]).toEqual([0, '']);
    expect(performance.now() - started).toBeLessThan(5_000);
    rmSync(join(data, 'shop.vetrina-wal'), { force: true });
    mkdirSync(data, { recursive: true });
    expect(JSON.parse((await run('check', '--json', '--data', data)).out)).toMatchObject({ ok: true });
  });
});
