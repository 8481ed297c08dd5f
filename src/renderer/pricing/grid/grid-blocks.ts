/** Blocks of cells in the list: pasted, copied, filled and emptied. One block is one change. */
import { reportUnlessClaimed } from '../../app/problems.ts';
import { type Area, areaCells, cellsUnder, copyOf } from './blocks.ts';
import { cellCount, readBlock, type TextBlock, writeBlock } from './block-text.ts';
import { mostCells } from './editing.ts';
import type { Board, GridWiring } from './grid-board.ts';
import { isEditColumn } from './spot.ts';

/** A stretch as the grid counts it: columns of the part behind the product. */
export interface GridRange {
  readonly x: number;
  readonly y: number;
  readonly x1: number;
  readonly y1: number;
}

const guarded = (work: Promise<unknown>): void => void work.catch(reportUnlessClaimed);

export function openBlocks(board: Board, { props, onChosen, onTooMany }: GridWiring) {
  const { places, editing } = props();
  const columnsIn = ({ x, x1 }: GridRange) => {
    const shift = board.at.value.column === 0 ? 0 : 1;
    return board.columns.value.slice(x + shift, x1 + shift + 1);
  };
  const areaOf = (range: GridRange): Area => ({ top: range.y, bottom: range.y1, columns: columnsIn(range) });
  const rowsOf = ({ top, bottom }: Area) => places.rowsIn({ first: top, end: bottom + 1 });

  async function write(block: TextBlock, target: Area): Promise<void> {
    const tall = Math.max(block.length, target.bottom - target.top + 1);
    const wide = Math.max(...block.map((row) => row.length), target.columns.length);
    if (Math.max(cellCount(block), tall * wide) > mostCells) {
      onTooMany(Math.max(cellCount(block), areaCells(target)));
      return;
    }
    await rowsOf({ ...target, bottom: target.top + tall - 1 });
    const from = board.columns.value.indexOf(target.columns[0] ?? 'price');
    await editing.typeMany(cellsUnder(places, block, target, board.columns.value.slice(from)));
  }

  async function clear(target: Area): Promise<void> {
    const ids = places.places.value.slice(target.top, target.bottom + 1).map(({ id }) => id);
    const columns = target.columns.filter(isEditColumn);
    const spots = ids.flatMap((variantId) => columns.map((column) => ({ variantId, column })));
    if (spots.length > mostCells) {
      onTooMany(spots.length);
      return;
    }
    await rowsOf(target);
    await editing.clear(spots);
  }

  async function fillDown(): Promise<void> {
    const chosen = board.chosen();
    if (chosen.bottom === chosen.top) return;
    const top = { ...chosen, bottom: chosen.top };
    await rowsOf(top);
    const first = copyOf(places, top);
    if (first !== null) await write(first, { ...chosen, top: chosen.top + 1 });
  }

  return {
    choose(range: GridRange): void {
      const chosen = areaOf(range);
      board.area.value = chosen;
      onChosen(areaCells(chosen));
      // What is chosen may be copied next, also where nobody has looked yet.
      if (areaCells(chosen) <= mostCells) guarded(rowsOf(chosen));
    },
    clear: (target: Area): void => guarded(clear(target)),
    /** The first row of what is chosen, in all rows below it. */
    fillDown: (): void => guarded(fillDown()),
    /** What was chosen, over all that the handle was pulled to. */
    fill(from: GridRange, over: GridRange): void {
      const block = copyOf(places, areaOf(from));
      if (block !== null) guarded(write(block, areaOf(over)));
    },
    paste(text: string): void {
      const block = readBlock(text);
      if (block.length > 0) guarded(write(block, board.chosen()));
    },
    /** Null while rows of it are still being read. */
    copy(): string | null {
      const block = copyOf(places, board.chosen());
      return block === null ? null : writeBlock(block);
    },
  };
}

export type GridBlocks = ReturnType<typeof openBlocks>;
