/** The shop's account with Google, as posts and figures use it. */
import { accountState, askAccount, type Channels, type Connector } from '../channels/index.ts';
import type { Reader } from '../database/index.ts';

export const googleState = (channels: Channels, db: Reader) => accountState(channels, db, 'google');

/** Asks Google through one of its ports. */
export const askGoogle = <P extends 'posts' | 'reviews' | 'figures' | 'profile', T>(
  channels: Channels,
  db: Reader,
  ability: P,
  question: (port: NonNullable<Connector[P]>) => Promise<T>,
): Promise<T> =>
  askAccount(channels, db, {
    vendor: 'google',
    portOf: (connector) => connector[ability] ?? null,
    question,
  });
