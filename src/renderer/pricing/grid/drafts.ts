/** What was typed and is not in the shop yet: it stays in its cell, with the question that it waits for. */
import { computed, reactive } from 'vue';
import type { CellReading } from './read-cells.ts';
import { type CellSpot, spotKey } from './spot.ts';

export type CellQuestion =
  | { readonly kind: 'unclear'; readonly readings: readonly [number, number] }
  | {
      readonly kind: 'meanwhile';
      readonly current: number | null;
      readonly by: string;
      readonly mine: number | null;
    }
  | { readonly kind: 'refused'; readonly why: string; readonly next: string };

export interface Draft extends CellSpot {
  readonly title: string;
  readonly text: string;
  /** What stood there when it was typed. */
  readonly seen: number | null;
  readonly question: CellQuestion;
}

export function openDrafts() {
  const drafts = reactive(new Map<string, Draft>());
  return {
    all: computed(() => [...drafts.values()]),
    count: computed(() => drafts.size),
    of: (spot: CellSpot): Draft | undefined => drafts.get(spotKey(spot)),
    put: (draft: Draft): void => void drafts.set(spotKey(draft), draft),
    drop: (spot: CellSpot): boolean => drafts.delete(spotKey(spot)),
    clear: (): void => drafts.clear(),
  };
}

export type NoAmount = Exclude<CellReading, { kind: 'amount' }>;
