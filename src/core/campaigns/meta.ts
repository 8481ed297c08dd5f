/** The shop's account with Meta, as campaigns use it. */
import { OutsideError } from '../../api/outside.ts';
import type { AdsPort, Channels } from '../channels/index.ts';
import type { Reader } from '../database/index.ts';

export async function metaState(channels: Channels, db: Reader) {
  const channel = await channels.byId(db, 'facebook');
  return channel === undefined ? 'off' : channels.stateOf(db, channel);
}

/** Asks Meta. Every failure is told to the channels: an account may have to sign in again. */
export async function askMeta<T>(channels: Channels, db: Reader, question: (ads: AdsPort) => Promise<T>): Promise<T> {
  const connector = await channels.connector('meta');
  if (connector?.ads === undefined) throw await notThere(channels, db);
  try {
    return await question(connector.ads);
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
