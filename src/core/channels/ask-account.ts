/** The shop's accounts as other domains use them: how one stands, and a question through one of its ports. */
import { OutsideError } from '../../api/outside.ts';
import type { Reader, Writer } from '../database/index.ts';
import type { Channels } from './index.ts';
import type { Connector } from './ports.ts';

export type AskedChannels = Pick<Channels, 'byId' | 'stateOf' | 'connector' | 'failed'>;

/** Vendors with abilities beside the prices that they show. */
export type AskedVendor = 'google' | 'meta';

/** The channel that shows how the account stands. */
const channelOf: Readonly<Record<AskedVendor, string>> = { google: 'google', meta: 'facebook' };

export async function accountState(channels: AskedChannels, db: Reader | Writer, vendor: AskedVendor) {
  const channel = await channels.byId(db, channelOf[vendor]);
  return channel === undefined ? 'off' : channels.stateOf(db, channel);
}

export interface AccountQuestion<Port, T> {
  readonly vendor: AskedVendor;
  readonly portOf: (connector: Connector) => Port | null | undefined;
  readonly question: (port: Port) => Promise<T>;
  /** A failure of one thing there, which says nothing of the account; absent: none is. */
  readonly isItsOwn?: (error: OutsideError) => boolean;
}

/**
 * Every failure is told to the channels: an account may have to sign in again. An account that is not there fails as
 * `not-signed-in` or `not-connected`.
 */
export async function askAccount<Port, T>(
  channels: AskedChannels,
  db: Reader | Writer,
  { vendor, portOf, question, isItsOwn = () => false }: AccountQuestion<Port, T>,
): Promise<T> {
  const connector = await channels.connector(vendor);
  const port = connector === null ? undefined : portOf(connector);
  if (port == null) throw notThere((await accountState(channels, db, vendor)) === 'sign-in');
  try {
    return await question(port);
  } catch (error) {
    if (error instanceof OutsideError && !isItsOwn(error)) await channels.failed(vendor, error.failure);
    throw error;
  }
}

const notThere = (signIn: boolean): OutsideError =>
  new OutsideError(
    signIn
      ? { kind: 'sign-in', code: 'not-signed-in', detail: '' }
      : { kind: 'needs-you', code: 'not-connected', details: {}, detail: '' },
  );
