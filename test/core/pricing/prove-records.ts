import { expect } from 'vitest';

import type { Database } from '../../../src/core/database/index.ts';

interface Shop {
  readonly database: Database;
  readonly clock: { now(): number };
}

/** One open record for each price in force, each closed one ends where the next begins, none rewritten. */
export async function proveRecords({ database }: Pick<Shop, 'database'>): Promise<void> {
  const rows = await database.read.selectFrom('price').selectAll().orderBy('sequence').execute();
  const last = new Map<string, (typeof rows)[number]>();
  for (const row of rows) {
    const key = `${row.variant_id} ${row.channel_id}`;
    const before = last.get(key);
    if (before !== undefined) expect(before.until_at).toBe(row.from_at);
    if (row.channel_id === '*') expect([row.regular, row.plan_id]).toEqual([null, null]);
    last.set(key, row);
  }
  for (const row of last.values()) expect(row.until_at).toBeNull();
  const current = await database.read.selectFrom('current_price').selectAll().execute();
  const open = [...last.values()].filter((row) => row.channel_id !== '*' && row.amount !== null);
  expect(current.length).toBe(open.length);
  for (const row of current) {
    const record = last.get(`${row.variant_id} ${row.channel_id}`);
    expect(row).toEqual({
      variant_id: row.variant_id,
      channel_id: row.channel_id,
      amount: record?.amount,
      sequence: record?.sequence,
      exception: record?.exception,
      regular: record?.regular,
      plan_id: record?.plan_id,
    });
  }
}

/** After the clock did its work: one plan at most lies over a price, customers pay what follows from it, none is overdue. */
export async function provePlans({ database, clock }: Shop): Promise<void> {
  const now = clock.now();
  const plans = await database.read.selectFrom('price_plan').selectAll().orderBy('id').execute();
  const running = new Map<string, (typeof plans)[number]>();
  for (const plan of plans) {
    if (plan.state === 'waiting') expect(plan.from_at).toBeGreaterThan(now);
    if (plan.state !== 'running') continue;
    expect(plan.from_at).toBeLessThanOrEqual(now);
    expect(plan.until_at).toBeGreaterThan(now);
    const key = `${plan.variant_id} ${plan.channel_id}`;
    expect(running.has(key), `two plans over ${key}`).toBe(false);
    running.set(key, plan);
  }
  for (const row of await database.read.selectFrom('current_price').selectAll().execute()) {
    const plan = running.get(`${row.variant_id} ${row.channel_id}`);
    const regular = row.regular ?? row.amount;
    const lies = plan?.amount != null && (plan.promotion_id === null || plan.amount < regular);
    expect([row.amount, row.plan_id]).toEqual(lies ? [plan.amount, plan.id] : [regular, null]);
  }
}
