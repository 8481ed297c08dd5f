/** What forms and leads stand on, and how they ask Meta. */
import { OutsideError } from '../../../api/outside.ts';
import type { Channels, LeadsPort } from '../../channels/index.ts';
import type { Customers } from '../../customers/index.ts';
import type { Grounds, Reader } from '../../database/index.ts';
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

/** Asks Meta; every failure is told to the channels, because an account may have to sign in again. */
export async function askLeads<T>(
  { channels, database }: Pick<LeadParts, 'channels' | 'database'>,
  question: (port: LeadsPort) => Promise<T>,
): Promise<T> {
  const connector = await channels.connector('meta');
  if (connector?.leads === undefined) throw await notThere(channels, database.read);
  try {
    return await question(connector.leads);
  } catch (error) {
    if (error instanceof OutsideError) await channels.failed('meta', error.failure);
    throw error;
  }
}

async function notThere(channels: Channels, db: Reader): Promise<OutsideError> {
  if ((await metaState(channels, db)) === 'sign-in')
    return new OutsideError({ kind: 'sign-in', code: 'not-signed-in', detail: '' });
  return new OutsideError({ kind: 'needs-you', code: 'not-connected', details: {}, detail: '' });
}

/** Whether Meta can be asked at all just now. */
export async function metaReady({ channels, database }: Pick<LeadParts, 'channels' | 'database'>): Promise<boolean> {
  const state = await metaState(channels, database.read);
  return state === 'ready' || state === 'problem';
}
