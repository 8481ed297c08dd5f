import type { Change } from '../../database/index.ts';
import { newCode } from './code.ts';
import { pickupByCode } from './pickups.sql.ts';

/** A code that no pickup has. */
export async function freeCode({ db }: Pick<Change, 'db'>): Promise<string> {
  for (;;) {
    const code = newCode();
    if ((await pickupByCode(db, code)) === undefined) return code;
  }
}
