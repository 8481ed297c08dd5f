/** Files of receipts for the domain above: read in the thread that reads price lists, understood as the last such file was. */
import type { ReceiptCorrections } from '../../../api/sales.ts';
import type { Change, Clock, Database } from '../../database/index.ts';
import type { ShopSettings } from '../../settings/index.ts';
import type { ReadingThread, TakeChunk } from '../reading-thread.ts';
import { fingerprintOf } from '../remember-columns.ts';
import { saveSource, sourceOfHeadings } from '../sources.sql.ts';
import type { openUploads, Trial } from '../uploads.ts';
import type { ReceiptsChunk, ReceiptsLooked, ReceiptsWish } from './messages.ts';

interface Parts {
  readonly database: Database;
  readonly clock: Clock;
  readonly settings: Pick<ShopSettings, 'current'>;
  readonly uploads: ReturnType<typeof openUploads>;
  readonly thread: ReadingThread;
}

export interface LookedAtReceipts extends ReceiptsLooked {
  readonly name: string;
  readonly wish: ReceiptsWish;
  /** When a file with these headings came in last, milliseconds. */
  readonly rememberedAt: number | null;
}

export type ReceiptFiles = ReturnType<typeof receiptFiles>;

/** Kept beside what is remembered of price lists; no price list has this name. */
const fingerprint = (headings: readonly string[]): string => `receipts ${fingerprintOf(headings)}`;

export function receiptFiles({ database, clock, settings, uploads, thread }: Parts) {
  async function recalled(headings: readonly string[], given: ReceiptCorrections) {
    if (given.mapping !== undefined) return null;
    const source = await sourceOfHeadings(database.read, fingerprint(headings), '');
    if (source === undefined) return null;
    return { given: { ...(JSON.parse(source.corrections) as ReceiptCorrections), ...given }, at: source.used_at };
  }

  return {
    /** As detected, corrected by a person, or known from an earlier file with the same headings. */
    async look(uploadId: string, given: ReceiptCorrections): Promise<LookedAtReceipts> {
      const { name } = uploads.get(uploadId);
      const { language, currency, country, timeZone } = await settings.current();
      const wish = { uploadId, given, shop: { language, currency, country, timeZone, now: clock.now() } };
      const first = await thread.ask({ kind: 'receipts-look', wish });
      const known = await recalled(first.headings, given);
      if (known === null) return { ...first, name, wish, rememberedAt: null };
      const again = { ...wish, given: known.given };
      return {
        ...(await thread.ask({ kind: 'receipts-look', wish: again })),
        name,
        wish: again,
        rememberedAt: known.at,
      };
    },
    /** Refuses `column-missing`. */
    read: ({ wish }: LookedAtReceipts, take: TakeChunk<ReceiptsChunk>): Promise<null> =>
      thread.ask({ kind: 'receipts', wish }, take),
    /** Kept when a file came in that a person had to explain. */
    async remember(change: Change, { headings, fields, wish: { given } }: LookedAtReceipts): Promise<void> {
      const { mapping, decimal, dateOrder, numbersRestart, channelId } = given;
      if ([mapping, decimal, dateOrder, numbersRestart, channelId].every((said) => said === undefined)) return;
      const meanings = Object.fromEntries(headings.map((heading, place) => [heading, fields[place] ?? 'ignore']));
      const kept: ReceiptCorrections = { decimal, dateOrder, numbersRestart, channelId, mapping: meanings };
      const source = { supplier: '', fingerprint: fingerprint(headings), corrections: JSON.stringify(kept) };
      await saveSource(change.db, { ...source, used_at: change.at });
    },
    progress: (uploadId: string): Trial | null => uploads.trialOf(uploadId),
    setProgress: (uploadId: string, progress: Trial | null): void => uploads.setTrial(uploadId, progress),
  };
}
