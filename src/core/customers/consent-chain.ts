/**
 * The chain that proves the consents. A record's digest is the print of all it says; a seal is the print of the digest
 * and of the seal before it. Whoever changes, adds or takes out a record later breaks the chain at that place; whoever
 * writes the whole chain anew ends at another seal than the one that older exports and backups show.
 */
import { hash } from 'node:crypto';

export interface SealedConsent {
  readonly id: number;
  readonly given_by: number;
  readonly purpose: string;
  readonly channel: string;
  readonly granted: number;
  readonly source: string;
  readonly occasion: string;
  readonly at: number;
  readonly recorded_at: number;
  readonly recorded_by: string;
  /** Random: the digest tells nothing of a record that is gone. */
  readonly salt: string;
  readonly text: string;
  readonly version: number;
  readonly language: string;
}

export interface ChainLink {
  readonly sequence: number;
  readonly kind: string;
  readonly consent_id: number | null;
  readonly at: number;
  readonly digest: string;
}

const print = (parts: readonly (string | number | null)[]): string => hash('sha256', JSON.stringify(parts));

export const digestOfConsent = (consent: SealedConsent): string =>
  print([
    ...[consent.salt, consent.id, consent.given_by, consent.purpose, consent.channel, consent.granted],
    ...[consent.source, consent.occasion, consent.at, consent.recorded_at, consent.recorded_by],
    ...[consent.text, consent.version, consent.language],
  ]);

export const digestOfContent = (content: string): string => print([content]);

export const sealOf = (before: string, link: ChainLink): string =>
  print([before, link.sequence, link.kind, link.consent_id, link.at, link.digest]);
