import type { Migration } from '../migrate.ts';

/** An advert says what it is for, may name towns and a budget for its whole run, and keeps what the channel says it spent. */
export const localCampaigns: Migration = {
  version: 140,
  statements: [
    `alter table campaign add column purpose text not null default 'be-seen'`,
    `alter table campaign add column towns text not null default '[]'`,
    `alter table campaign add column total_budget integer`,
    `alter table campaign add column messages_to text not null default 'messenger'`,
    `alter table campaign add column lead_form_id text not null default ''`,
    `alter table campaign add column event_id integer`,
    `alter table campaign add column beneficiary text not null default ''`,
    `alter table campaign add column payor text not null default ''`,
    `alter table campaign add column copy_of integer`,
    // A daily budget that was changed on the way: what was spent before it, and its first day.
    `alter table campaign add column spent_before integer not null default 0`,
    `alter table campaign add column daily_from text`,
    // Budget and end that are on their way to the channel, JSON.
    `alter table campaign add column wished text`,
    `alter table campaign add column spent_there integer not null default 0`,
    `alter table campaign add column archived_at integer`,
  ],
};
