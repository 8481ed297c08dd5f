/** The code that joins Merchant Center's stock to the shop on Google Maps (Business Profile's store code). */
import { mybusinessbusinessinformation_v1 } from 'googleapis/build/src/apis/mybusinessbusinessinformation/v1.js';

import type { ConnectorSetting } from '../../core/channels/ports.ts';
import { GoogleRefused } from '../google-errors.ts';
import type { GoogleSession } from '../google-session.ts';

/**
 * The store code: chosen, or written in the profile of the chosen location; empty where the profile has none.
 * Asked once per opened connection; found ones are kept.
 */
export function storeCodeOf(session: GoogleSession, setting: ConnectorSetting): () => Promise<string> {
  const known = setting.chosen['storeCode'] || setting.shop.storeCode;
  if (known !== '') return async () => known;
  let asked: Promise<string> | null = null;
  return () => {
    asked ??= readStoreCode(session, setting).catch((error: unknown) => {
      asked = null;
      // Products with a page of their own do not need the profile; a token that is gone will show by itself.
      if (error instanceof GoogleRefused) return '';
      throw error;
    });
    return asked;
  };
}

async function readStoreCode(session: GoogleSession, setting: ConnectorSetting): Promise<string> {
  const id = /locations\/([^/]+)$/u.exec(setting.chosen['location'] ?? '')?.[1];
  if (id === undefined) return '';
  const { locations } = new mybusinessbusinessinformation_v1.Mybusinessbusinessinformation({ auth: session.auth });
  const location = await session.ask((options) =>
    locations.get({ name: `locations/${id}`, readMask: 'name,storeCode' }, options),
  );
  const code = location.storeCode ?? '';
  if (code !== '') await setting.keep({ chosen: { storeCode: code } });
  return code;
}
