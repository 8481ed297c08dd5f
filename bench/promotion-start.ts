import { cpSync } from 'node:fs';

import { openBare } from './floor.ts';
import { dropFolder, folderOf, newFolder, openGoods, owner } from './goods.ts';
import { type Bench, compare } from './measure.ts';

const count = Number(process.env['VETRINA_BENCH_GOODS'] ?? 10_000);
const channels = ['till', 'web', 'google'];

/** A shop of so many goods with a promotion over all of them, planned for tomorrow, its clock at tomorrow. */
async function planned(): Promise<string> {
  const folder = await folderOf(count);
  const shop = await openGoods(folder);
  const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  await shop.pricing.verbs.promotions.create(
    {
      name: 'Ribassi',
      products: { filter: {} },
      channels,
      from: `${day}T08:00`,
      until: `${day.slice(0, 3)}9-12-31T20:00`,
      reduction: { kind: 'percent', value: 2000, basis: 'prior', rounding: 'none' },
      regime: 'ordinary',
      steps: [],
      claim: null,
      note: '',
    },
    owner,
  );
  await shop.database.close();
  return folder;
}

const twoDays = 2 * 86_400_000;

/** Row by row, prepared statements, one transaction: the prior price, the record, the price in force, the plan. */
function startBare(folder: string) {
  const sqlite = openBare(folder);
  const at = Date.now() + twoDays;
  const from = at - 30 * 86_400_000;
  const plans = sqlite.prepare(`select id, variant_id, channel_id, batch_id from price_plan where state = 'waiting'`);
  const records = sqlite.prepare(
    `select sequence, amount, visible_from, typing_error from price where variant_id = ? and channel_id = ? order by sequence desc`,
  );
  const close = sqlite.prepare('update price set until_at = ? where sequence = ?');
  const add = sqlite.prepare(
    `insert into price (variant_id, channel_id, amount, from_at, until_at, reason, note, exception, typing_error, actor,
       batch_id, recorded_at, visible_from, regular, plan_id)
     values (?, ?, ?, ?, null, 'promotion', '', 0, 0, 'bench', ?, ?, ?, ?, ?)`,
  );
  const current = sqlite.prepare(
    'update current_price set amount = ?, sequence = ?, regular = ?, plan_id = ? where variant_id = ? and channel_id = ?',
  );
  const variant = sqlite.prepare(`update variant set price_changed_at = ?, price_changed_by = 'bench' where id = ?`);
  const plan = sqlite.prepare(
    `update price_plan set state = 'running', started_at = ?, amount = ?, prior = ?, regular = ? where id = ?`,
  );
  const mark = sqlite.prepare(
    'insert into changed_variant values (?, ?) on conflict (variant_id) do update set at = excluded.at',
  );
  interface Waiting {
    readonly id: number;
    readonly variant_id: number;
    readonly channel_id: string;
    readonly batch_id: number;
  }
  interface Kept {
    readonly sequence: number;
    readonly amount: number;
    readonly visible_from: number | null;
    readonly typing_error: number;
  }
  const start = sqlite.transaction(() => {
    for (const { id, variant_id: goods, channel_id: channel, batch_id: batch } of plans.all() as Waiting[]) {
      const kept = records.all(goods, channel) as Kept[];
      let [prior, ends]: [number | null, number] = [null, at];
      for (const { amount, visible_from: showed } of kept) {
        if (showed === null) continue;
        if (showed < ends && ends > from && (prior === null || amount < prior)) prior = amount;
        ends = Math.min(ends, showed);
      }
      const regular = kept[0]?.amount ?? 0;
      const reduced = Math.floor(((prior ?? regular) * 80) / 100);
      close.run(at, kept[0]?.sequence);
      const { lastInsertRowid } = add.run(
        goods,
        channel,
        reduced,
        at,
        batch,
        at,
        channel === 'till' ? at : null,
        regular,
        id,
      );
      current.run(reduced, lastInsertRowid, regular, id, goods, channel);
      variant.run(at, goods);
      plan.run(at, reduced, prior, regular, id);
      mark.run(goods, at);
    }
    sqlite.exec(`update promotion set state = 'running', started_at = ${at}`);
  });
  return { start, close: () => sqlite.close() };
}

export const promotionStart: Bench = {
  name: 'promotion-start',
  about: `A promotion over ${count} goods on three channels begins: prior prices, reduced prices, records, plans, one transaction.`,
  async run() {
    const pattern = await planned();
    const copy = (): string => {
      const folder = newFolder();
      cpSync(pattern, folder, { recursive: true });
      return folder;
    };
    const took = await compare(
      async () => {
        const folder = copy();
        const bare = startBare(folder);
        return {
          work: () => bare.start(),
          after: () => {
            bare.close();
            dropFolder(folder);
          },
        };
      },
      async () => {
        const folder = copy();
        const shop = await openGoods(folder, () => Date.now() + twoDays);
        return {
          work: async () => {
            for (const chore of shop.pricing.chores) await chore.run();
          },
          after: async () => {
            await shop.database.close();
            dropFolder(folder);
          },
        };
      },
    );
    dropFolder(pattern);
    return [{ what: `start over ${count} goods on three channels`, ...took, target: 2 }];
  },
};
