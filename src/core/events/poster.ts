/** What the poster of an event says. It is drawn by the press: nobody at the counter waits for it. */
import { addressOf } from '../../api/event-place.ts';
import type { Locale } from '../../api/money.ts';
import type { PosterSize } from '../../api/posters.ts';
import type { Settings } from '../../api/settings.ts';
import type { Poster, PrintSheet, SheetFile } from '../print/index.ts';
import { placeOf } from './event-place.ts';
import { momentIn } from './letters/compose.ts';
import type { EventPicture } from './pictures.sql.ts';
import type { EventRow } from './seats.ts';

const words: Record<
  Locale,
  { readonly invites: (shop: string) => string; readonly scan: string; readonly or: string }
> = {
  it: { invites: (shop) => `${shop} invita`, scan: 'Inquadra e prenota', or: 'o vai su' },
  en: { invites: (shop) => `${shop} invites`, scan: 'Scan and book', or: 'or go to' },
  hu: { invites: (shop) => `${shop} meghív`, scan: 'Olvasd be és foglalj', or: 'vagy nyisd meg' },
};

/** The size on paper; where it will hang, which the code tells the page; and its language. */
export interface PosterWish {
  readonly size: PosterSize;
  readonly source: string;
  readonly language: Locale;
}

type Picture = Pick<EventPicture, 'bytes' | 'media_type' | 'width' | 'height'>;

export interface PosterParts {
  readonly print: PrintSheet;
  readonly shop: Settings;
  /** Base address of the public pages, without a slash at its end. */
  readonly publicBase: string;
  /** What stands on the event's page; null: a drawing. */
  readonly picture: Picture | null;
}

/** The code says where it was seen, the written address stays short. */
export function printPoster(event: EventRow, wish: PosterWish, parts: PosterParts): Promise<SheetFile> {
  const { shop, picture } = parts;
  const page = `${parts.publicBase}/e/${event.slug}`;
  const { invites, ...say } = words[wish.language];
  const poster: Poster = {
    ...{ size: wish.size, head: invites(shop.shopName), title: event.title, ...say },
    when: momentIn(event.starts_at, shop.timeZone, wish.language),
    where: addressOf(placeOf(event, shop)),
    ...{ link: `${page}?da=${wish.source}`, address: page.replace(/^https?:\/\//u, '') },
    picture: picture !== null && isPrintable(picture) ? picture.bytes : null,
  };
  return parts.print(
    { kind: 'poster', poster },
    { name: `${event.slug}-${wish.size}`, title: event.title, language: wish.language },
  );
}

/** A PNG is taken apart before it is printed: a very large one would keep who waits for labels waiting. */
const largestPng = 12_000_000;

const isPrintable = ({ media_type: type, width, height }: Picture): boolean =>
  type === 'image/jpeg' || width * height <= largestPng;
