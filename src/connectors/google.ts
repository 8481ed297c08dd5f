/** The Google connector: one session, one port per ability. */
import type { Connector, ConnectorSetting } from '../core/channels/ports.ts';
import { GoogleOffers } from './google-merchant/index.ts';
import { openGoogleSession } from './google-session.ts';

export function openGoogle(setting: ConnectorSetting, timeout: number): Connector {
  const session = openGoogleSession(setting, timeout);
  return {
    vendor: 'google',
    offers: new GoogleOffers(session, setting),
    account: { examine: () => Promise.reject(new Error('not yet')) },
  };
}
