/** A report to be shown and kept: a title, what it rests on, and a table that goes on over as many pages as it needs. */
import type { Drawing, Mark } from '../../api/drawing.ts';
import { fitLines, fitLine, write } from './lettering.ts';
import { line } from './place.ts';
import type { Typeface } from './typeface.ts';

export interface ReportColumn {
  readonly title: string;
  /** Share of the width. */
  readonly share: number;
  readonly side?: 'left' | 'right';
}

export interface ReportRow {
  readonly cells: readonly string[];
  /** The row that the report is about. */
  readonly strong?: boolean;
}

export interface ReportTable {
  readonly title: string;
  /** In sentences, before the table. */
  readonly paragraphs: readonly string[];
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly ReportRow[];
}

export interface TableReport {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly tables: readonly ReportTable[];
  /** At the foot of every page, left; the page's number stands right, as in `{n} / {m}`. */
  readonly foot: string;
  readonly pageWords: string;
}

const page = { width: 210, height: 297, left: 18, right: 192, top: 18, bottom: 277 } as const;
const width = page.right - page.left;
const text = 3.5;
const lead = 5.1;

/** The pages of a report, on A4. */
export function tableReport(typeface: Typeface, report: TableReport): Drawing[] {
  const pages: Mark[][] = [[]];
  let y: number = page.top;
  const put = (marks: readonly Mark[]): void => void pages.at(-1)?.push(...marks);
  const room = (height: number, onNewPage: () => void = () => {}): void => {
    if (y + height <= page.bottom) return;
    pages.push([]);
    y = page.top;
    onNewPage();
  };
  const lines = (said: string, face: 'regular' | 'semibold' | 'extrabold', size: number, most: number): void => {
    const fitted = fitLines(typeface, typeface.writable(said), { face, size }, width, most);
    for (const each of fitted.lines) {
      room(size * 1.45);
      y += size * 1.4;
      put(write(typeface, each, { face, size: fitted.size }, { x: page.left, y }));
    }
  };

  lines(report.title, 'extrabold', 8, 3);
  y += 2;
  for (const paragraph of report.paragraphs) {
    lines(paragraph, 'regular', text, 12);
    y += 1.2;
  }
  for (const table of report.tables) {
    room(lead * 6);
    y += 5;
    lines(table.title, 'semibold', 4.6, 2);
    for (const paragraph of table.paragraphs) lines(paragraph, 'regular', text, 8);
    y += 2;
    const head = (): void => {
      y += lead;
      put(rowMarks(typeface, table.columns, { cells: table.columns.map(({ title }) => title), strong: true }, y, 3.1));
      y += 1.7;
      put([line([page.left, y], [page.right, y], 0.3)]);
      y += 0.6;
    };
    room(lead * 3);
    head();
    for (const row of table.rows) {
      room(lead + 1, head);
      y += lead;
      put(rowMarks(typeface, table.columns, row, y, 3.3));
      put([line([page.left, y + 1.6], [page.right, y + 1.6], 0.1, 'rule')]);
    }
  }
  return pages.map((marks, index) => ({
    width: page.width,
    height: page.height,
    marks: [...marks, ...footMarks(typeface, report, index + 1, pages.length)],
  }));
}

function rowMarks(
  typeface: Typeface,
  columns: readonly ReportColumn[],
  { cells, strong = false }: ReportRow,
  y: number,
  size: number,
): Mark[] {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const gap = 3;
  let x: number = page.left;
  return columns.flatMap(({ share, side = 'left' }, index) => {
    const wide = (width * share) / whole;
    const face = strong ? 'semibold' : 'regular';
    const written = typeface.writable(cells[index] ?? '');
    const fitted = fitLine(typeface, written, { face, size, least: size * 0.75 }, wide - gap);
    const at = side === 'right' ? x + wide - gap : x;
    x += wide;
    return write(typeface, fitted.lines[0] ?? '', { face, size: fitted.size }, { x: at, y, side });
  });
}

function footMarks(typeface: Typeface, { foot, pageWords }: TableReport, number: number, of: number): Mark[] {
  const lettering = { face: 'regular', size: 2.9 } as const;
  const said = pageWords.replace('{n}', String(number)).replace('{m}', String(of));
  const { lines } = fitLine(typeface, typeface.writable(foot), lettering, width - 40);
  return [
    line([page.left, 282], [page.right, 282], 0.15, 'rule'),
    ...write(typeface, lines[0] ?? '', lettering, { x: page.left, y: 287 }),
    ...write(typeface, said, lettering, { x: page.right, y: 287, side: 'right' }),
  ];
}
