import { addressOf } from '../../api/event-place.ts';
import type { Locale } from '../../api/money.ts';
import type { PosterSize } from '../../api/posters.ts';
import type { Settings } from '../../api/settings.ts';
import { placeOf } from './event-place.ts';
import { momentIn } from './letters/compose.ts';
import type { EventPicture } from './pictures.sql.ts';
import type { EventRow } from './seats.ts';

/** The poster as a file; the code says where it was seen, the written address stays short. */
export async function posterFile(
  event: EventRow,
  shop: Settings,
  publicBase: string,
  wish: { readonly size: PosterSize; readonly source: string; readonly language: Locale },
  now: number,
  /** What stands on its page; null: a drawing. */
  picture: Pick<EventPicture, 'bytes' | 'media_type' | 'width' | 'height'> | null = null,
) {
  const { posterPdf } = await import('./poster.ts');
  const page = `${publicBase}/e/${event.slug}`;
  const { shopName, timeZone } = shop;
  const bytes = await posterPdf(
    {
      ...{ shop: shopName, title: event.title, when: momentIn(event.starts_at, timeZone, wish.language) },
      where: addressOf(placeOf(event, shop)),
      picture: picture !== null && isPrintable(picture) ? picture.bytes : null,
      ...{ link: `${page}?da=${wish.source}`, address: page.replace(/^https?:\/\//u, '') },
    },
    wish.size,
    wish.language,
    now,
  );
  return {
    name: `${event.slug}-${wish.size}.pdf`,
    mediaType: 'application/pdf',
    text: Buffer.from(bytes).toString('base64'),
  };
}

/** A PNG is taken apart before it is printed: a very large one would keep everybody waiting. */
const largestPng = 12_000_000;

const isPrintable = ({ media_type: type, width, height }: Pick<EventPicture, 'media_type' | 'width' | 'height'>) =>
  type === 'image/jpeg' || width * height <= largestPng;
