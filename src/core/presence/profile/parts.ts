/** What every verb of the card stands on. */
import type { Settings } from '../../../api/settings.ts';
import type { Channels } from '../../channels/index.ts';
import type { Grounds } from '../../database/index.ts';
import { type ShopSettings, storeDay } from '../../settings/index.ts';
import type { Place } from './same.ts';

export type ProfileParts = Grounds & {
  readonly practice: boolean;
  readonly settings: ShopSettings;
  readonly channels: Channels;
};

export const placeOf = ({ country, timeZone }: Settings, now: number): Place => ({
  country,
  today: storeDay(now, timeZone),
});
