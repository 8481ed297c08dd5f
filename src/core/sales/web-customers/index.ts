/**
 * Who has an account in the web shop comes into the customer book by itself, once, as the person they are there already
 * where number, address or telephone say so. What they allowed stays as it was: an account is no permission.
 */
import type { WebAccounts } from '../../../api/orders.ts';
import { toInstantOrNull } from '../../../api/time.ts';
import { keptReason, reasonOf } from '../../database/index.ts';
import type { Chore } from '../../outbox/index.ts';
import { openWebReading, webShopOf } from '../web-shop.ts';
import { accountSums, pullRow, savePullRow } from './customers.sql.ts';
import { type CustomersParts, type CustomersTally, readCustomers } from './read-customers.ts';

const everyMs = { real: 15 * 60_000, practice: 8_000 };

export function openWebCustomers(parts: CustomersParts & { readonly practice: boolean }) {
  const { database, channels } = parts;
  const reading = openWebReading<CustomersTally>(parts, {
    what: 'customers of the web shop',
    nothing: { read: 0, fresh: 0 },
    async read(channelId) {
      const port = (await channels.connector('woocommerce'))?.customers;
      return port === undefined ? null : readCustomers(parts, channelId, port);
    },
    async failed(channelId, failure) {
      const details = failure.kind === 'needs-you' ? failure.details : {};
      await database.change(async (change) => {
        const before = await pullRow(change.db, channelId);
        await savePullRow(change.db, {
          ...{ channel_id: channelId, read_at: before?.read_at ?? null, whole_at: before?.whole_at ?? null },
          ...keptReason({ code: failure.code, details }),
        });
        change.announce('sales');
      });
    },
  });

  async function accounts(): Promise<WebAccounts> {
    const channel = await webShopOf(parts);
    const row = channel === null ? undefined : await pullRow(database.read, channel.id);
    return {
      channelId: channel?.id ?? null,
      readAt: toInstantOrNull(row?.read_at ?? null),
      reason: reasonOf(row),
      ...(await accountSums(database.read, channel?.id ?? '')),
    };
  }

  const chore: Chore = {
    name: 'web-customers',
    everyMs: parts.practice ? everyMs.practice : everyMs.real,
    wokenBy: ['channels'],
    run: reading.whenDue,
  };

  return {
    chores: [chore] as readonly Chore[],
    verbs: {
      accounts,
      pullAccounts: async () => ({ ...(await reading.pull()), ...(await accounts()) }),
    },
  };
}
