/**
 * What is wanted now, written in bulk. Thousands of listings usually become the same (behind, due now), so that only
 * the variant, the digest and the amount travel row by row; the rest is said once for each group.
 */
import { sql } from 'kysely';

import { type Cell, inSlices, rowsOf, type Writer } from '../database/index.ts';
import { onChannel, type Patched } from './listings.sql.ts';
import type { ListingRow } from './states.ts';

/** Rows of one channel that differ in nothing but variant, digest and amount. */
interface Group<T> {
  readonly sample: T;
  readonly rows: Cell[][];
}

function grouped<T>(all: readonly T[], keyOf: (each: T) => string, cellsOf: (each: T) => Cell[]): Group<T>[] {
  const groups = new Map<string, Group<T>>();
  for (const each of all) {
    const key = keyOf(each);
    const group = groups.get(key) ?? { sample: each, rows: [] };
    if (group.rows.length === 0) groups.set(key, group);
    group.rows.push(cellsOf(each));
  }
  return [...groups.values()];
}

const columns = ['variant_id', 'wanted', 'amount'];

/** Listings of variants that were never on the channel. */
export async function addListings(db: Writer, made: readonly ListingRow[]): Promise<void> {
  const groups = grouped(
    made,
    (row) => `${row.channel_id} ${row.state} ${row.not_before} ${row.reason_code}`,
    (row) => [row.variant_id, row.wanted, row.wanted_amount],
  );
  for (const { sample, rows } of groups) {
    for (const slice of inSlices(rows)) {
      await sql`
        insert into listing (variant_id, channel_id, listed, state, wanted, wanted_amount, since, not_before,
          reason_code, reason_details, attempts, updates)
        select variant_id, ${sample.channel_id}, ${sample.listed}, ${sample.state}, wanted, amount, ${sample.since},
          ${sample.not_before}, ${sample.reason_code}, ${sample.reason_details}, 0, 0
        from ${rowsOf(slice, columns)}`.execute(db);
    }
  }
}

/** Listings that are wanted otherwise than before; what a patch does not name stays. */
export async function saveWanted(db: Writer, patched: readonly Patched[], at: number): Promise<void> {
  const groups = grouped(
    patched,
    ({ row, patch }) =>
      `${row.channel_id} ${patch.state} ${patch.state === row.state} ${patch.not_before} ${patch.handle} ${patch.reason_code}`,
    ({ row, patch }) => [row.variant_id, patch.wanted ?? null, patch.wanted_amount ?? null],
  );
  for (const { sample, rows } of groups) {
    const { row, patch } = sample;
    const same = [
      sql`state = ${patch.state}`,
      ...(patch.state === row.state ? [] : [sql`since = ${at}`]),
      ...(patch.not_before === undefined ? [] : [sql`not_before = ${patch.not_before}`]),
      ...(patch.handle === undefined ? [] : [sql`handle = ${patch.handle}`]),
      ...(patch.reason_code === undefined
        ? []
        : [sql`reason_code = ${patch.reason_code}`, sql`reason_details = ${patch.reason_details ?? null}`]),
    ];
    for (const slice of inSlices(rows)) {
      await sql`
        update listing set wanted = given.wanted, wanted_amount = given.amount, ${sql.join(same)}
        from ${rowsOf(slice, columns)} as given
        where listing.variant_id = given.variant_id and ${onChannel(row.channel_id)}`.execute(db);
    }
  }
}
