/** The shop's account with Meta, as campaigns use it. */
import { accountState, type AdsPort, askAccount, type Channels } from '../channels/index.ts';
import type { Reader } from '../database/index.ts';

export const metaState = (channels: Channels, db: Reader) => accountState(channels, db, 'meta');

export const askMeta = <T>(channels: Channels, db: Reader, question: (ads: AdsPort) => Promise<T>): Promise<T> =>
  askAccount(channels, db, { vendor: 'meta', portOf: ({ ads }) => ads, question });
