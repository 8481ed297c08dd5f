/** How labels are laid out over sheets: which stands where, and on which page. */
import type { Paper } from '../../api/labels.ts';
import type { CodeWish, Label } from './label.ts';

export interface Run {
  readonly paper: Paper;
  /** All of them, or those of the page asked for; `first` is where they begin among `count`. */
  readonly labels: readonly Label[];
  readonly first: number;
  readonly count: number;
  /** First free place of the first page, from 1. */
  readonly start: number;
  readonly copies: number;
  readonly code: CodeWish;
  readonly cutMarks: boolean;
}

export const placesOn = ({ columns, rows }: Paper): number => columns * rows;

export type Laying = Pick<Run, 'paper' | 'count' | 'start' | 'copies'>;

export function pagesOf({ paper, count, start, copies }: Laying): number {
  return count === 0 ? 0 : Math.ceil((start - 1 + count * copies) / placesOn(paper));
}

/** Which labels stand on a page: the first one, and the one after the last. */
export function labelsOn({ paper, count, start, copies }: Laying, page: number): { first: number; end: number } {
  const places = placesOn(paper);
  const [from, to] = [page * places - (start - 1), (page + 1) * places - (start - 1)];
  return { first: Math.max(0, Math.floor(from / copies)), end: Math.max(0, Math.min(count, Math.ceil(to / copies))) };
}

/** Upper left corner of a place, from 0, row by row. */
export function cornerOf(paper: Paper, place: number): { readonly x: number; readonly y: number } {
  const [column, row] = [place % paper.columns, Math.floor(place / paper.columns)];
  return {
    x: paper.left + column * paper.pitchX + paper.dx,
    y: paper.top + row * paper.pitchY + paper.dy,
  };
}
