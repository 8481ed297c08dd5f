/** What each channel brought: the numbers that Vetrina has, and for those it has not the reason. */
import type { Brought, BroughtName, ChannelBrings } from '../../api/metrics.ts';
import { metaFigures } from '../campaigns/index.ts';
import { type Channels, channelOfSource, type PlaceRow } from '../channels/index.ts';
import type { Reader } from '../database/index.ts';
import { figuresRead, googleFigures } from '../presence/index.ts';
import { receiptsByChannel } from '../sales/index.ts';
import { endOfStoreDay, startOfStoreDay } from '../settings/index.ts';
import { campaignSums, contactsByChannel, leadsBetween, presenceDays } from './figures.sql.ts';
import type { Span } from './span.ts';

type Why = Exclude<Brought['why'], null>;

export async function broughtBy(
  db: Reader,
  channels: Pick<Channels, 'places' | 'stateOf'>,
  { from, to }: Pick<Span, 'from' | 'to'>,
  timeZone: string,
): Promise<ChannelBrings[]> {
  const [first, until] = [startOfStoreDay(from, timeZone), endOfStoreDay(to, timeZone)];
  const places = await channels.places(db);
  const contacts = await contactsByChannel(db, first, until);
  const leads = new Map<string, number>();
  for (const { source } of await leadsBetween(db, first, until)) {
    const id = channelOfSource(places, source);
    if (id !== null) leads.set(id, (leads.get(id) ?? 0) + 1);
  }
  const receipts = await receiptsByChannel(db, from, to);
  const profile = await profileSums(db, from, to);
  const adverts = await campaignSums(db, from, to);
  const completeUntil = {
    google: (await figuresRead(db, googleFigures))?.completeUntil ?? null,
    meta: (await figuresRead(db, metaFigures))?.completeUntil ?? null,
  };
  return Promise.all(
    places.map(async (place) => {
      const { id, connector } = place;
      const off = connector !== 'file' && (await channels.stateOf(db, place)) === 'off';
      const own = (name: BroughtName, value: number | null | undefined, unit: Brought['unit'] = 'count') =>
        told(name, value, off ? 'not-connected' : 'not-told', unit);
      const figures: Brought[] = [
        ...(sells(place) ? [told('receipts', receipts.get(id), 'not-counted-yet')] : []),
        told('leads', leads.get(id) ?? 0, 'not-told'),
        told('contacts', contacts.get(id) ?? 0, 'not-told'),
      ];
      if (connector === 'google')
        figures.push(
          own('calls', profile.calls),
          own('directions', profile.directions),
          own('site-clicks', profile.siteClicks),
          own('impressions', profile.impressions),
        );
      if (connector === 'meta')
        figures.push(
          own('cost', adverts.spend, 'money'),
          own('clicks', adverts.clicks),
          own('calls', adverts.calls),
          own('directions', adverts.directions),
        );
      return {
        channelId: id,
        figures,
        completeUntil: connector === 'google' || connector === 'meta' ? completeUntil[connector] : null,
      };
    }),
  );
}

const sells = ({ uses, priced }: PlaceRow): boolean => priced && uses.includes('sell');

function told(
  name: BroughtName,
  value: number | null | undefined,
  otherwise: Why,
  unit: Brought['unit'] = 'count',
): Brought {
  return { name, unit, value: value ?? null, why: value == null ? otherwise : null };
}

/** A day of which Google said nothing adds nothing; when it said nothing at all, nothing is known. */
export async function profileSums(db: Reader, from: string, to: string) {
  const days = await presenceDays(db, from, to);
  const sum = (column: 'calls' | 'directions' | 'impressions' | 'site_clicks'): number | null => {
    const known = days.map((day) => day[column]).filter((value) => value !== null);
    return known.length === 0 ? null : known.reduce((total, value) => total + value, 0);
  };
  return {
    calls: sum('calls'),
    directions: sum('directions'),
    impressions: sum('impressions'),
    siteClicks: sum('site_clicks'),
  };
}
