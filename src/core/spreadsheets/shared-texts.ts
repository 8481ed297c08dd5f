import { Refusal } from '../../api/refusals.ts';
import type { Archive } from './archive.ts';
import { mostSharedTexts } from './workbook.ts';

/** Letters of all of them together. */
const mostLetters = 80_000_000;

/** The texts that cells name by number; how they are pronounced (`rPh`) is none of them. */
export async function readSharedTexts(archive: Archive, folder: string): Promise<string[]> {
  const texts: string[] = [];
  let current: string[] | null = null;
  let inText = false;
  let inReading = false;
  let letters = 0;
  await archive.read(`${folder}sharedStrings.xml`, {
    open(name) {
      if (name === 'si') current = [];
      else if (name === 'rPh') inReading = true;
      else if (name === 't') inText = true;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') inReading = false;
      else if (name === 'si' && current !== null) {
        texts.push(unescaped(current.join('')));
        current = null;
        if (texts.length > mostSharedTexts) {
          throw new Refusal('import-too-heavy', { why: 'texts', max: mostSharedTexts });
        }
      }
    },
    text(text) {
      if (!inText || inReading || current === null) return;
      letters += text.length;
      if (letters > mostLetters) throw new Refusal('import-too-heavy', { why: 'texts', max: mostSharedTexts });
      current.push(text);
    },
  });
  return texts;
}

/** Signs that XML cannot hold stand as `_x000D_`. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
