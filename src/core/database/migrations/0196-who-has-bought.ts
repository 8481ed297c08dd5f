import type { Migration } from '../migrate.ts';

/** Who has bought is a customer, also from before purchases made one. */
export const whoHasBought: Migration = {
  version: 196,
  statements: [
    `update person set stage = 'customer' where stage = 'lead' and id in (
      select person_id from receipt where person_id is not null group by person_id having sum(is_sale) > 0)`,
  ],
};
