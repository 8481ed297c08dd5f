/** A poster of an event: to hang up, or as a picture for a post and a story. */
import { z } from 'zod';

import { fileOut, id, verb } from './base.ts';
import { locales } from './money.ts';

export const posterSizes = ['a4', 'a3', 'square', 'story'] as const;
export type PosterSize = (typeof posterSizes)[number];

export const posterContract = {
  /** PDF, base64. The code leads to the event's page and says where it was seen. */
  poster: verb('read')
    .route({ method: 'GET', path: '/events/{id}/poster' })
    .input(
      z.object({
        id,
        size: z.enum(posterSizes).default('a4'),
        source: z
          .string()
          .regex(/^[a-z0-9-]{1,40}$/u)
          .default('qr'),
        language: z.enum(locales).optional(),
      }),
    )
    .output(fileOut),
};
