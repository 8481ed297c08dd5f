/** The picture of an event, on its page and where the page is shared; and the page's own words for the consent. */
import { z } from 'zod';

import { fileOut, verb } from './base.ts';

const picture = z.object({
  id: z.string(),
  mediaType: z.enum(['image/png', 'image/jpeg']),
  width: z.int(),
  height: z.int(),
  bytes: z.int(),
});

const pictureId = z.string().max(64);

/** An empty text: the usual sentence of Vetrina in that language. */
export const eventConsentText = z.object({
  it: z.string().trim().max(600).default(''),
  en: z.string().trim().max(600).default(''),
  hu: z.string().trim().max(600).default(''),
});
export type EventConsentText = z.infer<typeof eventConsentText>;

export const eventPicturesContract = {
  /** JPEG or PNG, base64; the same picture keeps its id. Refuses what posts refuse, and more than 40 megapixels. */
  addPicture: verb('promote')
    .route({ method: 'POST', path: '/event-pictures' })
    .input(z.object({ base64: z.string().max(8_000_000) }))
    .output(picture),
  picture: verb('read')
    .route({ method: 'GET', path: '/event-pictures/{id}' })
    .input(z.object({ id: pictureId }))
    .output(fileOut),
  /** Public: the picture that stands on an event's page, and no other. */
  publicPicture: verb('public')
    .route({ method: 'GET', path: '/public/events/{slug}/pictures/{id}' })
    .input(z.object({ slug: z.string().max(200), id: pictureId }))
    .output(fileOut),
};
