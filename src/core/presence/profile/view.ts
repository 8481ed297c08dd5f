/** The card as the screens show it. */
import type { Holiday, ProfileValues, ProfileView, Week } from '../../../api/profile.ts';
import { type ProfileField, profileFields } from '../../../api/profile-words.ts';
import type { Settings } from '../../../api/settings.ts';
import { type Day, toInstant, toInstantOrNull } from '../../../api/time.ts';
import type { Reader } from '../../database/index.ts';
import { addDays } from '../../settings/index.ts';
import { nextEditAfter } from '../edit-pace.ts';
import { holidaysBetween } from './holidays.ts';
import { placeOf } from './parts.ts';
import { cardRow, type FieldRow, fieldRows } from './profile.sql.ts';
import { comparing } from './same.ts';
import { weekdayOf } from './weekday.ts';

type Fields = ProfileView['fields'];
const comingDays = 365;

export async function profileView(
  db: Reader,
  shop: Settings,
  connection: ProfileView['connection'],
  now: number,
): Promise<ProfileView> {
  const [rows, card] = [await fieldRows(db), await cardRow(db)];
  const place = placeOf(shop, now);
  const same = comparing(place);
  const views = profileFields.map((field) => {
    const row = rows.get(field);
    if (row === undefined) throw new Error(`no row of ${field}`);
    const own = ownFact(field, shop, row.wanted);
    const differs = own !== null && !same(field, own as never, row.wanted as never);
    return [
      field,
      { ...fieldView(row, nextEditAfter(card.edits, 'card', now), now), fromSettings: differs ? own : null },
    ];
  });
  const fields = Object.fromEntries(views) as Fields;
  return {
    connection,
    readAt: toInstantOrNull(card.readAt),
    readProblem: card.readProblem === null ? null : { ...card.readProblem, details: { ...card.readProblem.details } },
    mapsLink: card.mapsLink,
    verified: card.verified,
    fields,
    offered: {
      attributes: card.offered.attributes.map((each) => ({ ...each, choices: [...each.choices] })),
      services: [...card.offered.services],
    },
    holidays: holidaysOf(shop, place.today, fields.hours.wanted, fields['special-hours'].wanted),
  };
}

function fieldView(row: FieldRow, nextEdit: number | null, now: number) {
  const waitsUntil = Math.max(row.notBefore, nextEdit ?? 0);
  return {
    state: row.state,
    reason: row.reason,
    wanted: row.wanted,
    shown: row.shown,
    at: row.since === 0 ? null : toInstant(row.since),
    waitsUntil: row.state === 'behind' && waitsUntil > now ? toInstant(waitsUntil) : null,
  };
}

/** What the settings say of it; the card may well say something else. */
function ownFact(field: ProfileField, shop: Settings, wanted: unknown): ProfileValues[ProfileField] | null {
  switch (field) {
    case 'title':
      return shop.shopName.trim() === '' ? null : shop.shopName;
    case 'phones': {
      const { additional } = (wanted ?? { additional: [] }) as ProfileValues['phones'];
      return shop.phone === '' ? null : { primary: shop.phone, additional: [...additional] };
    }
    case 'website':
      return shop.website === '' ? null : shop.website;
    default:
      return null;
  }
}

/** @param first the store's day */
export function holidaysOf(
  { country }: Settings,
  first: Day,
  week: Week | null,
  special: ProfileValues['special-hours'] | null,
  days: number = comingDays,
): Holiday[] {
  if (country !== 'IT') return [];
  return holidaysBetween(first, addDays(first, days)).map(({ day, code }) => ({
    day,
    code,
    usual: week === null ? [] : [...week[weekdayOf(day)]],
    said: special?.some((each) => each.day === day) ?? false,
  }));
}
