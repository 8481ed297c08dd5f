import type { Change } from '../database/index.ts';
import { putCard } from './cards.ts';
import { recordContact } from './record-contact.ts';

/** A card number is somebody's from now on, and stands in their timeline. */
export async function giveCard(
  change: Change,
  card: { readonly personId: number; readonly number: string },
  source: string,
  actor: string,
): Promise<void> {
  const text = await putCard(change, card, source);
  if (text !== null) await recordContact(change, { personId: card.personId, kind: 'card', facts: { text }, actor });
}
