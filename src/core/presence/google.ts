/** The shop's account with Google, as posts and figures use it. */
import { OutsideError } from '../../api/outside.ts';
import type { Channels, Connector } from '../channels/index.ts';
import type { Reader } from '../database/index.ts';

export async function googleState(channels: Channels, db: Reader) {
  const channel = await channels.byId(db, 'google');
  return channel === undefined ? 'off' : channels.stateOf(db, channel);
}

/** Asks Google through one of its ports. Every failure is told to the channels: an account may have to sign in again. */
export async function askGoogle<P extends 'posts' | 'reviews' | 'figures' | 'profile', T>(
  channels: Channels,
  db: Reader,
  ability: P,
  question: (port: NonNullable<Connector[P]>) => Promise<T>,
): Promise<T> {
  const connector = await channels.connector('google');
  const port = connector?.[ability];
  if (port === undefined || port === null) throw await notThere(channels, db);
  try {
    return await question(port);
  } catch (error) {
    if (error instanceof OutsideError) await channels.failed('google', error.failure);
    throw error;
  }
}

async function notThere(channels: Channels, db: Reader): Promise<OutsideError> {
  if ((await googleState(channels, db)) === 'sign-in')
    return new OutsideError({ kind: 'sign-in', code: 'not-signed-in', detail: '' });
  return new OutsideError({ kind: 'needs-you', code: 'not-connected', details: {}, detail: '' });
}
