/** Instants cross the contract as ISO 8601 in UTC; the shop's file keeps milliseconds since 1970. */
import { z } from 'zod';

export const instant = z.iso.datetime().describe('ISO 8601 instant in UTC, e.g. 2026-11-21T10:42:00.000Z');
export type Instant = string;

/** A calendar day in the store's time zone, e.g. 2026-11-21. */
export const day = z.iso.date();
export type Day = string;

export const toInstant = (milliseconds: number): Instant => new Date(milliseconds).toISOString();
export const fromInstant = (value: Instant): number => Date.parse(value);
export const toInstantOrNull = (milliseconds: number | null): Instant | null =>
  milliseconds === null ? null : toInstant(milliseconds);

/** A minute on the clock in the store, e.g. 2026-12-01T08:00: what a person means by *from eight o'clock*. */
export const localMinute = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/u)
  .describe('minute in the store’s time zone, e.g. 2026-12-01T08:00');
export type LocalMinute = string;
