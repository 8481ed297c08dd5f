import type { ChannelKind } from '../../api/channels.ts';
import type { PlaceRow } from './channels.sql.ts';

/** Words of links and forms that are no channel's own name. */
const kindOfSource: Readonly<Record<string, ChannelKind>> = {
  counter: 'till',
  qr: 'till',
  page: 'web',
  website: 'web',
  campaign: 'facebook',
  meta: 'facebook',
};

/** The channel behind a source: by its short name, else the first of its kind; null where none is in use. */
export function channelOfSource(places: readonly PlaceRow[], source: string): string | null {
  const inUse = places.filter(({ putAway }) => !putAway);
  const kind = kindOfSource[source] ?? source;
  const found = inUse.find(({ id }) => id === source) ?? inUse.find((place) => place.kind === kind);
  return found?.id ?? null;
}
