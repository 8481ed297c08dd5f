/** The stretch of days that a verb tells about. */
import type { Command } from 'commander';

import { dayIn } from '../store-time.ts';
import type { CommandLine } from './command.ts';

export interface WrittenDays {
  readonly from?: string;
  readonly to?: string;
}

const dayMs = 24 * 60 * 60 * 1000;
const usualDays = 28;

/** The last 28 days unless named, or as many as `usual`. Ends the command where the first day comes after the last. */
export function daysOf(written: WrittenDays, timeZone: string, line: CommandLine, command: Command, usual = usualDays) {
  const to = written.to ?? dayIn(timeZone, Date.now());
  const from = written.from ?? new Date(Date.parse(to) - (usual - 1) * dayMs).toISOString().slice(0, 10);
  if (from > to) command.error(line.say('daysBackwards', { from, to }));
  return { from, to };
}
