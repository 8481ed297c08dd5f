/** The shop's accounts, as posts use them: one vendor may have several outlets. */
import { OutsideError } from '../../api/outside.ts';
import type { JoinedOutlet, PostOutlet } from '../../api/presence.ts';
import type { Channels, PostsPort } from '../channels/index.ts';
import type { Reader } from '../database/index.ts';

/** Vendors with outlets for posts. */
export type PostVendor = 'google' | 'meta';

export const vendorOf: Readonly<Record<JoinedOutlet, PostVendor>> = {
  google: 'google',
  facebook: 'meta',
  instagram: 'meta',
};
const channelOf: Readonly<Record<PostVendor, string>> = { google: 'google', meta: 'facebook' };

const isJoinable = (outlet: PostOutlet): outlet is JoinedOutlet => outlet !== 'by-hand';

export async function accountState(channels: Channels, db: Reader, vendor: PostVendor) {
  const channel = await channels.byId(db, channelOf[vendor]);
  return channel === undefined ? 'off' : channels.stateOf(db, channel);
}

/** Whether posts there go out by themselves, be it after signing in again. */
export async function isJoined(channels: Channels, db: Reader, outlet: PostOutlet): Promise<boolean> {
  return isJoinable(outlet) && (await accountState(channels, db, vendorOf[outlet])) !== 'off';
}

/** Asks an outlet. Every failure is told to the channels: an account may have to sign in again. */
export async function askOutlet<T>(
  channels: Channels,
  db: Reader,
  outlet: JoinedOutlet,
  question: (posts: PostsPort) => Promise<T>,
): Promise<T> {
  const vendor = vendorOf[outlet];
  const port = (await channels.connector(vendor))?.posts?.[outlet];
  if (port === undefined) throw await notThere(channels, db, vendor);
  try {
    return await question(port);
  } catch (error) {
    if (error instanceof OutsideError) await channels.failed(vendor, error.failure);
    throw error;
  }
}

async function notThere(channels: Channels, db: Reader, vendor: PostVendor): Promise<OutsideError> {
  if ((await accountState(channels, db, vendor)) === 'sign-in')
    return new OutsideError({ kind: 'sign-in', code: 'not-signed-in', detail: '' });
  return new OutsideError({ kind: 'needs-you', code: 'not-connected', details: {}, detail: '' });
}
