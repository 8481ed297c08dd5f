/** The rows of the channels. */
import type { Selectable } from 'kysely';

import type {
  ChannelDescription,
  ChannelKind,
  ChannelRule,
  ChannelSaid,
  ChannelUse,
  Vendor,
} from '../../api/channels.ts';
import type { ChannelTable, Reader, Writer } from '../database/index.ts';

/** Which connector serves a channel; `file` ones read a whole price file. */
export type ChannelConnector = 'file' | Vendor;

/** A channel as the core knows it, in the order in which people see them. */
export interface ChannelRow {
  readonly id: string;
  readonly name: string;
  readonly kind: ChannelKind;
  readonly connector: ChannelConnector;
  readonly rule: ChannelRule;
  readonly enabled: boolean;
  /** Always follows the one price: nothing has a price of its own here. */
  readonly keepsAligned: boolean;
  /** No longer used: it receives nothing more; prices and past stay. */
  readonly putAway: boolean;
}

/** A channel of the board, with what the shop says of it. */
export interface PlaceRow extends ChannelRow, Omit<ChannelSaid, 'uses'> {
  readonly uses: ChannelUse[];
  /** Takes part in prices. */
  readonly priced: boolean;
}

const ofRow = (row: Selectable<ChannelTable>): PlaceRow => ({
  id: row.id,
  name: row.name,
  kind: row.kind as ChannelKind,
  connector: row.connector as ChannelConnector,
  rule: JSON.parse(row.rule) as ChannelRule,
  enabled: row.enabled === 1,
  keepsAligned: row.keeps_aligned === 1,
  putAway: row.put_away_at !== null,
  priced: row.priced === 1,
  uses: JSON.parse(row.uses) as ChannelUse[],
  focus: row.focus,
  answeredBy: row.answered_by,
  answerTimes: row.answer_times,
  link: row.link,
});

/** Every place of the board, in the order of the screens. */
export async function allPlaces(db: Reader | Writer): Promise<PlaceRow[]> {
  const rows = await (db as Reader).selectFrom('channel').selectAll().orderBy('position').orderBy('id').execute();
  return rows.map(ofRow);
}

/** Those that take part in prices; of those put away prices are kept as well. */
export const allChannels = async (db: Reader | Writer): Promise<ChannelRow[]> =>
  (await allPlaces(db)).filter(({ priced }) => priced);

export async function channelById(db: Reader | Writer, id: string): Promise<PlaceRow | undefined> {
  const row = await (db as Reader).selectFrom('channel').selectAll().where('id', '=', id).executeTakeFirst();
  return row && ofRow(row);
}

/** Puts the channel behind all others. */
export async function addChannelRow(db: Writer, channel: Omit<PlaceRow, 'putAway'>, at: number): Promise<void> {
  const { last } = await db
    .selectFrom('channel')
    .select((eb) => eb.fn.max('position').as('last'))
    .executeTakeFirstOrThrow();
  const { id, kind, connector, ...changed } = channel;
  const { name, rule, enabled, ...rest } = valuesOf(changed);
  await db
    .insertInto('channel')
    .values({
      id,
      kind,
      connector,
      name: name ?? id,
      rule: rule ?? '',
      enabled: enabled ?? 1,
      ...rest,
      position: (last ?? -1) + 1,
      created_at: at,
    })
    .execute();
}

export interface ChannelSaved extends ChannelDescription {
  readonly name?: string | undefined;
  readonly rule?: ChannelRule | undefined;
  readonly enabled?: boolean | undefined;
  readonly keepsAligned?: boolean | undefined;
  readonly priced?: boolean | undefined;
}

export async function saveChannelRow(db: Writer, id: string, changed: ChannelSaved): Promise<void> {
  const values = valuesOf(changed);
  if (Object.keys(values).length === 0) return;
  await db.updateTable('channel').set(values).where('id', '=', id).execute();
}

export const putAwayAt = (db: Writer, id: string, at: number | null) =>
  db.updateTable('channel').set({ put_away_at: at }).where('id', '=', id).execute();

export const serveChannelBy = (db: Writer, id: string, connector: ChannelConnector) =>
  db.updateTable('channel').set({ connector }).where('id', '=', id).execute();

export const placeChannel = (db: Writer, id: string, position: number) =>
  db.updateTable('channel').set({ position }).where('id', '=', id).execute();

/** The columns of what is given; what is absent stays as it is. */
function valuesOf(given: ChannelSaved) {
  const bit = (value: boolean | undefined) => (value === undefined ? undefined : value ? (1 as const) : (0 as const));
  const json = (value: unknown) => (value === undefined ? undefined : JSON.stringify(value));
  return present({
    name: given.name,
    rule: json(given.rule),
    enabled: bit(given.enabled),
    keeps_aligned: bit(given.keepsAligned),
    priced: bit(given.priced),
    uses: json(given.uses),
    focus: given.focus,
    answered_by: given.answeredBy,
    answer_times: given.answerTimes,
    link: given.link,
  });
}

const present = <T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
