/** The field in which a cell is typed over: what it is called, what stands in it, and keys that come too early for it. */
import { ref } from 'vue';
import { say } from '../../app/i18n.ts';
import { again } from '../../app/passed-on.ts';
import { f } from '../../app/shop-facts.ts';
import type { Board, GridWiring } from './grid-board.ts';
import { nextSpot } from './grid-keys.ts';
import { openKeyLine } from './key-line.ts';
import { type OpenField, priceEditor } from './price-editor.ts';
import { amountIn, channelOf, type EditColumn } from './spot.ts';

export function openField(grid: HTMLRevoGridElement, board: Board, { props }: GridWiring) {
  const { places, editing } = props();
  const writing = ref(false);
  let field: OpenField | undefined;
  const keys = openKeyLine(board.hears, (event) => {
    if (writing.value) field?.take(event);
    else (board.cellElement() ?? grid).dispatchEvent(again(event));
  });

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
        // The list was ordered anew under the hands: nothing is written into another product's row.
        if (opened.id !== board.idAt(board.at.value.row)) keys.drop();
      },
      shown: () => keys.arrive('field'),
      leaves(event) {
        keys.waitFor('gone');
        const on = event.key === 'Escape' ? null : nextSpot(event, board.at.value, board.bounds());
        if (on !== null) board.go(on);
        return on !== null;
      },
      asks: () => keys.drop(),
      closed() {
        writing.value = false;
        field = undefined;
        board.keepKeyboard();
        keys.arrive('gone');
      },
    }),
    keys,
    /** Opens the field of the cell that holds the keyboard. @param first the key that it begins with */
    begin(first?: KeyboardEvent): void {
      const { row, column } = board.at.value;
      const id = board.idAt(row);
      if (id === undefined || places.rowOf(id) === undefined) return keys.giveUp();
      if (first !== undefined) keys.putFirst(first);
      keys.waitFor('field');
      void grid.setCellEdit(row, board.columnAt(column));
    },
    /** Without taking what stands in the field. */
    abandon(): void {
      keys.drop();
      field?.abandon();
    },
  };
}

export type CellField = ReturnType<typeof openField>;
