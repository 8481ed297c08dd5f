/**
 * Edits that the shop has not taken yet, kept on this device for each shop: a window that is closed, or a computer that
 * goes off in between, loses none of them.
 */
import { type EditColumn, isEditColumn, spotKey } from './spot.ts';

export interface UnsentEdit {
  readonly variantId: number;
  readonly column: EditColumn;
  readonly title: string;
  readonly text: string;
  /** Minor units; null: taken away. Undefined: what was typed is no amount yet. */
  readonly amount?: number | null;
  /** What the person saw there. */
  readonly seen: number | null;
}

const storageKey = (shop: string): string => `vetrina.unsent.${shop}`;

export function keptEdits(shop: string): UnsentEdit[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey(shop)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isEdit) : [];
  } catch {
    return [];
  }
}

/** The later edit of a cell stands for the earlier one. */
export function keepEdits(shop: string, edits: readonly UnsentEdit[]): void {
  const byCell = new Map(edits.map((edit) => [spotKey(edit), edit]));
  try {
    if (byCell.size === 0) localStorage.removeItem(storageKey(shop));
    else localStorage.setItem(storageKey(shop), JSON.stringify([...byCell.values()]));
  } catch {
    // A device without room for it: the edits are on screen, and leaving asks.
  }
}

const isAmount = (value: unknown): boolean => value === null || (Number.isSafeInteger(value) && (value as number) >= 0);

function isEdit(value: unknown): value is UnsentEdit {
  if (typeof value !== 'object' || value === null) return false;
  const edit = value as Partial<Record<keyof UnsentEdit, unknown>>;
  return (
    Number.isSafeInteger(edit.variantId) &&
    isEditColumn(edit.column) &&
    typeof edit.title === 'string' &&
    typeof edit.text === 'string' &&
    isAmount(edit.seen) &&
    (edit.amount === undefined || isAmount(edit.amount))
  );
}
