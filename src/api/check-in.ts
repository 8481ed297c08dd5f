/** At the door of an event: who comes in, also without a registration, from several devices at once. */
import { z } from 'zod';

import { id, verb } from './base.ts';
import { instant } from './time.ts';

/** Made by the device for each step: sent again after a lost answer it is the same step. */
const key = z.string().min(8).max(80);

export const doorAnswer = z.object({
  /** Null: somebody without a registration. */
  registrationId: id.nullable(),
  name: z.string(),
  seats: z.int(),
  /** When they came in; null: taken back. */
  cameAt: instant.nullable(),
  /** They had come in before, or this step was known already. */
  repeated: z.boolean(),
  /** Seats that are inside now. */
  inside: z.int(),
});
export type DoorAnswer = z.infer<typeof doorAnswer>;

export const checkInContract = {
  /** By the code of the ticket (its address or its key), or by the row of the list. */
  checkIn: verb('people')
    .route({ method: 'POST', path: '/events/{eventId}/check-ins' })
    .input(
      z.object({
        eventId: id,
        key,
        ticket: z.string().max(600).optional(),
        registrationId: id.optional(),
        /** When it was, by the device that had no connection; never later than now. */
        at: instant.optional(),
      }),
    )
    .output(doorAnswer),
  undoCheckIn: verb('people')
    .route({ method: 'POST', path: '/events/{eventId}/check-ins/undo' })
    .input(z.object({ eventId: id, key, registrationId: id }))
    .output(doorAnswer),
  /** Who comes without a registration takes seats that are free; with name and contact they stand in the book too. */
  walkIn: verb('people')
    .route({ method: 'POST', path: '/events/{eventId}/walk-ins' })
    .input(
      z.object({
        eventId: id,
        key,
        name: z.string().max(200).default(''),
        phone: z.string().max(200).default(''),
        mail: z.string().max(400).default(''),
        seats: z.int().min(1).max(50).default(1),
      }),
    )
    .output(doorAnswer),
};
