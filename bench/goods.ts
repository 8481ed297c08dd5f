/** The shops that benches work on: real files on this disk, thrown away afterwards. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openBatches } from '../src/core/batches/index.ts';
import { openCatalog } from '../src/core/catalog/index.ts';
import { openChannels } from '../src/core/channels/index.ts';
import { type Grounds, openDatabase } from '../src/core/database/index.ts';
import type { Call } from '../src/core/door.ts';
import { openImports } from '../src/core/imports/index.ts';
import { openPricing } from '../src/core/pricing/index.ts';
import { openSettings } from '../src/core/settings/index.ts';

export const owner: Call = { actor: { kind: 'owner', name: 'bench' } };

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'vetrina-bench-'));
export const dropFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

export type Goods = Awaited<ReturnType<typeof openGoods>>;

/** Catalogue, prices and imports on a data folder, with the four channels of a new shop. */
export async function openGoods(folder: string, now: () => number = () => Date.now()) {
  const clock = { now };
  const quiet = () => {};
  const log = { info: quiet, warn: quiet, error: quiet };
  const database = await openDatabase(folder, clock);
  const grounds: Grounds = { database, clock, log };
  const settings = openSettings(grounds);
  const batches = openBatches(grounds);
  const catalog = openCatalog({ ...grounds, batches, settings });
  const unused = async (): Promise<never> => {
    throw new Error('no account is opened in benches');
  };
  const channels = await openChannels({
    ...grounds,
    batches,
    settings,
    practice: false,
    gateway: () => null,
    connectors: { open: unused, signIn: unused, preflight: unused, file: unused },
    secrets: { read: async () => null, write: unused, remove: unused },
  });
  const pricing = openPricing({ ...grounds, batches, catalog, channels, settings });
  const imports = openImports({ ...grounds, batches, catalog, pricing, settings });
  return { ...grounds, settings, batches, catalog, channels, pricing, imports };
}

export interface Good {
  readonly sku: string;
  readonly name: string;
  readonly brand: string;
  readonly category: string;
  readonly gtin: string;
  readonly cost: number;
  /** Minor units. */
  readonly price: number;
}

const things = ['Olio', 'Miele', 'Vino', 'Maglia', 'Ciotola', 'Lampada', 'Sapone', 'Quaderno', 'Borsa', 'Tazza'];
const kinds = ['di Lecce', 'artigianale', 'biologico', 'in ceramica', 'di lana', 'grande', 'piccolo', 'della nonna'];

/** The same goods every time, in forty categories. */
export function makeGoods(count: number): Good[] {
  return Array.from({ length: count }, (_, index) => {
    const body = String(800_000_000_000 + index);
    return {
      sku: `SKU-${String(index).padStart(6, '0')}`,
      name: `${things[index % 10]} ${kinds[(index * 7) % 8]} ${(index * 7919) % count}`,
      brand: `Marca ${index % 97}`,
      category: `Categoria ${(index * 31) % 40}`,
      gtin: body + checkDigit(body),
      cost: 100 + ((index * 37) % 5000),
      price: 200 + ((index * 53) % 20_000),
    };
  });
}

function checkDigit(body: string): number {
  let sum = 0;
  for (const [index, digit] of [...body].reverse().entries()) sum += Number(digit) * (index % 2 === 0 ? 3 : 1);
  return (10 - (sum % 10)) % 10;
}

const written = (amount: number): string => `${Math.floor(amount / 100)},${String(amount % 100).padStart(2, '0')}`;

export const asCsv = (goods: readonly Good[]): string =>
  [
    'Codice;Nome;Marca;Categoria;EAN;Costo;Prezzo',
    ...goods.map(({ sku, name, brand, category, gtin, cost, price }) =>
      [sku, name, brand, category, gtin, written(cost), written(price)].join(';'),
    ),
  ].join('\r\n');

export async function upload({ imports }: Goods, csv: string): Promise<string> {
  const bytes = Buffer.from(csv);
  const { uploadId } = await imports.verbs.begin({ name: 'listino.csv', bytes: bytes.length }, owner);
  const size = 1_000_000;
  for (let start = 0, index = 0; start < bytes.length; start += size, index++) {
    await imports.verbs.piece(
      { uploadId, index, base64: bytes.subarray(start, start + size).toString('base64') },
      owner,
    );
  }
  return uploadId;
}

/** A folder with a shop of so many goods, closed again: copied by benches that need a fresh one each run. */
export async function folderOf(count: number): Promise<string> {
  const folder = newFolder();
  const shop = await openGoods(folder);
  const uploadId = await upload(shop, asCsv(makeGoods(count)));
  await shop.imports.verbs.apply({ uploadId, corrections: {}, keepPrice: [] }, owner);
  await shop.database.close();
  return folder;
}
