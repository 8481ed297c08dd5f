import { settings as settingsShape, type Settings } from '../../api/shop-settings.ts';
import type { Reader, Writer } from '../database/index.ts';
import { defaultSettings } from './defaults.ts';
import { settingRows } from './settings.sql.ts';

/** The shop's facts, with the defaults for those never set; an unreadable fact counts as never set. */
export async function readSettings(db: Reader | Writer): Promise<Settings> {
  const kept: Record<string, unknown> = {};
  for (const { key, value } of await settingRows(db)) {
    const shape = settingsShape.shape[key as keyof Settings];
    const parsed = shape?.safeParse(factIn(value));
    if (parsed?.success) kept[key] = parsed.data;
  }
  // Shared by all who ask between two commits.
  return Object.freeze({ ...defaultSettings, ...kept });
}

function factIn(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}
