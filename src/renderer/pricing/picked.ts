/** Which products are chosen for a rule: single ones, a stretch with Shift, or everything that the filter shows. */
import type { Selection } from '../../api/pricing.ts';

export interface Picked {
  readonly ids: ReadonlySet<number>;
  /** Where a stretch begins: the product chosen last. */
  readonly anchor: number | null;
  /** Everything that the filter shows, also what was never scrolled to. */
  readonly everything: boolean;
}

export const nothingPicked: Picked = { ids: new Set(), anchor: null, everything: false };

export function pick(picked: Picked, id: number): Picked {
  const ids = new Set(picked.everything ? [] : picked.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ids, anchor: id, everything: false };
}

/** From the product chosen last to this one, in the order in which they stand. */
export function pickUpTo(picked: Picked, order: readonly number[], id: number): Picked {
  const start = picked.anchor === null ? -1 : order.indexOf(picked.anchor);
  const end = order.indexOf(id);
  if (start === -1 || end === -1) return pick(picked, id);
  const stretch = order.slice(Math.min(start, end), Math.max(start, end) + 1);
  return { ids: new Set([...picked.ids, ...stretch]), anchor: picked.anchor, everything: false };
}

export const pickEverything = (): Picked => ({ ids: new Set(), anchor: null, everything: true });

export const isPicked = ({ everything, ids }: Picked, id: number): boolean => everything || ids.has(id);

export const countPicked = ({ everything, ids }: Picked, total: number): number => (everything ? total : ids.size);

/** Null while nothing is chosen. */
export function selectionOf(
  picked: Picked,
  { search, category }: { readonly search: string; readonly category: string | null },
): Selection | null {
  if (!picked.everything) return picked.ids.size === 0 ? null : { variantIds: [...picked.ids] };
  return {
    filter: { ...(search === '' ? {} : { search }), ...(category === null ? {} : { category }) },
  };
}
