/** What the channels would refuse of a variant, or show badly: known before anything is sent. */
import type { PreflightLine } from '../../api/listings.ts';
import { Refusal } from '../../api/refusals.ts';
import { offerFacts } from './facts.ts';
import { listingsOf } from './listings.sql.ts';
import { offerOf } from './offer.ts';
import type { ListingsParts } from './parts.ts';

export async function preflight(parts: ListingsParts, variantId: number): Promise<PreflightLine[]> {
  const { database, channels, pricing, clock, settings } = parts;
  const db = database.read;
  const [facts] = await offerFacts(db, pricing, [variantId]);
  if (facts === undefined) throw new Refusal('not-found', { what: 'variant', id: variantId });
  const { currency, website, storeCode } = await settings.current();
  const listed = new Set(
    (await listingsOf(db, [variantId])).flatMap((row) => (row.listed === 1 ? [row.channel_id] : [])),
  );
  const lines: PreflightLine[] = [];
  for (const channel of await channels.all(db)) {
    if (channel.connector === 'file' || !channel.enabled || !listed.has(channel.id) || facts.archived) continue;
    const offer = offerOf(facts, channel, { currency }, clock.now());
    if (offer === null) {
      lines.push({ channelId: channel.id, level: 'stops', reason: { code: 'price-missing', details: {} } });
      continue;
    }
    const known = { website, storeCode: storeCode || (await channels.storeCode(db, channel)) };
    for (const { level, code, details } of await channels.preflight(channel.connector, offer, known))
      lines.push({ channelId: channel.id, level, reason: { code, details: { ...details } } });
  }
  return lines;
}
