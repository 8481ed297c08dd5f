import type { Migration } from '../migrate.ts';

/** A place beside the ones that sell: what people do there is written down, prices come only once it sells, too. */
const place = (id: string, name: string, kind: string, uses: string): string =>
  `insert into channel (id, name, kind, connector, position, rule, enabled, created_at, priced, uses)
   select '${id}', '${name}', '${kind}', 'file', (select max(position) + 1 from channel),
     '{"kind":"same","rounding":"none"}', 1, (select max(created_at) from channel), 0, '${uses}'
   where exists (select 1 from channel) and not exists (select 1 from channel where id = '${id}')`;

/**
 * Every channel says what it is for, what its one focus is, who answers there and when. Not every one has prices, and
 * one that is no longer used is put away. A contact names the channel that it came through.
 */
export const theChannelBoard: Migration = {
  version: 160,
  statements: [
    `alter table channel add column priced integer not null default 1`,
    `alter table channel add column uses text not null default '["sell"]'`,
    `alter table channel add column focus text not null default ''`,
    `alter table channel add column answered_by text not null default ''`,
    `alter table channel add column answer_times text not null default ''`,
    `alter table channel add column link text not null default ''`,
    `alter table channel add column put_away_at integer`,
    `alter table contact add column channel_id text`,
    `create index contact_channel on contact (channel_id, at) where channel_id is not null`,
    `update channel set uses = '["sell","support"]' where kind = 'till'`,
    `update channel set uses = '["sell","communicate"]' where kind in ('google', 'facebook')`,
    place('instagram', 'Instagram', 'instagram', '["communicate"]'),
    place('whatsapp', 'WhatsApp', 'whatsapp', '["communicate","support"]'),
    place('phone', 'Telefono', 'phone', '["support"]'),
  ],
};
