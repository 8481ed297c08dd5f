/** What is known of goods without the shop's file: rules for a thread that must not load all of it (index.ts is the rest). */
export { readGtin, type GtinReading } from './gtin.ts';
export { ownHeadings, readOption } from './own-headings.ts';
export { titleOf, type Option } from './title.ts';
export { isWebAddress } from './web-address.ts';
