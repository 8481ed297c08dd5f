/** What forms and leads stand on, and how they ask Meta. */
import { askAccount, type Channels, type LeadsPort } from '../../channels/index.ts';
import type { Customers } from '../../customers/index.ts';
import type { Grounds } from '../../database/index.ts';
import type { Events } from '../../events/index.ts';
import type { Outbox } from '../../outbox/index.ts';
import type { ShopSettings } from '../../settings/index.ts';
import { metaState } from '../meta.ts';

export type LeadParts = Grounds & {
  readonly practice: boolean;
  readonly settings: ShopSettings;
  readonly channels: Channels;
  readonly outbox: Outbox;
  readonly customers: Customers;
  readonly events: Events;
};

export const askLeads = <T>(
  { channels, database }: Pick<LeadParts, 'channels' | 'database'>,
  question: (port: LeadsPort) => Promise<T>,
): Promise<T> => askAccount(channels, database.read, { vendor: 'meta', portOf: ({ leads }) => leads, question });

/** Whether Meta can be asked at all just now. */
export async function metaReady({ channels, database }: Pick<LeadParts, 'channels' | 'database'>): Promise<boolean> {
  const state = await metaState(channels, database.read);
  return state === 'ready' || state === 'problem';
}
