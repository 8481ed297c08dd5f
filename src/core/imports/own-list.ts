import type { ImportField } from '../../api/imports.ts';
import { ownHeadings } from '../catalog/plain.ts';

/** Vetrina's own product list, come back: nothing has to be guessed. */
export const isOwn = (headings: readonly string[]): boolean =>
  headings.every((heading) => ownFields.has(heading)) && ownMarks.every((mark) => headings.includes(mark));

/** The fields by their headings there. */
export const ownFields = new Map(
  Object.entries(ownHeadings).map(([field, heading]) => [heading as string, field as ImportField]),
);
/** Together in no other list; lists of earlier Vetrinas had fewer columns, and a person may have taken some out. */
const ownMarks = [ownHeadings.sku, ownHeadings.option1, ownHeadings.condition];
