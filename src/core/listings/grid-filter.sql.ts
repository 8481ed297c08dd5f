/** What passes the price list's filters: as a condition on each row, and as the few rows that an index finds. */
import { type RawBuilder, sql } from 'kysely';

import type { gridTabs, ListingState } from '../../api/listings.ts';
import { matchesWords, wordsToFind } from '../database/index.ts';
import { inStates, reducedNow } from './counts.sql.ts';
import { needsHand, toAlign } from './states.ts';

export type GridTab = (typeof gridTabs)[number];

export interface GridFilter {
  readonly search?: string | undefined;
  readonly category?: string | undefined;
  readonly brand?: string | undefined;
  readonly supplier?: string | undefined;
  /** A channel that does not show what it should. */
  readonly behindOn?: string | undefined;
  /** Hundredths of a percent of the net price. */
  readonly marginUnder?: number | undefined;
  /** An instant in words of the contract. */
  readonly changedSince?: string | undefined;
  readonly tab: GridTab;
}

const isSearched = ({ search }: GridFilter): boolean => (search ?? '').trim() !== '';

export function isFiltered(filter: GridFilter): boolean {
  const { tab, search: _search, ...others } = filter;
  return tab !== 'all' || isSearched(filter) || Object.values(others).some((value) => value !== undefined);
}

/** One part alone, and one whose rows an index tells. */
export function isOneIndexedPart({ tab, search, marginUnder, ...columns }: GridFilter): boolean {
  if ((search ?? '').trim() !== '' || marginUnder !== undefined) return false;
  return Object.values(columns).filter((value) => value !== undefined).length + (tab === 'all' ? 0 : 1) === 1;
}

/** Net of VAT and rounded as `netOfVat` does; prices are never negative. */
const net = sql`((base_price * 20000 + 10000 + vat_rate) / (2 * (10000 + vat_rate)))`;

/** As `marginOf` on the screens: what stays of the net price, hundredths of a percent; nothing where it is not known. */
const margin = sql`case when base_price > 0 and cost is not null then
  (case when ${net} < cost then -1 else 1 end) * ((abs(${net} - cost) * 20000 + ${net}) / (2 * ${net})) end`;

/** The rows of one part of the filter, by the index that finds them; the part that is likely to be the shortest. */
export function candidates(filter: GridFilter, startOfDay: number): RawBuilder<unknown> {
  const { search, category, brand, supplier, behindOn, changedSince, tab } = filter;
  const words = wordsToFind(search ?? '');
  if (words !== null) {
    const sku = (search ?? '').trim();
    return sql`select id from variant where ${matchesWords(words, 'variant.id')} union select id from variant where sku = ${sku}`;
  }
  if (tab !== 'all') return inTab(tab, startOfDay);
  if (behindOn !== undefined) return sql`select variant_id as id from (${onOneChannel(behindOn)})`;
  if (brand !== undefined) return having('brand', brand);
  if (supplier !== undefined) return having('supplier', supplier);
  if (changedSince !== undefined) return changedAfter(Date.parse(changedSince));
  return category === undefined
    ? sql`select id from variant where archived_at is null and ${passesRow(filter)}`
    : having('category', category);
}

function inTab(tab: Exclude<GridTab, 'all'>, startOfDay: number): RawBuilder<unknown> {
  switch (tab) {
    case 'no-gtin':
      return sql`select id from variant indexed by variant_without_gtin where gtin is null and archived_at is null`;
    case 'changed-today':
      return changedAfter(startOfDay);
    case 'to-align':
      return sql`select distinct variant_id as id from (${inStates(toAlign)})`;
    case 'needs-hand':
      return sql`select distinct variant_id as id from (${inStates(needsHand)})`;
    case 'on-sale':
      return sql`select distinct variant_id as id from (${reducedNow})`;
  }
}

const changedAfter = (at: number): RawBuilder<unknown> =>
  sql`select id from variant indexed by variant_by_change where price_changed_at >= ${at} and archived_at is null`;

const having = (column: 'brand' | 'supplier' | 'category', value: string): RawBuilder<unknown> =>
  sql`select id from variant indexed by ${sql.raw(`variant_by_${column}`)}
    where ${sql.ref(column)} = ${value} and archived_at is null`;

const onOneChannel = (channelId: string): RawBuilder<unknown> =>
  sql`select variant_id from listing where channel_id = ${channelId} and state in (${sql.join(toAlign)})`;

/** Every part of the filter as a condition. @param few the rows are found already; listings are then looked up as a list */
export function passes(filter: GridFilter, startOfDay: number, few: boolean): RawBuilder<unknown> {
  const conditions: RawBuilder<unknown>[] = [passesRow(filter)];
  const words = (filter.search ?? '').trim();
  if (words !== '') conditions.push(searched(words));
  if (filter.behindOn !== undefined) conditions.push(behindOn(filter.behindOn, few));
  if (filter.tab === 'no-gtin') conditions.push(sql`gtin is null`);
  if (filter.tab === 'changed-today') conditions.push(sql`price_changed_at >= ${startOfDay}`);
  if (filter.tab === 'to-align') conditions.push(withListing(toAlign, few));
  if (filter.tab === 'needs-hand') conditions.push(withListing(needsHand, few));
  if (filter.tab === 'on-sale') conditions.push(onSale(few));
  return sql.join(conditions, sql` and `);
}

/** What the variant's own row tells. */
function passesRow({ category, brand, supplier, marginUnder, changedSince }: GridFilter): RawBuilder<unknown> {
  const conditions: RawBuilder<unknown>[] = [];
  if (category !== undefined) conditions.push(sql`category = ${category}`);
  if (brand !== undefined) conditions.push(sql`brand = ${brand}`);
  if (supplier !== undefined) conditions.push(sql`supplier = ${supplier}`);
  if (marginUnder !== undefined) conditions.push(sql`${margin} < ${marginUnder}`);
  if (changedSince !== undefined) conditions.push(sql`price_changed_at >= ${Date.parse(changedSince)}`);
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}

/** Text without a single word is in no name. */
function searched(text: string): RawBuilder<unknown> {
  const words = wordsToFind(text);
  return words === null ? sql`sku = ${text}` : sql`(${matchesWords(words, 'variant.id')} or sku = ${text})`;
}

const behindOn = (channelId: string, few: boolean): RawBuilder<unknown> =>
  few
    ? sql`variant.id in (${onOneChannel(channelId)})`
    : sql`exists (select 1 from listing where listing.variant_id = variant.id and +listing.channel_id = ${channelId}
        and listing.state in (${sql.join(toAlign)}))`;

const withListing = (states: readonly ListingState[], few: boolean): RawBuilder<unknown> =>
  few
    ? sql`variant.id in (${inStates(states)})`
    : sql`exists (select 1 from listing where listing.variant_id = variant.id and listing.state in (${sql.join(states)}))`;

const onSale = (few: boolean): RawBuilder<unknown> =>
  few
    ? sql`variant.id in (${reducedNow})`
    : sql`exists (select 1 from current_price where current_price.variant_id = variant.id
        and plan_id is not null and amount < regular)`;
