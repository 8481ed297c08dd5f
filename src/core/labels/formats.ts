/**
 * Paper that labels come on. Sheets are named by their columns, rows and size, as the packets in the shops say beside the
 * maker's number; margins and pitches are those of the sheets themselves. Millimetres.
 */
import type { LabelFormat, Paper } from '../../api/labels.ts';

const a4 = { pageWidth: 210, pageHeight: 297 } as const;

interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly width: number;
  readonly height: number;
  readonly pitchX?: number;
  readonly pitchY?: number;
}

/** The grid stands in the middle of the page, as on every sheet sold. */
function sheet({ columns, rows, width, height, pitchX = width, pitchY = height }: Grid): LabelFormat {
  return {
    id: `${columns}x${rows}-${width}x${height}`.replaceAll('.', '-'),
    name: '',
    kind: 'sheet',
    own: false,
    ...a4,
    columns,
    rows,
    width,
    height,
    left: middle(210, (columns - 1) * pitchX + width),
    top: middle(297, (rows - 1) * pitchY + height),
    pitchX,
    pitchY,
    dpi: null,
    dx: 0,
    dy: 0,
  };
}

const middle = (page: number, used: number): number => Math.round((page - used) * 50) / 100;

function roll(width: number, height: number, dpi: 203 | 300): LabelFormat {
  return {
    ...sheet({ columns: 1, rows: 1, width, height }),
    id: `roll-${width}x${height}-${dpi}`,
    kind: 'roll',
    pageWidth: width,
    pageHeight: height,
    left: 0,
    top: 0,
    dpi,
  };
}

/** A sign on paper of its own size, or several on one A4 to be cut. */
function sign(id: string, pageWidth: number, pageHeight: number, columns = 1, rows = 1): LabelFormat {
  const [width, height] = [pageWidth / columns, pageHeight / rows];
  return {
    ...sheet({ columns, rows, width, height }),
    id,
    kind: 'sign',
    pageWidth,
    pageHeight,
    left: 0,
    top: 0,
  };
}

export const presets: readonly LabelFormat[] = [
  sheet({ columns: 3, rows: 8, width: 70, height: 35 }),
  sheet({ columns: 3, rows: 8, width: 70, height: 37 }),
  sheet({ columns: 3, rows: 7, width: 63.5, height: 38.1, pitchX: 66.04 }),
  sheet({ columns: 3, rows: 8, width: 63.5, height: 33.9, pitchX: 66.04 }),
  sheet({ columns: 2, rows: 6, width: 105, height: 48 }),
  sheet({ columns: 2, rows: 8, width: 105, height: 37 }),
  sheet({ columns: 4, rows: 10, width: 52.5, height: 29.7 }),
  sheet({ columns: 4, rows: 10, width: 48.5, height: 25.4 }),
  sheet({ columns: 2, rows: 4, width: 99.1, height: 67.7, pitchX: 101.6 }),
  sheet({ columns: 2, rows: 5, width: 99.1, height: 57, pitchX: 101.6 }),
  sheet({ columns: 2, rows: 7, width: 99.1, height: 38.1, pitchX: 101.6 }),
  sheet({ columns: 5, rows: 13, width: 38.1, height: 21.2, pitchX: 40.64 }),
  roll(57, 32, 203),
  roll(57, 32, 300),
  roll(62, 29, 300),
  roll(50, 30, 203),
  roll(50, 30, 300),
  sign('sign-a4', 210, 297),
  sign('sign-a5', 148, 210),
  sign('sign-a6', 105, 148),
  sign('sign-a5-on-a4', 210, 297, 1, 2),
  sign('sign-a6-on-a4', 210, 297, 2, 2),
];

/** The dot of the printer, millimetres; null where ink has none that matters. */
export const dotOf = ({ dpi }: Paper): number | null => (dpi === null ? null : 25.4 / dpi);

/** Everything stands on the page, and no label over the next. */
export function isSound({ pageWidth, pageHeight, columns, rows, width, height, left, top, pitchX, pitchY }: Paper) {
  const hair = 0.011;
  const right = left + (columns - 1) * pitchX + width;
  const bottom = top + (rows - 1) * pitchY + height;
  return (
    right <= pageWidth + hair &&
    bottom <= pageHeight + hair &&
    (columns === 1 || pitchX >= width - hair) &&
    (rows === 1 || pitchY >= height - hair)
  );
}
