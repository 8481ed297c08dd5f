/**
 * Accounts are read by their number, for the web shop cannot be asked what has changed: the newest again and again until
 * one that is known, all of them once a day. Only a whole reading says that somebody is gone, and only the second one.
 */
import { OutsideError } from '../../../api/outside.ts';
import type { CustomersPort, CustomerThere } from '../../channels/index.ts';
import { type Change, noReason } from '../../database/index.ts';
import type { OrdersParts } from '../orders/read-orders.ts';
import { accountRows, noteMissed, pullRow, savePullRow, standingIds } from './customers.sql.ts';
import { type AccountPlace, takeCustomer } from './take-customer.ts';

export interface CustomersParts extends OrdersParts {
  readonly customers: OrdersParts['customers'] & AccountPlace['customers'];
}

export interface CustomersTally {
  read: number;
  fresh: number;
}

const dayMs = 86_400_000;
/** Whoever is deleted meanwhile moves the others forward: so many are read twice. */
const sharedBySlices = 20;

/** @throws OutsideError after what was read until then is written down */
export async function readCustomers(
  parts: CustomersParts,
  channelId: string,
  port: CustomersPort,
): Promise<CustomersTally> {
  const { database, clock } = parts;
  const wholeAt = (await pullRow(database.read, channelId))?.whole_at ?? null;
  const whole = wholeAt === null || Math.abs(clock.now() - wholeAt) >= dayMs;
  const tally = { read: 0, fresh: 0 };
  const seen = new Set<string>();
  for (let skip = 0; ; skip += port.pageSize - sharedBySlices) {
    const page = await port.page(whole ? 'oldest' : 'newest', skip);
    const unseen = page.filter(({ id }) => !seen.has(id));
    // A cache that gives the same page for every question would never come to an end.
    if (page.length === port.pageSize && unseen.length === 0)
      throw new OutsideError({ kind: 'later', code: 'answer-unreadable', at: null, detail: 'the same page twice' });
    for (const { id } of unseen) seen.add(id);
    const news = await database.change((change) => takePage(change, parts, channelId, unseen, tally));
    if (page.length < port.pageSize || (!whole && news < unseen.length)) break;
  }
  await database.change(async (change) => {
    // A site that says that it has nobody is believed as little as one that says nothing.
    if (whole && seen.size > 0) {
      const missing = (await standingIds(change.db, channelId)).filter((id) => !seen.has(id));
      if (missing.length > 0) await noteMissed(change.db, channelId, missing, change.at);
    }
    await savePullRow(change.db, {
      ...{ channel_id: channelId, read_at: change.at, whole_at: whole ? change.at : wholeAt },
      ...noReason,
    });
    if (tally.fresh > 0) change.announce('sales');
  });
  return tally;
}

/** Answers how many of them were not known before. */
async function takePage(
  change: Change,
  { settings, customers }: CustomersParts,
  channelId: string,
  page: readonly CustomerThere[],
  tally: CustomersTally,
): Promise<number> {
  const { country } = await settings.read(change.db);
  const known = new Map(
    (
      await accountRows(
        change.db,
        channelId,
        page.map(({ id }) => id),
      )
    ).map((row) => [row.customer_id, row]),
  );
  for (const customer of page) {
    await change.breathe();
    const taken = await takeCustomer(change, { channelId, country, customers }, customer, known.get(customer.id));
    if (taken === 'new' || taken === 'changed') tally.read++;
    if (taken === 'new') tally.fresh++;
  }
  return page.length - known.size;
}
