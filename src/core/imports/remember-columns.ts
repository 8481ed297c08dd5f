/** What columns mean is asked once: the next list of the same supplier, or with the same headings, comes in without. */
import { createHash } from 'node:crypto';

import type { Corrections, Mapping } from '../../api/imports.ts';
import { toInstant } from '../../api/time.ts';
import type { Change, Reader } from '../database/index.ts';
import { plainHeading } from './headings.ts';
import { isOwn } from './own-list.ts';
import type { Looked } from './reading-messages.ts';
import { saveSource, type SourceRow, sourceOfHeadings, sourceOfSupplier } from './sources.sql.ts';

export interface Remembered {
  readonly supplier: string;
  readonly at: string;
}

export interface Recalled {
  readonly given: Corrections;
  readonly remembered: Remembered | null;
}

export const fingerprintOf = (headings: readonly string[]): string =>
  createHash('sha256')
    .update(JSON.stringify(headings.map(plainHeading)))
    .digest('base64url');

/** The corrections with what is known from an earlier list; a person's own word goes first. */
export async function recall(
  db: Reader,
  { headings, reading }: Pick<Looked, 'headings' | 'reading'>,
  given: Corrections,
): Promise<Recalled> {
  const nothing: Recalled = { given, remembered: null };
  if (given.mapping !== undefined || reading.format !== 'generic' || isOwn(headings)) return nothing;
  const supplier = given.supplier ?? '';
  const source =
    (await sourceOfHeadings(db, fingerprintOf(headings), supplier)) ??
    (supplier === '' ? undefined : await sourceOfSupplier(db, supplier));
  if (source === undefined) return nothing;
  const { mapping, ...earlier } = JSON.parse(source.corrections) as Corrections & { mapping: Mapping };
  const known = Object.fromEntries(Object.entries(mapping).filter(([heading]) => headings.includes(heading)));
  // Another kind of list of the same supplier: its headings say more than what is known of the other one.
  if (Object.keys(known).length * 2 < headings.length) return nothing;
  return {
    given: { ...earlier, ...given, mapping: known, supplier: given.supplier ?? source.supplier },
    remembered: asRemembered(source),
  };
}

const asRemembered = ({ supplier, used_at: at }: SourceRow): Remembered => ({ supplier, at: toInstant(at) });

/** Kept when a list came in: always of a supplier, else where a person had to say what its columns are. */
export async function remember(
  change: Change,
  { headings, fields, reading }: Pick<Looked, 'headings' | 'fields' | 'reading'>,
  { mapping, decimal, supplier = '' }: Corrections,
): Promise<void> {
  if (reading.format !== 'generic' || isOwn(headings) || (supplier === '' && mapping === undefined)) return;
  const meanings: Mapping = Object.fromEntries(headings.map((heading, place) => [heading, fields[place] ?? 'ignore']));
  const kept: Corrections = { mapping: meanings, ...(decimal === undefined ? {} : { decimal }) };
  await saveSource(change.db, {
    supplier,
    fingerprint: fingerprintOf(headings),
    corrections: JSON.stringify(kept),
    used_at: change.at,
  });
}
