/** What people did on the shop's Google profile, by day, and up to which day Google's own figures are complete. */
import { type RawBuilder, sql } from 'kysely';

import type { Day } from '../../api/time.ts';
import type { PresenceFigures } from '../channels/index.ts';
import type { Reader, Writer } from '../database/index.ts';

export interface FiguresRead {
  readonly readAt: number;
  readonly completeUntil: Day | null;
  /** The place on the map that they are of; null: of none in particular. */
  readonly place: string | null;
}

/** `source`: `google`, or `meta` for what campaigns read. */
export async function figuresRead(db: Reader | Writer, source: string): Promise<FiguresRead | null> {
  const row = await db.selectFrom('figure_source').selectAll().where('source', '=', source).executeTakeFirst();
  return row === undefined ? null : { readAt: row.read_at, completeUntil: row.complete_until, place: row.place };
}

export async function saveFiguresRead(
  db: Writer,
  source: string,
  read: Omit<FiguresRead, 'place'> & Partial<Pick<FiguresRead, 'place'>>,
): Promise<void> {
  const values = { complete_until: read.completeUntil, read_at: read.readAt, place: read.place ?? null };
  await db
    .insertInto('figure_source')
    .values({ source, ...values })
    .onConflict((conflict) => conflict.column('source').doUpdateSet(values))
    .execute();
}

/** Days, words, and up to where they were read: of another place they say nothing. */
export async function forgetPresenceFigures(db: Writer, sources: readonly string[]): Promise<void> {
  await db.deleteFrom('presence_figure').execute();
  await db.deleteFrom('search_keyword').execute();
  await db.deleteFrom('search_keyword_month').execute();
  await db.deleteFrom('figure_source').where('source', 'in', sources).execute();
}

/** A value that Google gave once is never emptied by a later answer that leaves it out. */
export async function savePresenceFigures(db: Writer, days: readonly PresenceFigures[], at: number): Promise<void> {
  if (days.length === 0) return;
  const rows = days.map((day) => [day.day, ...columns.map(([, name]) => day[name])]);
  const names = sql.join(columns.map(([column]) => sql.ref(column)));
  const values = sql.join(columns.map((_, place) => sql`value ->> ${sql.lit(place + 1)}`));
  const kept = sql.join(columns.map(([column]) => keptValue(column)));
  await sql`
    insert into presence_figure (day, ${names}, updated_at)
    select value ->> 0, ${values}, ${at} from json_each(${JSON.stringify(rows)}) where true
    on conflict (day) do update set ${kept}, updated_at = excluded.updated_at`.execute(db);
}

const columns = [
  ['calls', 'calls'],
  ['directions', 'directions'],
  ['impressions', 'impressions'],
  ['site_clicks', 'siteClicks'],
  ['conversations', 'conversations'],
  ['maps_desktop', 'mapsDesktop'],
  ['maps_mobile', 'mapsMobile'],
  ['search_desktop', 'searchDesktop'],
  ['search_mobile', 'searchMobile'],
] as const satisfies readonly (readonly [string, keyof PresenceFigures])[];

const keptValue = (column: string): RawBuilder<unknown> =>
  sql`${sql.ref(column)} = coalesce(excluded.${sql.ref(column)}, presence_figure.${sql.ref(column)})`;
