import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';

import { everywhere, owner } from '../pricing/open-prices.ts';
import { openImportShop } from './open-imports.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vetrina-jobs-'));
  folders.push(folder);
  return folder;
}

const count = 5000;
const listOf = (price: string, rows = count): string =>
  [
    'Codice;Nome;Prezzo;Reparto',
    ...Array.from({ length: rows }, (_, index) => `S${index};Merce ${index};${price};Reparto ${index % 7}`),
  ].join('\n');

type Shop = Awaited<ReturnType<typeof openImportShop>>;

async function begin(shop: Shop, file: string, keepPrice: number[] = []) {
  const uploadId = await shop.upload(file);
  const { job } = await shop.imports.verbs.apply({ uploadId, corrections: {}, keepPrice, background: true }, owner);
  if (job === null) throw new Error('too short a list for a job');
  return job;
}

const jobNow = async (shop: Shop, id: number) =>
  (await shop.imports.verbs.jobs.list(undefined, owner)).find((job) => job.id === id);
const goOn = (shop: Shop) => shop.imports.chores[0]?.run();
const sold = async (shop: Shop): Promise<number> => (await shop.catalog.verbs.list({ limit: 1 }, owner)).total;
const leftOver = (shop: Shop): unknown =>
  shop.database.sqlite.prepare('select count(*) from import_block').pluck().get();

describe('a long list', () => {
  test('comes in a few rows at a time, as one batch, while prices are set in between', async () => {
    const shop = await openImportShop();
    const other = await shop.sell('Altro', 100);
    const job = await begin(shop, listOf('10,00'));
    expect(job).toMatchObject({ state: 'running', total: count, counts: { added: count, refused: 0 } });
    const seen = new Set<number>();
    let typed = 0;
    while ((await jobNow(shop, job.id))?.state === 'running') {
      const amount = 200 + typed++;
      await shop.pricing.verbs.setPrice({ variantId: other, amount, note: '', typingError: false }, owner);
      seen.add((await jobNow(shop, job.id))?.done ?? 0);
    }
    expect(seen.size).toBeGreaterThan(1);
    expect(await jobNow(shop, job.id)).toMatchObject({ state: 'done', done: count, secondsLeft: null });
    expect(await sold(shop)).toBe(count + 1);
    expect(await shop.prices(other)).toEqual(everywhere(199 + typed));
    expect(await shop.prices((await shop.bySku('S2999')).id)).toEqual(everywhere(1000));
    const { items } = await shop.batches.verbs.list({ limit: 500 }, owner);
    expect(items.filter(({ kind }) => kind === 'import')).toMatchObject([{ id: job.batchId, count }]);
    await goOn(shop);
    expect(leftOver(shop)).toBe(0);
    await shop.batches.verbs.undo({ batchId: job.batchId }, owner);
    expect(await sold(shop)).toBe(1);
  });

  test('waits when told to, and goes on where it was', async () => {
    const shop = await openImportShop();
    const job = await begin(shop, listOf('10,00'));
    const paused = await shop.imports.verbs.jobs.pause({ id: job.id }, owner);
    expect(paused.state).toBe('paused');
    await goOn(shop);
    const there = await jobNow(shop, job.id);
    expect(there?.state).toBe('paused');
    expect(await sold(shop)).toBe(there?.done);
    expect(there?.done).toBeLessThan(count);
    await expect(shop.imports.verbs.jobs.pause({ id: job.id }, owner)).rejects.toMatchObject({
      code: 'import-not-under-way',
    });
    await shop.imports.verbs.jobs.resume({ id: job.id }, owner);
    await goOn(shop);
    expect((await jobNow(shop, job.id))?.state).toBe('done');
    expect(await sold(shop)).toBe(count);
  });

  test('cancelled in the middle leaves the shop as it was', async () => {
    const shop = await openImportShop();
    await shop.bring(listOf('10,00', 400));
    const job = await begin(shop, listOf('12,00'));
    await shop.imports.verbs.jobs.cancel({ id: job.id }, owner);
    await goOn(shop);
    expect((await jobNow(shop, job.id))?.state).toBe('cancelled');
    expect(await sold(shop)).toBe(400);
    expect((await shop.bySku('S3')).basePrice).toBe(1000);
    expect(leftOver(shop)).toBe(0);
    const { items } = await shop.batches.verbs.list({ limit: 2 }, owner);
    expect(items.map(({ kind, undoes }) => [kind, undoes])).toEqual([
      ['undo', job.batchId],
      ['import', null],
    ]);
  });

  test('taken back from the history while it is under way comes to its end at once', async () => {
    const shop = await openImportShop();
    const job = await begin(shop, listOf('10,00'));
    await shop.imports.verbs.jobs.pause({ id: job.id }, owner);
    await shop.batches.verbs.undo({ batchId: job.batchId }, owner);
    await shop.imports.verbs.jobs.resume({ id: job.id }, owner);
    await goOn(shop);
    expect((await jobNow(shop, job.id))?.state).toBe('cancelled');
    expect(await sold(shop)).toBe(0);
  });

  test('goes on by itself when the shop opens again, and nothing comes twice', async () => {
    const folder = newFolder();
    const before = await openImportShop(folder);
    const job = await begin(before, listOf('10,00'));
    await before.imports.close();
    const done = (await jobNow(before, job.id))?.done ?? 0;
    await before.database.close();
    expect(done).toBeLessThan(count);
    const after = await openImportShop(folder);
    expect(await jobNow(after, job.id)).toMatchObject({ state: 'running', done });
    await goOn(after);
    expect((await jobNow(after, job.id))?.state).toBe('done');
    expect(await sold(after)).toBe(count);
    expect(after.database.sqlite.prepare('select count(*) from price').pluck().get()).toBe(count * 5);
    await after.database.close();
  });

  test('rows of one product stay one product, also across a restart', async () => {
    const folder = newFolder();
    const before = await openImportShop(folder);
    const rows = Array.from({ length: count }, (_, index) => `S${index};Maglia ${index % 3};${index};10,00`);
    const job = await begin(before, ['Codice;Nome;Taglia;Prezzo', ...rows].join('\n'));
    await before.imports.close();
    await before.database.close();
    const after = await openImportShop(folder);
    await goOn(after);
    expect((await jobNow(after, job.id))?.state).toBe('done');
    expect(after.database.sqlite.prepare('select count(*) from product').pluck().get()).toBe(3);
    await after.database.close();
  });

  test('one at a time; a short one may come in meanwhile', async () => {
    const shop = await openImportShop();
    const job = await begin(shop, listOf('10,00'));
    await shop.imports.verbs.jobs.pause({ id: job.id }, owner);
    await expect(begin(shop, listOf('11,00'))).rejects.toMatchObject({ code: 'import-under-way' });
    await shop.bring('Codice;Nome;Prezzo\nX;Nuovo;1,00');
    expect((await shop.bySku('X')).basePrice).toBe(100);
  });

  test('prices that were left keep, nothing new is no job, and nothing stays behind', async () => {
    const shop = await openImportShop();
    await shop.bring(listOf('10,00'));
    const job = await begin(shop, listOf('99,00'), [5]);
    await goOn(shop);
    expect((await jobNow(shop, job.id))?.counts).toMatchObject({
      changed: count - 1,
      unchanged: 1,
      over30Percent: count - 1,
    });
    expect((await shop.bySku('S3')).basePrice).toBe(1000);
    expect((await shop.bySku('S4')).basePrice).toBe(9900);
    await expect(shop.bring(listOf('99,00'), {}, [5])).rejects.toMatchObject({ code: 'import-nothing-to-do' });
    expect(leftOver(shop)).toBe(0);
    expect(shop.database.sqlite.prepare(`select count(*) from import_job where state = 'staging'`).pluck().get()).toBe(
      0,
    );
  });
});

describe('what a supplier’s columns mean', () => {
  const list = (price: string) => `Rif|Cosa|Quanto|Boh\nA|Olio|${price}|x\nB|Vino|${price}|y`;
  const mapping = { Rif: 'sku', Cosa: 'name', Quanto: 'price', Boh: 'ignore' } as const;

  test('is asked once, and known by the headings the next time', async () => {
    const shop = await openImportShop();
    await shop.bring(list('10,00'), { mapping, supplier: 'Rossi' });
    expect((await shop.bySku('A')).supplier).toBe('Rossi');
    shop.clock.pass(60);
    const { columns, remembered } = await shop.inspect(list('11,00'));
    expect(remembered).toEqual({ supplier: 'Rossi', at: '2026-11-21T09:00:00.000Z' });
    expect(columns.map(({ field }) => field)).toEqual(['sku', 'name', 'price', 'ignore']);
    const { counts } = await shop.bring(list('11,00'));
    expect(counts.changed).toBe(2);
    expect(await shop.imports.verbs.suppliers(undefined, owner)).toEqual(['Rossi']);
  });

  test('each supplier has its own, and another kind of list is not forced into it', async () => {
    const shop = await openImportShop();
    await shop.bring(list('10,00'), { mapping, supplier: 'Rossi' });
    await shop
      .bring(list('12,00'), { mapping: { ...mapping, Quanto: 'cost', Boh: 'price' }, supplier: 'Bianchi' })
      .catch(() => undefined);
    const of = async (supplier: string) =>
      (await shop.inspect(list('11,00'), { supplier })).columns.map(({ field }) => field);
    expect(await of('Rossi')).toEqual(['sku', 'name', 'price', 'ignore']);
    const other = await shop.inspect('EAN;Descrizione;PVP\n8031840070566;Olio;10,00', { supplier: 'Rossi' });
    expect([other.remembered, other.columns.map(({ field }) => field)]).toEqual([null, ['gtin', 'name', 'price']]);
  });
});
