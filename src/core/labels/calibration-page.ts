/** The trial page: three crosses at known places and a line of 100 mm, to be measured with a ruler on the paper itself. */
import type { Drawing, Mark } from '../../api/drawing.ts';
import type { Paper } from '../../api/labels.ts';
import { fitLine, fitLines, line, write } from '../print/index.ts';
import type { Desk } from './label-frame.ts';
import { measured, wordsOf } from './words.ts';

const arm = 4;

const cross = (x: number, y: number): Mark[] => [
  line([x - arm, y], [x + arm, y], 0.15),
  line([x, y - arm], [x, y + arm], 0.15),
];

/** The page as the printer will move it: with what is kept of this paper already, so that a second trial proves the first. */
export function calibrationPage({ typeface, writing }: Desk, paper: Paper): Drawing {
  const { pageWidth, pageHeight, dx, dy } = paper;
  const { language } = writing;
  const words = wordsOf(language).calibration;
  const small = pageWidth < 120 || pageHeight < 120;
  const inset = small ? Math.min(8, pageWidth / 4, pageHeight / 4) : 20;
  const [right, bottom] = [pageWidth - inset, pageHeight - inset];
  const corners: (readonly [number, number])[] = [
    [inset, inset],
    [right, inset],
    [inset, bottom],
  ];
  const marks: Mark[] = corners.flatMap(([x, y]) => cross(x + dx, y + dy));
  const size = small ? 2.1 : 3.6;
  const left = inset + dx + (small ? 5.5 : 8);
  const width = pageWidth - left - (small ? 1.5 : inset);
  const filled = (text: string): string => text.replace('{n}', measured(inset, language));
  const rows = [filled(words.across), filled(words.down)];
  marks.push(
    ...rows.flatMap((text, index) => {
      const { lines, size: fitted } = fitLine(
        typeface,
        text,
        { face: 'regular', size, least: 1.4 },
        small ? width - 7 : width,
      );
      return write(
        typeface,
        lines[0] ?? '',
        { face: 'regular', size: fitted },
        { x: left, y: inset + dy + 1.2 + index * size * 1.4 },
      );
    }),
  );
  if (small) return { width: pageWidth, height: pageHeight, marks };
  return {
    width: pageWidth,
    height: pageHeight,
    marks: [...marks, ...sentences({ typeface, writing }, inset + dx, dy, pageWidth)],
  };
}

function sentences({ typeface, writing }: Desk, x: number, dy: number, pageWidth: number): Mark[] {
  const words = wordsOf(writing.language).calibration;
  const width = pageWidth - 40;
  const at = (y: number) => ({ x, y: y + dy });
  const paragraph = (text: string, y: number): Mark[] =>
    fitLines(typeface, text, { face: 'regular', size: 4.4, least: 3 }, width, 3).lines.flatMap((each, index) =>
      write(typeface, each, { face: 'regular', size: 4.4 }, at(y + index * 6)),
    );
  const ruler = 118 + dy;
  const long = Math.min(100, width);
  const ticks = Array.from({ length: 11 }, (_none, index) => {
    const at = x + (long * index) / 10;
    return line([at, ruler - (index % 5 === 0 ? 3 : 1.5)], [at, ruler], 0.15);
  });
  return [
    ...write(typeface, words.title, { face: 'extrabold', size: 9 }, at(62)),
    ...paragraph(words.sentence, 74),
    ...paragraph(words.measure, 90),
    line([x, ruler], [x + long, ruler], 0.15),
    ...ticks,
    ...write(typeface, words.scale, { face: 'regular', size: 3.6 }, at(124)),
  ];
}
