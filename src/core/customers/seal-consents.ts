/** Adds links to the chain of consents; each change that records one does it in the same transaction. */
import { type Change, randomBytes } from '../database/index.ts';
import { addLink, consentsWithoutLink, lastLink, setSalt } from './consent-chain.sql.ts';
import { digestOfConsent, digestOfContent, type SealedConsent, sealOf } from './consent-chain.ts';

export const freshSalt = (): string => randomBytes(12).toString('base64url');

export async function sealConsent(change: Change, consent: SealedConsent): Promise<void> {
  await append(change, { kind: 'consent', consent_id: consent.id, content: '', digest: digestOfConsent(consent) });
}

/** What the chain must know of beside the records themselves: that some were erased, or that two people became one. */
export type ChainEvent =
  | { readonly kind: 'erased'; readonly consents: readonly number[] }
  | { readonly kind: 'merged' | 'parted'; readonly from: number; readonly into: number };

export async function sealEvent(change: Change, { kind, ...facts }: ChainEvent): Promise<void> {
  const content = JSON.stringify(facts);
  await append(change, { kind, consent_id: null, content, digest: digestOfContent(content) });
}

const atOnce = 500;

/** Records from before there was a chain, sealed as they stand now. Answers how many. */
export async function sealEarlier(change: Change): Promise<number> {
  for (let count = 0; ;) {
    const earlier = await consentsWithoutLink(change.db, atOnce);
    for (const consent of earlier) {
      const salt = consent.salt === '' ? freshSalt() : consent.salt;
      await setSalt(change.db, consent.id, salt);
      await sealConsent(change, { ...consent, salt });
    }
    count += earlier.length;
    if (earlier.length < atOnce) return count;
    await change.breathe();
  }
}

async function append(
  { db, at }: Change,
  link: { kind: string; consent_id: number | null; content: string; digest: string },
): Promise<void> {
  const before = await lastLink(db);
  const whole = { ...link, sequence: (before?.sequence ?? 0) + 1, at };
  await addLink(db, { ...whole, seal: sealOf(before?.seal ?? '', whole) });
}
