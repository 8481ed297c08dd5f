/** The shop's place on Google Maps, as the person chose it. */
import type { ConnectorSetting } from '../../core/channels/ports.ts';
import { needsYou } from '../failures.ts';

/** My Business v4 names it with its account; the newer APIs without. */
export interface Place {
  /** `accounts/1/locations/2` */
  readonly withAccount: string;
  /** `locations/2` */
  readonly alone: string;
}

/** @throws OutsideError `location-not-chosen` */
export function chosenPlace({ chosen }: ConnectorSetting): Place {
  const match = /^accounts\/\d+\/(locations\/\d+)$/u.exec(chosen['location'] ?? '');
  if (match?.[1] === undefined) throw needsYou('location-not-chosen');
  return { withAccount: match[0], alone: match[1] };
}
