import type { Migration } from '../migrate.ts';

/** What stands at a channel that lets items lapse, by when it was sent: found again in time without reading every row. */
export const listingsToRenew: Migration = {
  version: 130,
  statements: [
    `create index listing_to_renew on listing (channel_id, sent_at) where state in ('accepted', 'live', 'refused')`,
  ],
};
