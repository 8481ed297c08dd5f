/**
 * The typeface of everything printed: Archivo in three cuts, embedded, with the letters of Italian, English and
 * Hungarian. Layouts ask it how wide a text is; the answer is the printer's own, kerning included.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';

import { type Face, faces } from '../../api/ink.ts';

/** Heights of Archivo in parts of the em. */
export const capHeight = 0.686;
export const ascent = 0.878;
export const descent = 0.21;

export interface Typeface {
  /** Width of a line in the unit of `size`. */
  width(text: string, face: Face, size: number): number;
  /** The text as this typeface can write it. */
  writable(text: string): string;
}

/** The embedded files, by cut. */
export type FaceFiles = Readonly<Record<Face, Buffer>>;

let files: FaceFiles | undefined;

export function faceFiles(): FaceFiles {
  if (files !== undefined) return files;
  const folder = printFolder();
  const read = (face: Face): [Face, Buffer] => [face, readFileSync(`${folder}/archivo-${face}.ttf`)];
  return (files = Object.fromEntries(faces.map(read)) as Record<Face, Buffer>);
}

/** Beside the built shop process, or beside its source. */
function printFolder(): string {
  for (const way of ['../../resources/print', '../../../resources/print']) {
    const folder = fileURLToPath(new URL(way, import.meta.url));
    if (existsSync(folder)) return folder;
  }
  throw new Error('resources/print is missing from this installation');
}

/** What pdfkit makes of a file of type; its own types do not name it. */
interface LaidFont {
  widthOfString(text: string, size: number): number;
  readonly font: { hasGlyphForCodePoint(codePoint: number): boolean };
}

/**
 * A document without pages: pdfkit measures with the very fonts it prints. `font: null` keeps it from opening Helvetica,
 * whose measures lie in files beside pdfkit that the bundled shop process does not have.
 */
export function blankDocument(options: PDFKit.PDFDocumentOptions = {}): PDFKit.PDFDocument {
  return new PDFDocument({ autoFirstPage: false, ...options, font: null } as unknown as PDFKit.PDFDocumentOptions);
}

export function openTypeface(): Typeface {
  const document = blankDocument();
  const fonts = Object.fromEntries(
    faces.map((face) => {
      document.font(faceFiles()[face]);
      return [face, (document as unknown as { _font: LaidFont })._font];
    }),
  ) as Record<Face, LaidFont>;
  const widths = new Map<string, number>();
  const known = new Map<string, boolean>();
  const hasGlyph = (letter: string): boolean => {
    const found = known.get(letter) ?? fonts.regular.font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
    known.set(letter, found);
    return found;
  };
  return {
    width(text, face, size) {
      const key = `${face}${text}`;
      let em = widths.get(key);
      if (em === undefined) {
        if (widths.size > 20_000) widths.clear();
        em = fonts[face].widthOfString(text, 1);
        widths.set(key, em);
      }
      return em * size;
    },
    writable: (text) => [...plain(text)].map((letter) => (hasGlyph(letter) ? letter : '?')).join(''),
  };
}

/**
 * One line without what nobody can see: control signs, direction marks and joiners go, every kind of space becomes one,
 * letters with their accents beside them are joined. Accents that join no letter go, too: pdfkit's fonts fail on a heap
 * of them ("Cannot read properties of null" where the typeface has no place for the mark).
 */
function plain(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[\p{Cf}\p{Co}\p{Cn}\p{M}]/gu, '')
    .trim();
}
