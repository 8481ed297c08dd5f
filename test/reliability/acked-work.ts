/**
 * Work that a shop is given while it may be killed at any moment, and what must be true of it afterwards: everything
 * that was answered stands, and what was not answered stands wholly or not at all.
 */
import { rmSync } from 'node:fs';
import { expect } from 'vitest';

import type { Door } from '../../src/api/index.ts';
import { examineBackup } from '../../src/core/shop.ts';

/** A value that was set again and again: the last one answered, and those sent after it. */
class Attempted {
  acked: number;
  readonly open = new Set<number>();

  constructor(first: number) {
    this.acked = first;
  }

  async by(value: number, call: () => Promise<unknown>): Promise<void> {
    this.open.add(value);
    await call();
    this.acked = value;
    this.open.clear();
  }

  expectOneOf(found: number | null | undefined, what: string): void {
    expect([this.acked, ...this.open], `${what}: answered ${this.acked}`).toContain(found);
    // What stands is what later work builds on.
    this.acked = found as number;
    this.open.clear();
  }
}

interface Imported {
  readonly key: string;
  /** `in`: answered; `out`: its undo was answered; the others may stand or not, but whole. */
  state: 'sent' | 'in' | 'undoing' | 'out';
}

const rowsOfImport = 8;
const group = 12;

export interface AckedWork {
  /** Several things at once, until the shop is gone. Answers how many were answered. */
  work(door: Door, chance: () => number): Promise<number>;
  /** After the next start. */
  verify(door: Door): Promise<void>;
}

export async function beginWork(door: Door): Promise<AckedWork> {
  const create = async (sku: string): Promise<number> => {
    const { variantIds } = await door.catalog.create({ product: { name: sku }, variants: [{ sku, price: 1000 }] });
    return variantIds[0] as number;
  };
  const single = await create('SINGLE');
  const sent = await create('SENT');
  const many = await Promise.all(Array.from({ length: group }, (_, index) => create(`MANY-${index}`)));
  const startsAt = new Date(Date.now() + 30 * 86_400_000).toISOString();
  const event = await door.events.create({ title: 'Serata', startsAt, capacity: 100_000 });
  await door.listings.sync({ channelId: 'till' });

  const singlePrice = new Attempted(1000);
  const groupPrice = new Attempted(1000);
  const sentPrice = new Attempted(1000);
  const imports: Imported[] = [];
  const tickets: string[] = [];
  const backups: string[] = [];
  /** The latest price whose delivery was answered; a price that stands may still be on its way. */
  let delivered = 1000;
  let last = 1000;
  const next = (): number => ++last;

  const lanes: ((door: Door, chance: () => number) => Promise<void>)[] = [
    (shop) => {
      const amount = next();
      return singlePrice.by(amount, () => shop.pricing.setPrice({ variantId: single, amount }));
    },
    (shop) => {
      const value = next();
      const wish = { rule: { kind: 'fixed', value } as const, selection: { variantIds: many } };
      return groupPrice.by(value, () => shop.pricing.bulkApply(wish));
    },
    async (shop) => {
      const amount = next();
      await sentPrice.by(amount, async () => {
        await shop.pricing.setPrice({ variantId: sent, amount });
        await shop.listings.sync({ channelId: 'till' });
        delivered = amount;
      });
    },
    (shop, chance) => importAndPerhapsUndo(shop, imports, next(), chance() < 0.5),
    async (shop) => {
      const guest = { slug: event.slug, formKey: `form-key-${next()}`, name: 'Ospite', phone: '333 555 0100' };
      tickets.push((await shop.events.register(guest)).ticket);
    },
    async (shop, chance) => {
      if (chance() < 0.9) return void (await shop.listings.pulse());
      backups.push((await shop.settings.backup()).file);
    },
  ];

  return {
    async work(shop, chance) {
      let answered = 0;
      const untilGone = async (lane: (typeof lanes)[number]): Promise<void> => {
        for (;;) {
          await lane(shop, chance);
          answered++;
        }
      };
      await Promise.allSettled(lanes.map(untilGone));
      return answered;
    },
    async verify(shop) {
      const { ok, findings } = await shop.settings.check();
      expect({ ok, findings }).toEqual({ ok: true, findings: [] });
      singlePrice.expectOneOf(await priceEverywhere(shop, single), 'a price');
      const prices = (await shop.catalog.list({ search: 'MANY', limit: 100 })).items.map(({ basePrice }) => basePrice);
      expect(prices).toHaveLength(group);
      expect(new Set(prices).size, `half a bulk change: ${prices.join(' ')}`).toBe(1);
      groupPrice.expectOneOf(await priceEverywhere(shop, many[0] as number), 'a bulk change');
      const till = (await shop.listings.ofVariant({ variantId: sent })).find(({ channelId }) => channelId === 'till');
      expect(till?.sent ?? 0, 'what the till was given').toBeGreaterThanOrEqual(delivered);
      sentPrice.expectOneOf((await shop.catalog.get({ id: sent })).basePrice, 'a price sent to the till');
      await Promise.all(imports.splice(0).map((each) => verifyImport(shop, each)));
      for (const ticket of tickets.splice(0)) expect(await shop.events.ticket({ ticket })).toMatchObject({ seats: 1 });
      for (const file of backups.splice(0)) verifyBackup(file);
    },
  };
}

async function importAndPerhapsUndo(shop: Door, imports: Imported[], number: number, undo: boolean): Promise<void> {
  const key = `IMP-${number}`;
  const rows = Array.from({ length: rowsOfImport }, (_, index) => `${key}-${index};Merce ${key} ${index};5,50`);
  const text = Buffer.from(['Codice;Nome;Prezzo', ...rows, ''].join('\n'));
  const { uploadId } = await shop.imports.begin({ name: `${key}.csv`, bytes: text.length });
  await shop.imports.piece({ uploadId, index: 0, base64: text.toString('base64') });
  const imported: Imported = { key, state: 'sent' };
  imports.push(imported);
  const { batchId } = await shop.imports.apply({ uploadId });
  imported.state = 'in';
  if (!undo) return;
  imported.state = 'undoing';
  await shop.pricing.batches.undo({ batchId });
  imported.state = 'out';
}

async function verifyImport(shop: Door, { key, state }: Imported): Promise<void> {
  const found = (await shop.catalog.list({ search: key, limit: 100 })).items.filter(({ sku }) =>
    sku.startsWith(`${key}-`),
  );
  const allowed = { sent: [0, rowsOfImport], in: [rowsOfImport], undoing: [0, rowsOfImport], out: [0] }[state];
  expect(allowed, `${key}, ${state}`).toContain(found.length);
  for (const { basePrice } of found) expect(basePrice).toBe(550);
}

/** The price in force, which the list, the history and every channel must agree on. */
async function priceEverywhere(shop: Door, variantId: number): Promise<number | null> {
  const { basePrice } = await shop.catalog.get({ id: variantId });
  const open = (await shop.pricing.history({ variantId })).filter(({ until }) => until === null);
  expect(new Set(open.map(({ amount }) => amount))).toEqual(new Set([basePrice]));
  expect(open.map(({ channelId }) => channelId ?? '*').sort()).toEqual(['*', 'facebook', 'google', 'till', 'web']);
  return basePrice;
}

/** A backup that was answered is a whole shop; it is read here, then makes room for the next ones. */
function verifyBackup(file: string): void {
  expect(examineBackup(file).products).toBeGreaterThanOrEqual(group);
  rmSync(file);
}
