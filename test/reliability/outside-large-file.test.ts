import { spawnSync } from 'node:child_process';
import { closeSync, ftruncateSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

import { builtShop, dataFolder, serveShop, type ServedShop } from './served-shop.ts';

const megabyte = 1024 * 1024;

/** 200 MB that take no room on the disk. */
function largeFile(folder: string): string {
  const file = join(folder, 'tutto.csv');
  const handle = openSync(file, 'w');
  ftruncateSync(handle, 200 * megabyte);
  closeSync(handle);
  return file;
}

/** Megabytes that the shop process has ever held at once; null where the system does not say. */
function mostMemory({ pid }: ServedShop): number | null {
  if (process.platform !== 'linux') return null;
  return Number(/VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}

async function rest(shop: ServedShop, path: string, body: unknown): Promise<{ status: number; code: string }> {
  const answer = await fetch(`${shop.app}/api/v1${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${shop.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const { data } = (await answer.json()) as { data?: { code?: string } };
  return { status: answer.status, code: data?.code ?? '' };
}

it('a file of 200 MB is refused at the command line before a byte of it is read', () => {
  const data = dataFolder();
  const words = [builtShop, 'import', 'products', largeFile(data), '--data', data, '--json'];
  const ended = spawnSync(process.execPath, words, { encoding: 'utf8', timeout: 30_000 });
  expect(ended.status).toBe(1);
  expect(JSON.parse(ended.stdout)).toMatchObject({
    error: { code: 'file-too-large', details: { bytes: 200 * megabyte, limit: 50 * megabyte } },
  });
});

it('announced as small and sent all the same, it is cut off where it was to end, and the shop stays small', async () => {
  const shop = await serveShop(dataFolder());
  const before = mostMemory(shop);
  const base64 = Buffer.alloc(megabyte, 'a').toString('base64');
  const { uploadId } = await shop.door.imports.begin({ name: 'listino.csv', bytes: 3 * megabyte });
  for (let index = 0; index < 3; index++) await shop.door.imports.piece({ uploadId, index, base64 });
  const tooMuch = shop.door.imports.piece({ uploadId, index: 3, base64 });
  await expect(tooMuch).rejects.toMatchObject({ data: { code: 'file-too-large' } });
  // The rest of it finds nobody.
  expect(await rest(shop, `/imports/${uploadId}/pieces`, { index: 4, base64 })).toMatchObject({
    code: 'upload-unknown',
  });
  expect(await rest(shop, '/imports', { name: 'tutto.csv', bytes: 200 * megabyte })).toEqual({
    status: 422,
    code: 'file-too-large',
  });
  const piece = await rest(shop, `/imports/${uploadId}/pieces`, { index: 0, base64: 'a'.repeat(2_000_001) });
  expect(piece.status).toBe(400);
  const whole = Buffer.alloc(60 * megabyte, 'a').toString('base64');
  const inOnePiece = await rest(shop, `/imports/${uploadId}/pieces`, { index: 0, base64: whole }).catch(() => null);
  expect([413, undefined]).toContain(inOnePiece?.status);

  expect((await shop.door.catalog.list({})).total).toBe(0);
  const after = mostMemory(shop);
  if (before !== null && after !== null) expect(after - before).toBeLessThan(150);
});
