/** The rows of the channels. */
import type { Selectable } from 'kysely';

import type { ChannelKind, ChannelRule } from '../../api/channels.ts';
import type { ChannelTable, Reader, Writer } from '../database/index.ts';

/** Which connector serves a channel; `file` ones read a whole price file. */
export type ChannelConnector = 'file' | 'google' | 'meta';

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
}

const ofRow = (row: Selectable<ChannelTable>): ChannelRow => ({
  id: row.id,
  name: row.name,
  kind: row.kind as ChannelKind,
  connector: row.connector as ChannelConnector,
  rule: JSON.parse(row.rule) as ChannelRule,
  enabled: row.enabled === 1,
  keepsAligned: row.keeps_aligned === 1,
});

export async function allChannels(db: Reader | Writer): Promise<ChannelRow[]> {
  const rows = await (db as Reader).selectFrom('channel').selectAll().orderBy('position').execute();
  return rows.map(ofRow);
}

export async function channelById(db: Reader | Writer, id: string): Promise<ChannelRow | undefined> {
  const row = await (db as Reader).selectFrom('channel').selectAll().where('id', '=', id).executeTakeFirst();
  return row && ofRow(row);
}

/** Puts the channel behind all others. */
export async function addChannelRow(db: Writer, channel: ChannelRow, at: number): Promise<void> {
  const { last } = await db
    .selectFrom('channel')
    .select((eb) => eb.fn.max('position').as('last'))
    .executeTakeFirstOrThrow();
  await db
    .insertInto('channel')
    .values({
      id: channel.id,
      name: channel.name,
      kind: channel.kind,
      connector: channel.connector,
      position: (last ?? -1) + 1,
      rule: JSON.stringify(channel.rule),
      enabled: channel.enabled ? 1 : 0,
      keeps_aligned: channel.keepsAligned ? 1 : 0,
      created_at: at,
    })
    .execute();
}

export async function saveChannelRow(
  db: Writer,
  id: string,
  changed: {
    readonly name?: string;
    readonly rule?: ChannelRule;
    readonly enabled?: boolean;
    readonly keepsAligned?: boolean;
  },
): Promise<void> {
  const values = {
    ...(changed.name === undefined ? {} : { name: changed.name }),
    ...(changed.rule === undefined ? {} : { rule: JSON.stringify(changed.rule) }),
    ...(changed.enabled === undefined ? {} : { enabled: changed.enabled ? (1 as const) : (0 as const) }),
    ...(changed.keepsAligned === undefined
      ? {}
      : { keeps_aligned: changed.keepsAligned ? (1 as const) : (0 as const) }),
  };
  if (Object.keys(values).length === 0) return;
  await db.updateTable('channel').set(values).where('id', '=', id).execute();
}
