import type { Corrections } from '../../api/imports.ts';
import type { Clock, Database } from '../database/index.ts';
import type { ShopSettings } from '../settings/index.ts';
import type { Looked, Wish } from './reading-messages.ts';
import type { ReadingThread } from './reading-thread.ts';
import { recall, type Remembered } from './remember-columns.ts';
import type { openUploads } from './uploads.ts';

export interface LookingParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly settings: Pick<ShopSettings, 'current'>;
  readonly uploads: ReturnType<typeof openUploads>;
  readonly thread: ReadingThread;
}

/** A file as it is understood now, with the wish that its rows are asked by. */
export interface LookedAt extends Looked {
  readonly name: string;
  readonly wish: Wish;
  /** Empty where nobody said whose list it is. */
  readonly supplier: string;
  readonly remembered: Remembered | null;
}

/** Detected, corrected by a person, or known from an earlier list. */
export async function lookAt(
  { database, clock, settings, uploads, thread }: LookingParts,
  uploadId: string,
  corrections: Corrections,
): Promise<LookedAt> {
  const { name } = uploads.get(uploadId);
  const { language, currency, country, timeZone } = await settings.current();
  const shop = { language, currency, country, timeZone, now: clock.now() };
  const first = await thread.ask({ kind: 'look', wish: { uploadId, given: corrections, shop } });
  const { given, remembered } = await recall(database.read, first, corrections);
  const wish = { uploadId, given, shop };
  const looked = remembered === null ? first : await thread.ask({ kind: 'look', wish });
  return { ...looked, name, wish, supplier: given.supplier ?? '', remembered };
}
