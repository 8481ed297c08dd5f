/** Where an event is, in words and on a map. */

interface Place {
  readonly place: string;
  readonly street: string;
  readonly town: string;
  readonly shopName: string;
}

/** Each part once: who writes “Bottega Verdi, via Palmieri 14” as the place has named the street already. */
export function addressOf({ place, street, town }: Place): string {
  const parts = [place, street, town].filter((part) => part !== '');
  return parts.filter((part, index) => !parts.slice(0, index).some((before) => before.includes(part))).join(', ');
}

export const mapLink = ({ shopName, street, town }: Place): string =>
  `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent([shopName, street, town].join(' '))}`;
