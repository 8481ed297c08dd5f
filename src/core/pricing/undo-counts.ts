import type { JournalEntry } from '../batches/index.ts';

/** Variants that a batch's journal of the catalogue names: their return is counted there. */
export function variantsInJournal(entries: readonly JournalEntry[]): ReadonlySet<number> {
  return new Set(
    entries.flatMap(({ key }) => (key.startsWith('variant:') ? [Number(key.slice('variant:'.length))] : [])),
  );
}
