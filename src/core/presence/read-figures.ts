/** Google's figures of the profile: calls, directions, impressions, visits to the site, a day at a time. */
import { OutsideError } from '../../api/outside.ts';
import type { Channels } from '../channels/index.ts';
import type { Grounds } from '../database/index.ts';
import { addDays, type ShopSettings, storeDay } from '../settings/index.ts';
import { figuresRead, forgetPresenceFigures, saveFiguresRead, savePresenceFigures } from './figures.sql.ts';
import { askGoogle, googleState } from './google.ts';
import { readKeywords } from './read-keywords.ts';

export const googleFigures = 'google';

/** Google fills the last days up for more than a week. */
const readAgainDays = 14;
/** Everything that Google keeps, about eighteen months, is read once. */
const firstDays = 548;
/** Under this name it is kept that those months were read: a shop of an earlier Vetrina has half a year only. */
const history = 'google-history';
const dueAfterMs = 3 * 60 * 60_000;
const pauseAfterFailureMs = 10 * 60_000;
/** A part of the account may be missing while the figures can be read. */
const works: ReadonlySet<string> = new Set(['ready', 'problem']);

type Parts = Grounds & { readonly settings: ShopSettings; readonly channels: Channels };

export function figuresReader(parts: Parts) {
  const { database, clock, log, settings, channels } = parts;
  let restsUntil = 0;

  /** The person chose another place at Google: what people did at the first one is not counted to this one. */
  channels.onSwitched(async (change, channelId) => {
    const [before, now] = [await figuresRead(change.db, googleFigures), await channels.googlePlace(change.db)];
    // An account that was left keeps its past; joined again, it goes on from there.
    if (channelId !== 'google' || now === null || before === null || before.place === now) return;
    await forgetPresenceFigures(change.db, [googleFigures, history]);
    restsUntil = 0;
    change.announce('presence');
  });

  /** Answers how many days Google gave. Fails with Google's OutsideError. */
  async function readDays(): Promise<number> {
    const { timeZone } = await settings.current();
    const today = storeDay(clock.now(), timeZone);
    const place = await channels.googlePlace(database.read);
    const before = (await figuresRead(database.read, history)) && (await figuresRead(database.read, googleFigures));
    const fromDay = addDays(before === null ? today : storeDay(before.readAt, timeZone), 1 - daysBack(before !== null));
    const { days, completeUntil } = await askGoogle(channels, database.read, 'figures', (figures) =>
      figures.daily(fromDay, today),
    );
    await database.change(async (change) => {
      // Another place was chosen while Google answered: its own reading follows.
      if ((await channels.googlePlace(change.db)) !== place) return;
      await savePresenceFigures(change.db, days, change.at);
      await saveFiguresRead(change.db, googleFigures, { readAt: change.at, completeUntil, place });
      if (before === null) await saveFiguresRead(change.db, history, { readAt: change.at, completeUntil, place });
      change.announce('presence');
    });
    return days.length;
  }

  async function readWords(): Promise<void> {
    const { timeZone } = await settings.current();
    await readKeywords(parts, storeDay(clock.now(), timeZone));
  }

  /** Days and words, now. The words are a side dish: without them the days still count. */
  async function read(): Promise<number> {
    const days = await readDays();
    await readWords().catch(putOff);
    return days;
  }

  async function readWhenDue(): Promise<void> {
    if (clock.now() < restsUntil || !works.has(await googleState(channels, database.read))) return;
    const before = await figuresRead(database.read, googleFigures);
    try {
      if (before === null || clock.now() - before.readAt >= dueAfterMs) await readDays();
      await readWords();
    } catch (error) {
      putOff(error);
    }
  }

  function putOff(error: unknown): void {
    if (!(error instanceof OutsideError)) throw error;
    const { failure } = error;
    log.info({ failure: failure.kind, code: failure.code }, 'the profile’s figures could not be read');
    const named = failure.kind === 'later' && failure.at !== null ? Date.parse(failure.at) : 0;
    restsUntil = Math.max(named, clock.now() + pauseAfterFailureMs);
  }

  return { read, readWhenDue };
}

/** Days are read again from before the last reading, so that a PC that was off for a month misses none. */
const daysBack = (readBefore: boolean): number => (readBefore ? readAgainDays : firstDays);
