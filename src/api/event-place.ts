/** Where an event is, in words, for a map and for a calendar: pure. */

export interface Address {
  readonly street: string;
  readonly postcode: string;
  readonly town: string;
}

export interface EventPlace {
  /** As people call it: “In bottega”, “Cantina Rossi”. */
  readonly place: string;
  /** Its own address; all empty: the shop's. */
  readonly own: Address;
  readonly shop: Address & { readonly shopName: string };
}

/** `via Libertini 12, 73100 Lecce`; empty when nothing is known. */
export const addressLine = ({ street, postcode, town }: Address): string =>
  filled([street, townLine({ postcode, town })]).join(', ');

/** Where people who know the shop go: its place, and the address where it is held elsewhere. */
export const placeLine = ({ place, own, shop }: EventPlace): string =>
  isEmpty(own) ? place : together([place, own.street, townLine(inTown(own, shop))]);

/** What people read: each part once, the town of the shop without its postcode. */
export function addressOf(event: EventPlace): string {
  const { place, own, shop } = event;
  if (!isEmpty(own)) return placeLine(event);
  return together(isElsewhere(place, shop) ? [place, shop.town] : [place, shop.street, shop.town]);
}

/** What a calendar keeps and finds on its map: with the postcode; the shop by its name where the place has none. */
export function calendarPlace(event: EventPlace): string {
  const { place, own, shop } = event;
  if (!isEmpty(own)) return placeLine(event);
  if (isElsewhere(place, shop)) return together([place, shop.town]);
  return together([place === '' ? shop.shopName : place, shop.street, townLine(shop)]);
}

export function mapLink(event: EventPlace): string {
  const { place, own, shop } = event;
  const sought =
    isEmpty(own) && !isElsewhere(place, shop) ? [shop.shopName, shop.street, shop.town].join(' ') : addressOf(event);
  return `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(sought)}`;
}

/** Who writes a street and no town means the town of the shop. */
const inTown = (own: Address, shop: Address): Address =>
  own.town === '' && own.postcode === '' ? { ...own, town: shop.town } : own;

const isEmpty = ({ street, postcode, town }: Address): boolean => street + postcode + town === '';

/** Words that begin a street of their own, in the languages of the pages: “Cantina di via Libertini 12”. */
const streetWord =
  /(?:^|[\s,])(?:via|viale|v\.le|piazza|piazzetta|p\.za|corso|c\.so|largo|vicolo|contrada|strada|lungomare|street|road|square|utca|tér|körút)(?=[\s,]|$)|\p{L}(?:straße|strasse|platz)/iu;

/** A place that names a street is elsewhere, also without an address of its own; any other (“Sala grande”) is in the shop. */
const isElsewhere = (place: string, { street }: Address): boolean =>
  streetWord.test(place) && (street === '' || !names(place, street));

/** Each part once: who writes “Bottega Verdi, via Palmieri 14” as the place has named the street already. */
function together(parts: readonly string[]): string {
  const written = filled(parts);
  return written.filter((part, index) => !written.slice(0, index).some((before) => names(before, part))).join(', ');
}

const townLine = ({ postcode, town }: Omit<Address, 'street'>): string => filled([postcode, town]).join(' ');
const names = (text: string, part: string): boolean => text.toLowerCase().includes(part.toLowerCase());
const filled = (parts: readonly string[]): string[] => parts.map((part) => part.trim()).filter((part) => part !== '');
