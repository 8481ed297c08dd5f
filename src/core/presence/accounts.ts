/** The shop's accounts, as posts use them: one vendor may have several outlets. */
import type { JoinedOutlet, PostOutlet } from '../../api/presence.ts';
import { accountState, askAccount, type AskedVendor, type Channels, type PostsPort } from '../channels/index.ts';
import type { Reader } from '../database/index.ts';

export const vendorOf: Readonly<Record<JoinedOutlet, AskedVendor>> = {
  google: 'google',
  facebook: 'meta',
  instagram: 'meta',
};
const isJoinable = (outlet: PostOutlet): outlet is JoinedOutlet => outlet !== 'by-hand';

/** Whether posts there go out by themselves, be it after signing in again. */
export async function isJoined(channels: Channels, db: Reader, outlet: PostOutlet): Promise<boolean> {
  return isJoinable(outlet) && (await accountState(channels, db, vendorOf[outlet])) !== 'off';
}

export const askOutlet = <T>(
  channels: Channels,
  db: Reader,
  outlet: JoinedOutlet,
  question: (posts: PostsPort) => Promise<T>,
): Promise<T> =>
  askAccount(channels, db, { vendor: vendorOf[outlet], portOf: ({ posts }) => posts?.[outlet], question });
