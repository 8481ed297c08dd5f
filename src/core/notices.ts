/** Notices for a screen: first where every domain stands, then each change as it is committed, until the screen leaves. */
import type { Notice } from '../api/notices.ts';
import { noticeDomains } from '../api/without-checks.ts';
import type { Database } from './database/index.ts';

/** A plain generator would hold on to its listener until the next notice; this one lets go when it is told to. */
export async function watchNotices(database: Database): Promise<AsyncIteratorObject<Notice, void, void>> {
  const arrived: Notice[] = [];
  let wake: ((result: IteratorResult<Notice, void>) => void) | null = null;
  let over = false;
  const unsubscribe = database.onNotice((notice) => {
    // Another shop opens in this one's place: here nothing will be heard any more, so the line ends and is taken up anew.
    if (notice.domain === 'workspace') {
      over = true;
      unsubscribe();
    }
    if (wake === null) {
      arrived.push(notice);
      return;
    }
    wake({ done: false, value: notice });
    wake = null;
  });
  const known = new Map((await database.sequences()).map(({ domain, sequence }) => [domain, sequence]));
  // Also those in which nothing ever happened: without a number to start from, a screen takes the first change for news
  // that it knows already.
  arrived.unshift(...noticeDomains.map((domain) => ({ domain, sequence: known.get(domain) ?? 0 })));

  const end = async (): Promise<IteratorResult<Notice, void>> => {
    over = true;
    unsubscribe();
    wake?.({ done: true, value: undefined });
    wake = null;
    return { done: true, value: undefined };
  };
  const iterator: AsyncIteratorObject<Notice, void, void> = {
    next() {
      const first = arrived.shift();
      if (first !== undefined) return Promise.resolve({ done: false, value: first });
      if (over) return Promise.resolve({ done: true, value: undefined });
      return new Promise((resolve) => (wake = resolve));
    },
    return: end,
    throw: end,
    [Symbol.asyncIterator]: () => iterator,
    [Symbol.asyncDispose]: async () => void (await end()),
  };
  return iterator;
}
