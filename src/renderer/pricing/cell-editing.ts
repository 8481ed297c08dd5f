/**
 * Typing prices into cells. What is typed stays in its cell until the shop has taken it: a price that cannot be read,
 * could be two prices, or was changed by someone else meanwhile is asked about where it stands.
 */
import { computed, reactive, ref } from 'vue';
import { parseMoney } from '../../api/money.ts';
import type { Channel } from '../../api/channels.ts';
import type { GridRow } from '../../api/listings.ts';
import { say } from '../app/i18n.ts';
import { claim, explain, refusalOf } from '../app/problems.ts';
import { f, shopFacts } from '../app/shop-facts.ts';
import type { GridRows } from './grid-rows.ts';
import { useSetPrice } from './pricing.ts';
import { priceIn, withTypedPrice } from './typed-price.ts';
import { undoOffer } from './undo-offer.ts';

export type CellQuestion =
  | { readonly kind: 'unclear'; readonly readings: readonly [number, number] }
  | { readonly kind: 'meanwhile'; readonly current: number | null; readonly by: string; readonly mine: number }
  | { readonly kind: 'refused'; readonly why: string; readonly next: string };

export interface Draft {
  readonly row: GridRow;
  /** null: the one price. */
  readonly channelId: string | null;
  text: string;
  question: CellQuestion | null;
}

const keyOf = (variantId: number, channelId: string | null): string => `${variantId} ${channelId ?? ''}`;

export function useCellEditing(rows: GridRows, channels: () => readonly Channel[]) {
  const drafts = reactive(new Map<string, Draft>());
  const editing = ref<string | null>(null);
  const { mutateAsync: setPrice } = useSetPrice();

  const draftOf = (variantId: number, channelId: string | null): Draft | undefined =>
    drafts.get(keyOf(variantId, channelId));

  const isEditing = (variantId: number, channelId: string | null): boolean =>
    editing.value === keyOf(variantId, channelId);

  /** @param typed the first key, which replaces what stood there; absent: the price as it is */
  function begin(row: GridRow, channelId: string | null, typed?: string): void {
    const key = keyOf(row.variantId, channelId);
    const now = priceIn(row, channelId);
    if (!drafts.has(key) || typed !== undefined) {
      drafts.set(key, { row, channelId, text: typed ?? (now === null ? '' : f.amount(now)), question: null });
    }
    editing.value = key;
  }

  function drop(key: string | null): void {
    if (key !== null) drafts.delete(key);
    if (editing.value === key) editing.value = null;
  }

  /** Another letter: what was asked about the text before is no longer the question. */
  function write(text: string): void {
    const draft = editing.value === null ? undefined : drafts.get(editing.value);
    if (draft === undefined) return;
    draft.text = text;
    draft.question = null;
  }

  /** Takes what was typed. Answers whether the cell is left; false where a question stands in it. */
  function finish(): boolean {
    const key = editing.value;
    const draft = key === null ? undefined : drafts.get(key);
    if (key === null || draft === undefined) return true;
    if (draft.question !== null) return false;
    const parsed = parseMoney(draft.text, shopFacts.currency);
    const now = priceIn(draft.row, draft.channelId);
    if (parsed.kind === 'amount') {
      void take(key, parsed.amount);
      return true;
    }
    if (parsed.kind === 'refused' && parsed.reason === 'empty' && (now === null || draft.text === '')) {
      drop(key);
      return true;
    }
    draft.question =
      parsed.kind === 'unclear'
        ? { kind: 'unclear', readings: parsed.readings }
        : {
            kind: 'refused',
            why: say(`parts.money.${parsed.reason === 'too-large' ? 'tooLarge' : parsed.reason}`, {
              written: draft.text,
            }),
            next: '',
          };
    return false;
  }

  /** Saves an amount for a cell; `seen` as the person knows it by now. */
  async function take(key: string, amount: number, seen?: number | null): Promise<void> {
    const draft = drafts.get(key);
    if (draft === undefined) return;
    if (editing.value === key) editing.value = null;
    const { row, channelId } = draft;
    const before = seen === undefined ? priceIn(row, channelId) : seen;
    drafts.delete(key);
    // As it was: nothing to save, unless another price came meanwhile under the person's fingers.
    if (before === amount && seen === undefined && standing(row, channelId) === before) return;
    rows.patch(row.variantId, (now) => withTypedPrice(now, channelId, amount, channels()));
    try {
      const { batchId, changed } = await setPrice({ variantId: row.variantId, channelId, amount, seen: before });
      if (changed > 0) undoOffer(sentence(row, channelId, before, amount), batchId);
    } catch (error) {
      claim(error);
      rows.patch(row.variantId, (now) => putBack(now, row));
      // A newer text in the same cell is the person's later word.
      if (!drafts.has(key)) drafts.set(key, { ...draft, text: f.amount(amount), question: questionOf(error, amount) });
    }
  }

  function standing(row: GridRow, channelId: string | null): number | null {
    return priceIn(rows.rows.value.find(({ variantId }) => variantId === row.variantId) ?? row, channelId);
  }

  function sentence(row: GridRow, channelId: string | null, from: number | null, to: number): string {
    const channel = channels().find(({ id }) => id === channelId)?.name;
    const values = {
      title: row.title,
      from: from === null ? '' : f.amount(from),
      to: f.money(to),
      channel: channel ?? '',
    };
    if (from === null) return say('pricing.changed.first', values);
    return channelId === null ? say('pricing.changed.everywhere', values) : say('pricing.changed.onlyOn', values);
  }

  return {
    drafts,
    unsaved: computed(() => drafts.size > 0),
    editing: computed(() => editing.value !== null),
    draftOf,
    isEditing,
    begin,
    write,
    finish,
    /** One of both readings, or the own price after all. */
    answer(variantId: number, channelId: string | null, amount: number, seen?: number | null): void {
      void take(keyOf(variantId, channelId), amount, seen);
    },
    drop: (variantId: number, channelId: string | null): void => drop(keyOf(variantId, channelId)),
  };
}

export type CellEditing = ReturnType<typeof useCellEditing>;

/** Prices as they stood; what else the row learnt meanwhile stays. */
const putBack = (now: GridRow, before: GridRow): GridRow => ({
  ...now,
  basePrice: before.basePrice,
  listings: before.listings,
});

function questionOf(error: unknown, mine: number): CellQuestion {
  const refusal = refusalOf(error);
  if (refusal?.code === 'price-changed-meanwhile') {
    const { current, by } = refusal.details;
    return { kind: 'meanwhile', current: typeof current === 'number' ? current : null, by: String(by ?? ''), mine };
  }
  const { why, next } = explain(error);
  return { kind: 'refused', why, next };
}
