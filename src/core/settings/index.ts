/**
 * The shop's own facts: its name, place, language, currency and time zone, and how it wants to be reached. Other
 * domains ask here for what they need; nothing else in the file repeats it.
 */
import type { Settings, settingsContract } from '../../api/settings.ts';
import type { Grounds, Reader, Writer } from '../database/index.ts';
import type { Verbs } from '../door.ts';
import { readSettings } from './read-settings.ts';
import { type SettingsGuard, updateSettings } from './update-settings.ts';

export { toE164 } from './phone.ts';
export {
  addDays,
  daysBetween,
  daysFrom,
  endOfStoreDay,
  movedAlong,
  startOfStoreDay,
  storeDay,
  weekdayOf,
} from './store-days.ts';

export type ShopSettings = ReturnType<typeof openSettings>;

export type { SettingsGuard } from './update-settings.ts';

export function openSettings({ database }: Grounds) {
  const guards: SettingsGuard[] = [];
  const verbs: Pick<Verbs<typeof settingsContract>, 'get' | 'update'> = {
    get: () => readSettings(database.read),
    update: (wish) => database.change((change) => updateSettings(change, guards, wish as Partial<Settings>)),
  };
  return {
    current: database.remember<Settings>('settings', () => readSettings(database.read)),
    /** Inside a change, with its own handle. */
    read: (db: Reader | Writer): Promise<Settings> => readSettings(db),
    /** A domain whose rows mean something else after a change of facts registers here, and may refuse the change. */
    onUpdate: (guard: SettingsGuard): void => void guards.push(guard),
    verbs,
  };
}
