/**
 * A poster: who calls, to what, when and where, a code on white with its quiet zone, and the address to type for who has
 * no camera. The code is at least 40 mm on paper, and a third of the width on a picture.
 */
import type { Mark } from '../../api/drawing.ts';
import type { Face, Ink } from '../../api/ink.ts';
import type { PosterSize } from '../../api/posters.ts';
import { drawQr } from './barcode.ts';
import { fitLine, fitLines, write } from './lettering.ts';
import type { PrintedPage } from './pdf.ts';
import { rectangle } from './place.ts';
import { ascent, type Typeface } from './typeface.ts';

export interface Poster {
  readonly size: PosterSize;
  /** Over everything: the shop, or that it invites. */
  readonly head: string;
  readonly title: string;
  readonly when: string;
  readonly where: string;
  /** What to do with the code, and what else leads there: *Inquadra e prenota*, *o vai su*. */
  readonly scan: string;
  readonly or: string;
  /** Where the code leads. */
  readonly link: string;
  /** The same to read and type. */
  readonly address: string;
  /** JPEG or PNG: a band under the head. No writing stands on it, and it never touches the code. */
  readonly picture: Uint8Array | null;
}

interface Look {
  readonly face: Face;
  /** Of the em on A4, millimetres; other papers in the measure of their width. */
  readonly size: number;
  readonly ink?: Ink;
}

/** Where a line begins, and how wide it may be, millimetres. */
interface Spot {
  readonly x: number;
  readonly y: number;
  readonly room: number;
}

interface Paper {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly qr: number;
}

/** Millimetres; square and story in the shape of their place, 1:1 and 9:16. */
const papers: Record<PosterSize, Paper> = {
  a4: { width: 210, height: 297, margin: 14, qr: 70 },
  a3: { width: 297, height: 420, margin: 20, qr: 98 },
  square: { width: 180, height: 180, margin: 12, qr: 62 },
  story: { width: 108, height: 192, margin: 10, qr: 46 },
};

/** Of the height; a narrower band shows nothing. */
const leastBand = 0.12;

/** The largest title whose lines leave room for day and place. */
function fitTitle(
  typeface: Typeface,
  text: string,
  { largest, unit }: { readonly largest: number; readonly unit: number },
  { width, height }: { readonly width: number; readonly height: number },
) {
  const least = 7 * unit;
  for (let size = largest; ; size = Math.max(least, size - unit)) {
    const title = fitLines(typeface, text, { face: 'extrabold', size, least }, width, 3);
    const writing = title.size * (1.2 + title.lines.length * (ascent + 0.2)) + 16 * unit;
    if (writing <= height || size <= least) return { ...title, writing };
  }
}

/** Who types it reads it across a street: one line while it stays large, else the host above its path. */
function addressLines(
  typeface: Typeface,
  address: string,
  { size, room }: { readonly size: number; readonly room: number },
): string[] {
  const line = fitLine(typeface, typeface.writable(address), { face: 'semibold', size, least: size / 3 }, room);
  const slash = address.indexOf('/');
  if (line.size >= size * 0.8 || slash < 0) return [address];
  return [address.slice(0, slash + 1), address.slice(slash + 1)];
}

export function posterPage(typeface: Typeface, poster: Poster): PrintedPage {
  const { width, height, margin, qr } = papers[poster.size];
  const unit = width / 210;
  const inner = width - 2 * margin;
  const head = height * 0.16;
  const marks: Mark[] = [rectangle({ x: 0, y: 0, width, height: head }, 'black')];
  const put = (text: string, { size, ...look }: Look, { room, ...at }: Spot): void => {
    const em = size * unit;
    const line = fitLine(typeface, typeface.writable(text), { ...look, size: em, least: em / 3 }, room);
    marks.push(...write(typeface, line.lines[0] ?? '', { ...look, size: line.size }, at));
  };
  put(poster.head, { face: 'extrabold', size: 12, ink: 'white' }, { x: margin, y: head / 2 + 4 * unit, room: inner });

  // What to do stands on the one colour, which says nothing that the words do not: it prints in black as well.
  const pad = margin * 0.7;
  const top = height - pad - qr;
  const foot = top - pad;
  marks.push(rectangle({ x: 0, y: foot, width, height: height - foot }, 'yellow'));
  // Beside a picture the title is smaller, most of all on a square.
  const largest = (poster.picture === null ? 24 : height / width < 1.2 ? 11 : 16) * unit;
  const title = fitTitle(
    typeface,
    typeface.writable(poster.title),
    { largest, unit },
    { width: inner, height: foot - head },
  );
  const band = Math.min(foot - head - title.writing - 5 * unit, width * 0.5);
  // Where little room is left the words need it more.
  const isShown = poster.picture !== null && band >= height * leastBand;
  const from = head + (isShown ? band : 0);
  let y = from + title.size * 1.2;
  for (const text of title.lines) {
    marks.push(...write(typeface, text, { face: 'extrabold', size: title.size }, { x: margin, y }));
    y += title.size * (ascent + 0.2);
  }
  put(poster.when, { face: 'semibold', size: 9 }, { x: margin, y, room: inner });
  put(poster.where, { face: 'regular', size: 9 }, { x: margin, y: y + 12 * unit, room: inner });

  marks.push(rectangle({ x: margin, y: top, width: qr, height: qr }, 'white'));
  const code = drawQr(poster.link, { x: margin, y: top, side: qr }, null);
  if (code !== null) marks.push(code);
  const left = margin + qr + 6 * unit;
  const room = width - margin - left;
  put(poster.scan, { face: 'extrabold', size: 10 }, { x: left, y: top + qr / 2 - 6 * unit, room });
  put(poster.or, { face: 'regular', size: 7 }, { x: left, y: top + qr / 2 + 5 * unit, room });
  let base = top + qr / 2 + 15 * unit;
  for (const line of addressLines(typeface, poster.address, { size: 7 * unit, room })) {
    put(line, { face: 'semibold', size: 7 }, { x: left, y: base, room });
    base += 8.5 * unit;
  }
  if (!isShown || poster.picture === null) return { width, height, marks };
  return { width, height, marks, pictures: [{ x: 0, y: head, width, height: band, bytes: poster.picture }] };
}
