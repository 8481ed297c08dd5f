/**
 * Writing in the price list. What is typed shows at once and is saved at once, with the amount that the person saw: what
 * somebody else changed meanwhile is asked about, never overwritten. What cannot be taken stays in its cell.
 */
import { computed, ref, shallowReactive, watch } from 'vue';
import type { Channel } from '../../../api/channels.ts';
import type { GridRow } from '../../../api/listings.ts';
import { say } from '../../app/i18n.ts';
import { claim, refusalOf } from '../../app/problems.ts';
import { f, shopFacts } from '../../app/shop-facts.ts';
import { withTyped } from '../typed-price.ts';
import { undoOffer } from '../undo-offer.ts';
import { type Draft, openDrafts } from './drafts.ts';
import { aboutError, aboutRefusal, aboutText } from './questions.ts';
import { readCell, readCells, type TypedCell } from './read-cells.ts';
import { type Edit, type Sent, useSendEdits } from './send-edits.ts';
import { amountIn, channelOf, type CellSpot, type EditColumn, spotKey } from './spot.ts';
import { keepEdits, keptEdits, type UnsentEdit } from './unsent.ts';

/** The rows that are written in. */
export interface EditedRows {
  readonly rowOf: (id: number) => GridRow | undefined;
  readonly patch: (variantId: number, change: (row: GridRow) => GridRow) => void;
}

/** As many as one batch takes. */
export const mostCells = 20_000;

export interface UnclearPaste {
  readonly first: { readonly text: string; readonly readings: readonly [number, number] };
  readonly cells: readonly { readonly cell: TypedCell; readonly readings: readonly [number, number] }[];
}

export function useGridEditing(rows: EditedRows, channels: () => readonly Channel[], shop: () => string) {
  const drafts = openDrafts();
  const onTheWay = shallowReactive(new Map<string, UnsentEdit>());
  const send = useSendEdits();
  /** The last sending of each cell: what is typed over it goes out after it, or the older one could arrive last. */
  const lastOf = new Map<string, Promise<void>>();
  /** Written before the page was left, and never taken by the shop: offered, not sent unasked. */
  const recovered = ref<readonly UnsentEdit[]>([]);
  const unclearPaste = ref<UnclearPaste | null>(null);
  const seenIn = ({ variantId, column }: CellSpot): number | null => {
    const row = rows.rowOf(variantId);
    return row === undefined ? null : amountIn(row, column);
  };
  const titleOf = (id: number): string => rows.rowOf(id)?.title ?? '';

  watch(shop, (name) => (recovered.value = name === '' ? [] : keptEdits(name)), { immediate: true });
  watch([() => [...onTheWay.values()], drafts.all, recovered], ([sending, waiting, before]) => {
    if (shop() !== '') keepEdits(shop(), [...before, ...waiting.map(asUnsent), ...sending]);
  });

  const asUnsent = ({ variantId, column, title, text, seen }: Draft): UnsentEdit => ({
    variantId,
    column,
    title,
    text,
    seen,
  });

  /** Takes what was typed over a row as the person saw it. False where a question stands in the cell now. */
  function type(row: GridRow, column: EditColumn, text: string): boolean {
    const spot = { variantId: row.variantId, column };
    const reading = readCell({ ...spot, text }, shopFacts.currency);
    if (reading.kind === 'refused' && reading.reason === 'empty' && text.trim() === '') {
      drafts.drop(spot);
      return true;
    }
    if (reading.kind !== 'amount') {
      const seen = amountIn(row, column);
      drafts.put({ ...spot, title: row.title, text, seen, question: aboutText(reading, text) });
      return false;
    }
    const standing = rows.rowOf(row.variantId);
    const before = amountIn(row, column);
    // As it was: nothing to save, unless another price came meanwhile under the person's fingers.
    if (before === reading.amount && standing !== undefined && amountIn(standing, column) === before) {
      drafts.drop(spot);
      return true;
    }
    void take(spot, reading.amount, before);
    return true;
  }

  /** Saves an amount for a cell; `seen` as the person knows it by now. */
  async function take(spot: CellSpot, amount: number | null, seen: number | null): Promise<void> {
    drafts.drop(spot);
    const row = rows.rowOf(spot.variantId);
    if (row !== undefined && isEmptyWish(row, spot, amount)) return;
    await save([{ ...spot, amount, seen }]);
  }

  async function save(edits: readonly Edit[]): Promise<void> {
    const keys = edits.map(spotKey);
    const earlier = keys.flatMap((key) => lastOf.get(key) ?? []);
    const sending = saveAfter(edits, earlier);
    for (const key of keys) lastOf.set(key, sending);
    try {
      await sending;
    } finally {
      for (const key of keys) if (lastOf.get(key) === sending) lastOf.delete(key);
    }
  }

  async function saveAfter(edits: readonly Edit[], earlier: readonly Promise<void>[]): Promise<void> {
    const before = new Map<number, GridRow>();
    const marks = new Map<string, UnsentEdit>();
    for (const edit of edits) {
      const row = rows.rowOf(edit.variantId);
      if (row !== undefined && !before.has(edit.variantId)) before.set(edit.variantId, row);
      const title = row?.title ?? ('title' in edit ? String(edit.title) : '');
      const mark = { ...edit, title, text: written(edit.amount) };
      marks.set(spotKey(edit), mark);
      onTheWay.set(spotKey(edit), mark);
      rows.patch(edit.variantId, (now) => withTyped(now, edit.column, edit.amount, channels()));
    }
    if (earlier.length > 0) await Promise.allSettled(earlier);
    try {
      const [first] = edits;
      const sent = edits.length === 1 && first !== undefined ? await send.one(first) : await send.many(edits);
      settle(edits, before, sent);
    } catch (error) {
      claim(error);
      const current = refusalOf(error)?.details['current'];
      for (const edit of edits) {
        // The shop has it already: only its answer was lost.
        if (current === undefined || current !== edit.amount) {
          giveBack(edit, before.get(edit.variantId), aboutError(error, edit.amount));
        }
      }
    } finally {
      for (const [key, mark] of marks) if (onTheWay.get(key) === mark) onTheWay.delete(key);
    }
  }

  function settle(
    edits: readonly Edit[],
    before: ReadonlyMap<number, GridRow>,
    { leftOut, changed, batchIds }: Sent,
  ): void {
    const byCell = new Map(edits.map((edit) => [spotKey(edit), edit]));
    for (const { spot, refusal } of leftOut) {
      const edit = byCell.get(spotKey(spot));
      const now = refusal.details['current'];
      if (edit === undefined || now === edit.amount) continue;
      giveBack(edit, before.get(edit.variantId), aboutRefusal(refusal, edit.amount));
    }
    const [batchId] = batchIds;
    if (changed === 0 || batchId === undefined) return;
    const [only] = edits;
    const title = only && (before.get(only.variantId)?.title ?? onTheWay.get(spotKey(only))?.title);
    const words = edits.length === 1 && only && title ? sentence(title, only) : manySentence(edits, changed);
    undoOffer(words, batchId, ...batchIds.slice(1));
  }

  /** The row as it stood, and what was typed with its question; a newer text in the cell is the person's later word. */
  function giveBack(edit: Edit, before: GridRow | undefined, question: Draft['question']): void {
    if (before !== undefined) {
      rows.patch(edit.variantId, (now) => withTyped(now, edit.column, amountIn(before, edit.column), channels()));
      rows.patch(edit.variantId, (now) => ({
        ...now,
        listings: before.listings,
        basePrice: before.basePrice,
        cost: before.cost,
      }));
    }
    if (drafts.of(edit) !== undefined) return;
    const title = before?.title ?? onTheWay.get(spotKey(edit))?.title ?? '';
    drafts.put({
      variantId: edit.variantId,
      column: edit.column,
      title,
      text: written(edit.amount),
      seen: edit.seen,
      question,
    });
  }

  function sentence(title: string, { column, amount, seen }: Edit): string {
    const channel = channels().find(({ id }) => id === channelOf(column))?.name ?? '';
    const values = {
      title,
      from: seen === null ? '' : f.amount(seen),
      to: amount === null ? '' : f.money(amount),
      channel,
    };
    if (column === 'cost') return say(amount === null ? 'pricing.changed.noCost' : 'pricing.changed.cost', values);
    if (amount === null) return say('pricing.removed', values);
    if (seen === null) return say('pricing.changed.first', values);
    return column === 'price' ? say('pricing.changed.everywhere', values) : say('pricing.changed.onlyOn', values);
  }

  /** A block of typed cells: the good ones are saved as one batch, the others stay as they were typed. */
  async function typeMany(cells: readonly TypedCell[]): Promise<void> {
    const read = readCells(cells, shopFacts.currency);
    for (const { cell, reason } of read.refused) {
      const question = aboutText({ kind: 'refused', reason }, cell.text);
      drafts.put({ ...cell, title: titleOf(cell.variantId), seen: seenIn(cell), question });
    }
    const [first] = read.unclear;
    unclearPaste.value =
      first === undefined ? null : { first: { text: first.cell.text, readings: first.readings }, cells: read.unclear };
    await saveAll(read.good.map(({ cell, amount }) => ({ cell, amount })));
  }

  async function saveAll(amounts: readonly { cell: CellSpot; amount: number | null }[]): Promise<void> {
    const edits = amounts.flatMap(({ cell: { variantId, column }, amount }): Edit[] => {
      const row = rows.rowOf(variantId);
      if (row === undefined) return [];
      const seen = amountIn(row, column);
      drafts.drop({ variantId, column });
      if (isEmptyWish(row, { variantId, column }, amount)) return [];
      return seen === amount ? [] : [{ variantId, column, amount, seen }];
    });
    if (edits.length > 0) await save(edits);
  }

  return {
    drafts,
    unsaved: computed(() => drafts.count.value > 0 || onTheWay.size > 0),
    recovered,
    unclearPaste,
    type,
    take,
    typeMany,
    /** Whole cells emptied: costs and channels' own prices go, the one price stays. */
    clear: (spots: readonly CellSpot[]): Promise<void> =>
      saveAll(spots.filter(({ column }) => column !== 'price').map((cell) => ({ cell, amount: null }))),
    /** One answer for every unclear number of a paste; null: they stay as they were. */
    async answerPaste(which: 0 | 1 | null): Promise<void> {
      const asked = unclearPaste.value;
      unclearPaste.value = null;
      if (asked === null || which === null) return;
      await saveAll(asked.cells.map(({ cell, readings }) => ({ cell, amount: readings[which] })));
    },
    /** Sends what the last visit left behind, with what was seen then. */
    async sendRecovered(): Promise<void> {
      const edits = recovered.value;
      recovered.value = [];
      const known = edits.filter((edit): edit is UnsentEdit & { amount: number | null } => edit.amount !== undefined);
      if (known.length > 0) await save(known);
      for (const { amount, ...edit } of edits) {
        const reading = readCell(edit, shopFacts.currency);
        if (amount === undefined && reading.kind !== 'amount') {
          drafts.put({ ...edit, question: aboutText(reading, edit.text) });
        }
      }
    },
    forgetRecovered: (): void => void (recovered.value = []),
  };
}

export type GridEditing = ReturnType<typeof useGridEditing>;

const written = (amount: number | null): string => (amount === null ? '' : f.amount(amount));

/** A channel without a price of its own has none to give back. */
const isEmptyWish = (row: GridRow, { column }: CellSpot, amount: number | null): boolean =>
  amount === null &&
  channelOf(column) !== null &&
  row.listings.find(({ channelId }) => channelId === channelOf(column))?.exception !== true;

function manySentence(edits: readonly Edit[], changed: number): string {
  const key = edits.every(({ column }) => column === 'cost') ? 'pricing.changed.manyCosts' : 'pricing.changed.many';
  return say(key, { n: f.number(changed) }, changed);
}
