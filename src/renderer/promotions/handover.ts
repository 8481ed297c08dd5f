/** What was chosen in the price list on its way into the wizard: too much for an address, and good for one journey. */
import type { Selection } from '../../api/bulk.ts';

interface Handed {
  readonly selection: Selection;
  readonly count: number;
}

let handed: Handed | null = null;

export function handOver(selection: Selection, count: number): void {
  handed = { selection, count };
}

export function takeHanded(): Handed | null {
  const taken = handed;
  handed = null;
  return taken;
}
