/** Where an event is, in words and on a map. */

interface Place {
  readonly place: string;
  readonly street: string;
  readonly town: string;
  readonly shopName: string;
}

/** Words that begin a street of their own, in the languages of the pages: “Cantina di via Libertini 12”. */
const streetWord =
  /(?:^|[\s,])(?:via|viale|v\.le|piazza|piazzetta|p\.za|corso|c\.so|largo|vicolo|contrada|strada|lungomare|street|road|square|utca|tér|körút)(?=[\s,]|$)|\p{L}(?:straße|strasse|platz)/iu;

/** An event with a street of its own is elsewhere; every other place (“In bottega”, “Sala grande”) is in the shop. */
const isElsewhere = ({ place, street }: Place): boolean =>
  streetWord.test(place) && (street === '' || !names(place, street));

const names = (text: string, part: string): boolean => text.toLowerCase().includes(part.toLowerCase());

/** Each part once: who writes “Bottega Verdi, via Palmieri 14” as the place has named the street already. */
export function addressOf(event: Place): string {
  const { place, street, town } = event;
  const parts = (isElsewhere(event) ? [place, town] : [place, street, town]).filter((part) => part !== '');
  return parts.filter((part, index) => !parts.slice(0, index).some((before) => names(before, part))).join(', ');
}

export function mapLink(event: Place): string {
  const { shopName, street, town } = event;
  const sought = isElsewhere(event) ? addressOf(event) : [shopName, street, town].join(' ');
  return `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(sought)}`;
}
