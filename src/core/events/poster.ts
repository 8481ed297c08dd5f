/**
 * The poster of an event: shop, title, day and place, a code on white with its quiet zone, and the address to type for
 * who has no camera. The code is at least 40 mm on paper, and a third of the width on a picture.
 */
import type { Mark } from '../../api/drawing.ts';
import type { Locale } from '../../api/money.ts';
import type { PosterSize } from '../../api/posters.ts';
import {
  ascent,
  drawQr,
  fitLine,
  fitLines,
  openTypeface,
  pdfOf,
  type PrintedPage,
  rectangle,
  type Typeface,
  write,
} from '../print/index.ts';
import type { Face, Ink } from '../../api/ink.ts';

export interface PosterFacts {
  readonly shop: string;
  readonly title: string;
  readonly when: string;
  readonly where: string;
  /** Where the code leads. */
  readonly link: string;
  /** The same to read and type. */
  readonly address: string;
  /** JPEG or PNG of the event: a band under the shop's name. No writing stands on it, and it never touches the code. */
  readonly picture?: Uint8Array | null;
  /** Other words than an event's. */
  readonly words?: { readonly head: (shop: string) => string; readonly scan: string; readonly or: string };
}

interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly qr: number;
}

/** Millimetres; square and story in the shape of their place, 1:1 and 9:16. */
const sheets: Record<PosterSize, Sheet> = {
  a4: { width: 210, height: 297, margin: 14, qr: 70 },
  a3: { width: 297, height: 420, margin: 20, qr: 98 },
  square: { width: 180, height: 180, margin: 12, qr: 62 },
  story: { width: 108, height: 192, margin: 10, qr: 46 },
};

/** Of the height; a narrower band shows nothing. */
const leastBand = 0.12;

const words: Record<
  Locale,
  { readonly invites: (shop: string) => string; readonly scan: string; readonly or: string }
> = {
  it: { invites: (shop) => `${shop} invita`, scan: 'Inquadra e prenota', or: 'o vai su' },
  en: { invites: (shop) => `${shop} invites`, scan: 'Scan and book', or: 'or go to' },
  hu: { invites: (shop) => `${shop} meghív`, scan: 'Olvasd be és foglalj', or: 'vagy nyisd meg' },
};

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

export function drawPoster(facts: PosterFacts, size: PosterSize, language: Locale): PrintedPage {
  const { width, height, margin, qr } = sheets[size];
  const typeface = openTypeface();
  const unit = width / 210;
  const inner = width - 2 * margin;
  const head = height * 0.16;
  const marks: Mark[] = [rectangle({ x: 0, y: 0, width, height: head }, 'black')];
  const say = { ...words[language], ...facts.words };
  const put = (text: string, face: Face, em: number, x: number, y: number, room: number, ink: Ink = 'black'): void => {
    const line = fitLine(typeface, typeface.writable(text), { face, size: em, least: em / 3 }, room);
    marks.push(...write(typeface, line.lines[0] ?? '', { face, size: line.size, ink }, { x, y }));
  };
  put(
    (facts.words?.head ?? say.invites)(facts.shop),
    'extrabold',
    12 * unit,
    margin,
    head / 2 + 4 * unit,
    inner,
    'white',
  );

  // What to do stands on the one colour, which says nothing that the words do not: it prints in black as well.
  const pad = margin * 0.7;
  const top = height - pad - qr;
  const foot = top - pad;
  marks.push(rectangle({ x: 0, y: foot, width, height: height - foot }, 'yellow'));
  // Beside a picture the title is smaller, most of all on a square.
  const largest = (facts.picture == null ? 24 : height / width < 1.2 ? 11 : 16) * unit;
  const title = fitTitle(
    typeface,
    typeface.writable(facts.title),
    { largest, unit },
    { width: inner, height: foot - head },
  );
  const band = Math.min(foot - head - title.writing - 5 * unit, width * 0.5);
  // Where little room is left the words need it more.
  const isShown = facts.picture != null && band >= height * leastBand;
  const from = head + (isShown ? band : 0);
  let y = from + title.size * 1.2;
  for (const text of title.lines) {
    marks.push(...write(typeface, text, { face: 'extrabold', size: title.size }, { x: margin, y }));
    y += title.size * (ascent + 0.2);
  }
  put(facts.when, 'semibold', 9 * unit, margin, y, inner);
  put(facts.where, 'regular', 9 * unit, margin, y + 12 * unit, inner);

  marks.push(rectangle({ x: margin, y: top, width: qr, height: qr }, 'white'));
  const code = drawQr(facts.link, { x: margin, y: top, side: qr }, null);
  if (code !== null) marks.push(code);
  const left = margin + qr + 6 * unit;
  const room = width - margin - left;
  put(say.scan, 'extrabold', 10 * unit, left, top + qr / 2 - 6 * unit, room);
  put(say.or, 'regular', 7 * unit, left, top + qr / 2 + 5 * unit, room);
  put(facts.address, 'semibold', 7 * unit, left, top + qr / 2 + 15 * unit, room);
  if (!isShown || facts.picture == null) return { width, height, marks };
  return { width, height, marks, pictures: [{ x: 0, y: head, width, height: band, bytes: facts.picture }] };
}

export async function posterPdf(
  facts: PosterFacts,
  size: PosterSize,
  language: Locale,
  at: number,
): Promise<Uint8Array> {
  const about = { title: facts.title, language, author: facts.shop, at };
  try {
    return await pdfOf([drawPoster(facts, size, language)], about);
  } catch (error) {
    // A picture that is cut off or odd inside must not keep the poster from the wall.
    if (facts.picture == null) throw error;
    return pdfOf([drawPoster({ ...facts, picture: null }, size, language)], about);
  }
}
