/**
 * Who has an account in the web shop comes into the customer book by itself, once, as the person they are there already
 * where number, address or telephone say so. What they allowed stays as it was: an account is no permission.
 */
import type { WebAccounts } from '../../../api/orders.ts';
import { toInstantOrNull } from '../../../api/time.ts';
import type { Chore } from '../../outbox/index.ts';
import { isOutside } from '../orders/read-orders.ts';
import { accountSums, pullRow, savePullRow } from './customers.sql.ts';
import { type CustomersParts, type CustomersTally, readCustomers, webShopOf } from './read-customers.ts';

const minuteMs = 60_000;
/** How long the web shop is left alone when a person must do something about it. */
const holdMs = 60 * minuteMs;
const everyMs = { real: 15 * minuteMs, practice: 8_000 };

export function openWebCustomers(parts: CustomersParts & { readonly practice: boolean }) {
  const { database, clock, channels, log } = parts;
  let restsUntil = 0;
  let running: Promise<CustomersTally> | null = null;

  /** One reading at a time; who asks meanwhile gets the same. */
  const pull = (channelId: string): Promise<CustomersTally> =>
    (running ??= pullOnce(channelId).finally(() => (running = null)));

  async function pullOnce(channelId: string): Promise<CustomersTally> {
    const nothing = { read: 0, fresh: 0 };
    try {
      const port = (await channels.connector('woocommerce'))?.customers;
      if (port === undefined) return nothing;
      const tally = await readCustomers(parts, channelId, port);
      restsUntil = 0;
      return tally;
    } catch (error) {
      if (!isOutside(error)) throw error;
      const { failure } = error;
      const { kind, code, detail } = failure;
      log.info({ channel: channelId, kind, code, detail }, 'customers of the web shop not read');
      const named = kind === 'later' && failure.at !== null ? Date.parse(failure.at) : 0;
      restsUntil = Math.max(named, clock.now() + (kind === 'later' ? minuteMs : holdMs));
      const details = failure.kind === 'needs-you' ? failure.details : {};
      await database.change(async (change) => {
        const before = await pullRow(change.db, channelId);
        await savePullRow(change.db, {
          ...{ channel_id: channelId, read_at: before?.read_at ?? null, whole_at: before?.whole_at ?? null },
          ...{ reason_code: code, reason_details: JSON.stringify(details) },
        });
        change.announce('sales');
      });
      return nothing;
    }
  }

  async function accounts(): Promise<WebAccounts> {
    const channel = await webShopOf(parts);
    const row = channel === null ? undefined : await pullRow(database.read, channel.id);
    const code = row?.reason_code ?? null;
    return {
      channelId: channel?.id ?? null,
      readAt: toInstantOrNull(row?.read_at ?? null),
      reason:
        code === null ? null : { code, details: JSON.parse(row?.reason_details ?? '{}') as Record<string, string> },
      ...(await accountSums(database.read, channel?.id ?? '')),
    };
  }

  const chore: Chore = {
    name: 'web-customers',
    everyMs: parts.practice ? everyMs.practice : everyMs.real,
    wokenBy: ['channels'],
    async run() {
      const channel = await webShopOf(parts);
      // A clock set back must not keep them away.
      if (channel === null || (restsUntil > clock.now() && restsUntil < clock.now() + 26 * holdMs)) return;
      await pull(channel.id);
    },
  };

  return {
    chores: [chore] as readonly Chore[],
    verbs: {
      accounts,
      async pullAccounts() {
        const channel = await webShopOf(parts);
        const tally = channel === null ? { read: 0, fresh: 0 } : await pull(channel.id);
        return { ...(await accounts()), ...tally };
      },
    },
  };
}
