/**
 * The shop's own facts: its name, place, language, currency and time zone, and how it wants to be reached. Other
 * domains ask here for what they need; nothing else in the file repeats it.
 */
import type { Settings, settingsContract } from '../../api/settings.ts';
import type { Grounds, Reader, Writer } from '../database/index.ts';
import type { Verbs } from '../door.ts';
import { readSettings } from './read-settings.ts';
import { updateSettings } from './update-settings.ts';

export { toE164 } from './phone.ts';
export { addDays, daysBetween, daysFrom, startOfStoreDay, storeDay } from './store-days.ts';

export type ShopSettings = ReturnType<typeof openSettings>;

export function openSettings({ database }: Grounds) {
  const verbs: Pick<Verbs<typeof settingsContract>, 'get' | 'update'> = {
    get: () => readSettings(database.read),
    update: (wish) => database.change((change) => updateSettings(change, wish as Partial<Settings>)),
  };
  return {
    current: (): Promise<Settings> => readSettings(database.read),
    /** Inside a change, with its own handle. */
    read: (db: Reader | Writer): Promise<Settings> => readSettings(db),
    verbs,
  };
}
