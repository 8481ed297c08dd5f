import type { Migration } from '../migrate.ts';

/** How much is in a thing (unit prices), who it is bought from, and the lowest price it may be sold for. */
export const contentAndSupplier: Migration = {
  version: 20,
  statements: [
    `alter table product add column supplier text not null default ''`,
    `alter table variant add column brand text not null default ''`,
    `alter table variant add column supplier text not null default ''`,
    `alter table variant add column floor_price integer`,
    `alter table variant add column content_thousandths integer`,
    `alter table variant add column content_unit text`,
    `alter table variant add column content_per text`,
    `update variant set brand = (select brand from product where product.id = variant.product_id)`,
  ],
};
