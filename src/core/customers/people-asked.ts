import { Refusal } from '../../api/refusals.ts';
import type { Day } from '../../api/time.ts';
import { endOfStoreDay, type ShopSettings, startOfStoreDay, toE164 } from '../settings/index.ts';
import type { PeopleFilter } from './people.sql.ts';

export interface PeopleAsked {
  readonly search?: string | undefined;
  readonly stage?: string | undefined;
  readonly source?: string | undefined;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
}

/** A number that was somebody's before is found as people write it, too; days are those of the store. */
export async function peopleAsked(
  { search, stage, source, from, to }: PeopleAsked,
  settings: Pick<ShopSettings, 'current'> | undefined,
): Promise<PeopleFilter> {
  const { country = 'IT', timeZone: zone = 'Europe/Rome' } = (await settings?.current()) ?? {};
  return {
    ...{ search, stage, source },
    phone: search === undefined ? null : writtenPhone(search, country),
    from: from === undefined ? null : startOfStoreDay(from, zone),
    until: to === undefined ? null : endOfStoreDay(to, zone),
  };
}

/** Null: it is no number of this country, or of any. */
function writtenPhone(written: string, country: string): string | null {
  if (!/^[\s()+./-]*\d[\d\s()+./-]{4,}$/u.test(written)) return null;
  try {
    return toE164(written, country);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
