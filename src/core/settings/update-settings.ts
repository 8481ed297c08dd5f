import type { Settings } from '../../api/settings.ts';
import { Refusal } from '../../api/refusals.ts';
import type { Change } from '../database/index.ts';
import { toE164 } from './phone.ts';
import { readSettings } from './read-settings.ts';
import { writeSettings } from './settings.sql.ts';

/** Sees a change of facts before it is written; refuses by throwing. */
export type SettingsGuard = (change: Change, before: Settings, after: Settings) => Promise<void>;

export async function updateSettings(
  change: Change,
  guards: readonly SettingsGuard[],
  wish: Partial<Settings>,
): Promise<Settings> {
  const before = await readSettings(change.db);
  const after = tidied({ ...before, ...withoutAbsent(wish) });
  for (const guard of guards) await guard(change, before, after);
  await writeSettings(change.db, after);
  change.announce('settings');
  return after;
}

function tidied(settings: Settings): Settings {
  refuseUnknownZone(settings.timeZone);
  const country = settings.country.toUpperCase();
  return {
    ...settings,
    shopName: settings.shopName.trim(),
    country,
    phone: settings.phone.trim() === '' ? '' : toE164(settings.phone, country),
    website: pageOrEmpty(settings.website),
    publicAddress: pageOrEmpty(settings.publicAddress).replace(/\/+$/u, ''),
  };
}

function refuseUnknownZone(timeZone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
  } catch {
    throw new Refusal('invalid-input', { field: 'timeZone', written: timeZone });
  }
}

/** `bottegaverdi.it` is what people write; what is kept is an address that a browser opens. */
function pageOrEmpty(written: string): string {
  const text = written.trim();
  if (text === '') return '';
  const address = /^[a-z]+:\/\//iu.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address) || !/^https?:$/u.test(new URL(address).protocol)) {
    throw new Refusal('link-not-https', { written });
  }
  return address;
}

const withoutAbsent = (wish: Partial<Settings>): Partial<Settings> =>
  Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined));
