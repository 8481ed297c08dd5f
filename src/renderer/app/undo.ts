/** The way back: after each change a toast says what changed and takes it back for ten seconds, by button or Ctrl+Z. */
import { computed, shallowRef } from 'vue';

export interface Undoable {
  /** What changed, e.g. `Taralli: da 3,90 a 4,20 € ovunque`. */
  readonly text: string;
  /** Takes it back; absent where there is no way back and the toast only tells. */
  readonly undo?: () => Promise<unknown>;
}

export const undoSeconds = 10;

interface Offer extends Undoable {
  readonly id: number;
}

const offer = shallowRef<Offer>();
let count = 0;

export const undoOffer = computed(() => offer.value);

/** Shows the toast; the one before it goes (its change stays, and can be taken back in the history). */
export function offerUndo(change: Undoable): void {
  count += 1;
  offer.value = { ...change, id: count };
}

export function dismissUndo(): void {
  offer.value = undefined;
}

/** Takes the last change back, when its toast is still there. Answers whether there was one. */
export async function undoLast(): Promise<boolean> {
  const change = offer.value;
  if (change?.undo === undefined) return false;
  offer.value = undefined;
  await change.undo();
  return true;
}
