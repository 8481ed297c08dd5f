/** People who are taken out of the book: here, in every domain that holds something of theirs, and in the copies. */
import { Refusal } from '../../api/refusals.ts';
import { backupFolder, type Database, type Grounds } from '../database/index.ts';
import type { Chore } from '../outbox/index.ts';
import { cleanCopy, uncleanCopies } from './clean-copies.ts';
import { eraseAgain, erasePeople, owedErasures } from './erase-people.ts';
import { erasedList } from './erased-list.ts';
import type { PersonHolder } from './holders.ts';

const hourMs = 60 * 60 * 1000;

/**
 * @param folder the shop's; null: in memory, where there are no copies
 * @param holders of the other domains; they come in while the shop opens
 */
export function openErasing(
  { database, clock, log }: Grounds,
  folder: string | null,
  holders: readonly PersonHolder[],
) {
  const list = erasedList(folder === null ? [] : [folder, backupFolder(folder)]);
  /** Copies that know somebody who is erased here. */
  const unclean = (): string[] => (folder === null ? [] : uncleanCopies(folder, [...list.prints().keys()]));
  let copiesWait = true;

  async function erase(ids: readonly number[]): Promise<number> {
    const erased = await database.change((change) => erasePeople(change, ids, holders, list));
    if (erased > 0) await database.scrub();
    copiesWait = true;
    return erased;
  }

  /** Takes out again whom this file, or a copy of it, does not know to be erased. */
  async function eraseOwed(from: Database): Promise<void> {
    const owed = await owedErasures(from.read, list);
    if (owed.size === 0) return;
    const erased = await from.change((change) => eraseAgain(change, owed, holders, list));
    if (erased > 0) await from.scrub();
  }

  const cleanCopies: Chore = {
    name: 'erase-in-copies',
    everyMs: hourMs,
    wokenBy: ['customers'],
    async run() {
      if (folder === null || !copiesWait) return;
      copiesWait = false;
      for (const file of unclean())
        await cleanCopy(folder, file, clock, eraseOwed).catch((error: unknown) =>
          // A damaged copy cannot be opened; it is refused when somebody wants it back.
          // The words of an unknown fault could tell of people.
          log.warn({ code: error instanceof Refusal ? error.code : 'bug' }, 'a copy keeps erased people'),
        );
    },
  };

  return {
    erase,
    eraseOwed: (): Promise<void> => eraseOwed(database),
    unclean,
    chore: cleanCopies,
  };
}
