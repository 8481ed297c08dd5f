/** A shop's till over three years: a million receipt lines in a file on this disk, made the same every time. */
import type SqliteDatabase from 'better-sqlite3';

import { openCampaigns } from '../src/core/campaigns/index.ts';
import { openCustomers } from '../src/core/customers/index.ts';
import { openMetrics } from '../src/core/metrics/index.ts';
import { openOutbox } from '../src/core/outbox/index.ts';
import { openSales } from '../src/core/sales/index.ts';
import { openBare } from './floor.ts';
import { newFolder, openGoods } from './goods.ts';

export const lineCount = Number(process.env['VETRINA_BENCH_LINES'] ?? 1_000_000);
const linesEach = 2.5;
const days = 1095;
const people = 20_000;
/** The last day of the till. */
export const lastDay = '2026-11-29';

export type Till = Awaited<ReturnType<typeof openTill>>;

/** Sales and numbers on a data folder. */
export async function openTill(folder: string, now: () => number = () => Date.parse('2026-11-30T09:00:00Z')) {
  const shop = await openGoods(folder, now);
  const customers = openCustomers(shop);
  const sales = openSales({ ...shop, customers });
  const outbox = openOutbox(shop);
  const campaigns = openCampaigns({ ...shop, practice: false, outbox });
  const metrics = openMetrics({
    ...shop,
    listings: { numbers: async () => new Map() },
    labels: { wrongCount: async () => 0 },
    presence: { readFigures: async () => null },
    campaigns,
    outbox,
    mailPort: async () => null,
    mailStays: () => false,
  } as unknown as Parameters<typeof openMetrics>[0]);
  return { ...shop, customers, sales, metrics };
}

/** Writes receipts, lines and payments as they are kept, without their sums. */
export function fillTill(sqlite: SqliteDatabase.Database, lines = lineCount): void {
  const receipts = Math.round(lines / linesEach);
  const last = Date.parse(`${lastDay}T20:00:00+01:00`);
  sqlite.transaction(() => {
    sqlite
      .prepare(
        `with recursive n(i) as (select 1 union all select i + 1 from n where i < ?)
         insert into person (id, name, phone, mail, stage, source, campaign_id, created_at, last_contact_at)
         select i, 'Persona ' || i, null, null, 'lead', case i % 4 when 0 then 'facebook' when 1 then 'poster'
           when 2 then 'google' else 'shop' end, null, at, at
         from (select i, ? - (cast(i as integer) * 7919 % ${days}) * 86400000 as at from n)`,
      )
      .run(people, last);
    sqlite
      .prepare(
        `with recursive n(i) as (select 1 union all select i + 1 from n where i < ?)
         insert into receipt (id, channel_id, store, number, at, day, hour, total, is_sale, person_id, source, import_id,
           line, digest, recorded_at)
         select i, case when i % 7 = 0 then 'web' else 'till' end, '', cast(i as text), at, date(at / 1000, 'unixepoch'),
           hour, 500 + (i * 37) % 9000, 1, case when i % 5 = 0 then 1 + (i * 31) % ${people} end, 'file', null, i,
           'digest-' || i, at
         from (select i, 9 + (i * 13) % 11 as hour,
           ? - (${receipts} - i) * ${days} / ${receipts} * 86400000 as at from n)`,
      )
      .run(receipts, last);
    sqlite
      .prepare(
        `with recursive n(i) as (select 0 union all select i + 1 from n where i < ?)
         insert into sale_line (receipt_id, position, variant_id, article, sku, gtin, category, thousandths, unit_price,
           discount, vat_rate, total, net, cost)
         select 1 + i * 2 / 5, i % 5, 1 + i % 10000, '', 'SKU-' || (i % 10000), '', 'Categoria ' || (i % 40), 1000, amount, 0,
           2200, amount, amount * 100 / 122, case when i % 10 < 8 then amount / 2 end
         from (select i, 200 + (i * 53) % 3600 as amount from n)`,
      )
      .run(Math.floor(receipts * linesEach) - 1);
    sqlite.exec(
      `insert into receipt_payment (receipt_id, position, method, amount, written)
       select id, 0, case id % 3 when 0 then 'cash' when 1 then 'card' else 'wallet' end, total, '' from receipt`,
    );
  })();
}

/** A folder with that till, its sums made, closed again. */
export async function tillFolder(lines = lineCount): Promise<string> {
  const folder = newFolder();
  const fresh = await openTill(folder);
  await fresh.database.close();
  const sqlite = openBare(folder);
  fillTill(sqlite, lines);
  sqlite.pragma('wal_checkpoint(truncate)');
  sqlite.close();
  const shop = await openTill(folder);
  await shop.sales.verbs.rebuild(undefined, { actor: { kind: 'owner', name: 'bench' } });
  await shop.database.close();
  return folder;
}
