import { z } from 'zod';

import { Refusal } from '../../api/refusals.ts';

const shape = z.email();

/** Lower case before it is compared; dots and tags are left as they are, for they may be another person's. */
export function mailAddress(written: string): string {
  const address = written.trim().toLowerCase();
  if (!shape.safeParse(address).success) throw new Refusal('mail-not-valid', { written });
  return address;
}
