/** Whose the web shop's channel is: WooCommerce's while its account is joined, a file's before and after. */
import type { Writer } from '../database/index.ts';
import { allPlaces, type PlaceRow, serveChannelBy } from './channels.sql.ts';

/** Hands the channel over or back. Answers the one that changed hands; null: none did. */
export async function lendWebChannel(db: Writer, joined: boolean): Promise<string | null> {
  const places = await allPlaces(db);
  const lent = places.find(({ connector }) => connector === 'woocommerce');
  if (joined === (lent !== undefined)) return null;
  const channel = lent ?? webChannelOf(places);
  if (channel === undefined) return null;
  await serveChannelBy(db, channel.id, joined ? 'woocommerce' : 'file');
  return channel.id;
}

/** The first web shop in the shop's order that a file serves as yet. */
export const webChannelOf = (places: readonly PlaceRow[]): PlaceRow | undefined =>
  places.find(({ kind, connector, priced, putAway }) => kind === 'web' && connector === 'file' && priced && !putAway);
