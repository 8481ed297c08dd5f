/** The doctor's part on the shop's place on Google Maps: locations, store code, posts and figures. */
import { mybusinessaccountmanagement_v1 } from 'googleapis/build/src/apis/mybusinessaccountmanagement/v1.js';
import { mybusinessbusinessinformation_v1 } from 'googleapis/build/src/apis/mybusinessbusinessinformation/v1.js';

import type { ConnectorSetting } from '../../core/channels/ports.ts';
import { chosenOrOnly, type Examiner, type Finding, type Part } from '../examination.ts';
import { askedOutside, everyPage, type GoogleSession } from '../google-session.ts';
import { GoogleFigures } from './figures.ts';

interface KnownLocation {
  /** `accounts/1/locations/2` */
  readonly id: string;
  readonly name: string;
  readonly storeCode: string;
}

export function businessExaminers(session: GoogleSession, setting: ConnectorSetting): readonly Examiner[] {
  // What the first part finds as the only location, the next ones try.
  let place = setting.chosen['location'] ?? '';
  const withPlace = () => ({ ...setting, chosen: { ...setting.chosen, location: place } });
  return [
    {
      api: 'Business Profile',
      examine: async () => {
        const part = await examineLocations(session, setting);
        place = setting.chosen['location'] || (part.suggested?.['location'] ?? '');
        return part;
      },
    },
    { api: 'Google My Business (v4)', examine: async () => examinePosts(session, place) },
    { api: 'Business Profile Performance', examine: async () => examineFigures(session, withPlace()) },
  ];
}

async function examineLocations(session: GoogleSession, setting: ConnectorSetting): Promise<Part> {
  const locations = await askedOutside(session, () => allLocations(session));
  const choices = locations.map(({ id, name }) => ({ id, name }));
  if (choices.length === 0) return { findings: [{ code: 'location-none', state: 'advice', details: {} }] };
  const chosen = chosenOrOnly(choices, setting.chosen['location']);
  const location = locations.find(({ id }) => id === chosen);
  if (location === undefined) {
    return { choices: { location: choices }, findings: [{ code: 'location-choose', state: 'advice', details: {} }] };
  }
  const storeCode = setting.chosen['storeCode'] || setting.shop.storeCode || location.storeCode;
  const code: Finding =
    storeCode === ''
      ? { code: 'store-code-missing', state: 'advice', details: { location: location.name } }
      : { code: 'store-code-found', state: 'ok', details: { storeCode } };
  return {
    account: location.name,
    choices: { location: choices },
    suggested: { location: location.id, ...(storeCode === '' ? {} : { storeCode }) },
    findings: [{ code: 'location-found', state: 'ok', details: { location: location.name } }, code],
  };
}

/** Walks every account: the shop is often in a group, not in the person's own account. */
async function allLocations(session: GoogleSession): Promise<readonly KnownLocation[]> {
  const { auth } = session;
  const { accounts } = new mybusinessaccountmanagement_v1.Mybusinessaccountmanagement({ auth });
  const { accounts: places } = new mybusinessbusinessinformation_v1.Mybusinessbusinessinformation({ auth });
  const found = new Map<string, KnownLocation>();
  const owners = await everyPage(async (pageToken) => {
    const page = await session.ask((options) => accounts.list({ pageSize: 20, ...pageToken }, options));
    return { entries: page.accounts ?? [], next: page.nextPageToken };
  });
  for (const { name: parent } of owners) {
    if (typeof parent !== 'string') continue;
    const locations = await everyPage(async (pageToken) => {
      const readMask = 'name,title,storeCode,storefrontAddress';
      const page = await session.ask((options) =>
        places.locations.list({ parent, readMask, pageSize: 100, ...pageToken }, options),
      );
      return { entries: page.locations ?? [], next: page.nextPageToken };
    });
    for (const { name, title, storeCode, storefrontAddress } of locations) {
      if (typeof name !== 'string' || found.has(name)) continue;
      const street = storefrontAddress?.addressLines?.[0] ?? '';
      const shown = [title ?? '', street].filter((part) => part !== '').join(', ');
      found.set(name, { id: `${parent}/${name}`, name: shown, storeCode: storeCode ?? '' });
    }
  }
  return [...found.values()];
}

async function examinePosts(session: GoogleSession, place: string): Promise<Part> {
  if (place === '') return { findings: [] };
  const url = `https://mybusiness.googleapis.com/v4/${place}/localPosts`;
  await askedOutside(session, () => session.request({ method: 'GET', url, params: { pageSize: 1 } }));
  return { findings: [{ code: 'posts-ready', state: 'ok', details: {} }] };
}

async function examineFigures(session: GoogleSession, setting: ConnectorSetting): Promise<Part> {
  if (setting.chosen['location'] === '') return { findings: [] };
  const dayAgo = (days: number) => new Date(session.now() - days * 86_400_000).toISOString().slice(0, 10);
  await new GoogleFigures(session, setting).daily(dayAgo(14), dayAgo(7));
  return { findings: [{ code: 'performance-ready', state: 'ok', details: {} }] };
}
