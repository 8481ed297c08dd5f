/** The field in which a cell is typed over: what it is called, what stands in it, and keys that come before it is there. */
import { ref } from 'vue';
import { say } from '../../app/i18n.ts';
import { f } from '../../app/shop-facts.ts';
import type { Board, GridWiring } from './grid-board.ts';
import { type OpenField, priceEditor } from './price-editor.ts';
import { amountIn, channelOf, type EditColumn } from './spot.ts';

export function openField(board: Board, { props }: GridWiring) {
  const { places, editing } = props();
  const writing = ref(false);
  let field: OpenField | undefined;
  /** A field was asked for and takes no keys yet; Enter or Tab pressed meanwhile (some hands are fast) waits for it. */
  let comes = false;
  let earlyKey: KeyboardEvent | undefined;

  function amountText(id: number, column: EditColumn): string {
    const row = places.rowOf(id);
    const amount = row === undefined ? null : amountIn(row, column);
    return amount === null ? '' : f.amount(amount);
  }

  function label(id: number, column: EditColumn): string {
    const title = places.rowOf(id)?.title ?? '';
    if (column === 'cost') return say('pricing.costOf', { title });
    const channel = props().channels.find((each) => each.id === channelOf(column))?.name;
    return channel === undefined
      ? say('pricing.priceOf', { title })
      : say('pricing.priceOnChannel', { title, channel });
  }

  return {
    /** Somebody is typing in a cell. */
    writing,
    editor: priceEditor({
      label,
      textOf: (id, column) => editing.drafts.of({ variantId: id, column })?.text ?? amountText(id, column),
      rowNow: places.rowOf,
      finish: (row, column, text) => editing.type(row, column, text),
      drop: (id, column) => void editing.drafts.drop({ variantId: id, column }),
      rewrite: (id, column) => void editing.drafts.drop({ variantId: id, column }),
      opened(opened) {
        field = opened;
        writing.value = true;
      },
      shown(shown) {
        const early = earlyKey;
        earlyKey = undefined;
        comes = false;
        if (early !== undefined) shown.press(early);
      },
      closed() {
        comes = writing.value = false;
        earlyKey = undefined;
        board.keepKeyboard();
      },
      go: (rows, columns) => board.go({ row: board.at.value.row + rows, column: board.at.value.column + columns }),
    }),
    asked: (): void => void (comes = true),
    /** Keeps a key that ends the writing until the field is there; answers whether it did. */
    keeps(event: KeyboardEvent): boolean {
      if (!comes || (event.key !== 'Enter' && event.key !== 'Tab')) return false;
      event.preventDefault();
      earlyKey = event;
      return true;
    },
    /** Without taking what stands in the field. */
    abandon: (): void => field?.abandon(),
  };
}

export type CellField = ReturnType<typeof openField>;
