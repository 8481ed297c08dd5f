import type { TestListings } from './open-test-listings.ts';

/** Many goods at once, written straight into the file: names and prices that repeat, some without barcode or price. */
export function fillShop({ database }: Pick<TestListings, 'database'>, count: number): void {
  const { sqlite } = database;
  const channels = sqlite.prepare('select id from channel where priced = 1').pluck().all() as string[];
  const product = sqlite.prepare(
    `insert into product (name, description, brand, category, condition, link, image_url, created_at, updated_at) values (?, '', '', ?, 'new', '', '', 0, 0)`,
  );
  const variant = sqlite.prepare(
    `insert into variant (product_id, sku, gtin, options, title, category, cost, vat_rate, base_price, price_changed_at, archived_at, brand, supplier, created_at, updated_at)
     values (?, ?, ?, '[]', ?, ?, ?, 400, ?, ?, ?, ?, ?, 0, 0)`,
  );
  const listing = sqlite.prepare(
    `insert into listing (variant_id, channel_id, listed, state, wanted, wanted_amount, sent, since, not_before, attempts, updates)
     values (?, ?, 1, ?, 'w', ?, 'w', 0, ?, 0, 0)`,
  );
  const price = sqlite.prepare(
    'insert into current_price (variant_id, channel_id, amount, sequence, exception) values (?, ?, ?, 1, 0)',
  );
  const reduce = sqlite.prepare(
    'update current_price set regular = amount, amount = ?, plan_id = ? where variant_id = ? and channel_id = ?',
  );
  sqlite.transaction(() => {
    for (let n = 1; n <= count; n++) {
      const mixed = (n * 7919) % count;
      const category = `Categoria ${mixed % 20}`;
      const title = `${mixed % 3 === 0 ? 'aceto' : 'Olio'} ${String(mixed % Math.max(1, count / 4)).padStart(6, '0')}`;
      const amount = mixed % 50 === 0 ? null : 100 + (mixed % 500) * 10;
      const { lastInsertRowid } = product.run(title, category);
      const { lastInsertRowid: id } = variant.run(
        lastInsertRowid,
        `SKU-${String(mixed).padStart(7, '0')}`,
        mixed % 100 === 0 ? null : `${8_000_000_000_000 + n}`,
        title,
        category,
        mixed % 7 === 0 ? null : 50 + (mixed % 900) * 4,
        amount,
        mixed % 10 === 0 ? null : 1_000_000 + mixed,
        mixed % 97 === 0 ? 5 : null,
        mixed % 11 === 0 ? '' : `Marca ${mixed % 13}`,
        `Fornitore ${mixed % 5}`,
      );
      for (const channel of channels) {
        const state = mixed % 400 === 1 ? 'refused' : channel === 'google' && mixed % 3 === 0 ? 'behind' : 'live';
        listing.run(id, channel, state, amount, 4_000_000_000_000);
        if (amount !== null) price.run(id, channel, amount);
        // Below the regular price, as a promotion; and above it, as a price planned for some days.
        if (amount !== null && mixed % 60 === 7) reduce.run(amount - 10, mixed, id, channel);
        if (amount !== null && mixed % 60 === 8) reduce.run(amount + 10, mixed, id, channel);
      }
    }
  })();
}
