/** The half-written receipt survives a reload: kept in this window until it is saved, or left for good. */
import { shopFacts } from '../app/shop-facts.ts';
import { type Draft, emptyDraft } from './draft.ts';

/** The sample shop's goods are not the real one's. */
const keyOf = (name: string): string => `vetrina.${name}.${shopFacts.practice ? 'sample' : 'real'}`;

export const newKey = (): string => crypto.randomUUID();

export function keepDraft(draft: Draft): void {
  sessionStorage.setItem(keyOf('counter'), JSON.stringify(draft));
}

/** Only with every field of a receipt of today: one of an older version is none. */
export function keptDraft(): Draft {
  const empty = emptyDraft(newKey());
  try {
    const kept = JSON.parse(sessionStorage.getItem(keyOf('counter')) ?? 'null') as Draft | null;
    return kept !== null && Object.keys(empty).every((name) => name in kept) ? kept : empty;
  } catch {
    return empty;
  }
}
