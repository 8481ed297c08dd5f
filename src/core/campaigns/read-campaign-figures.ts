/** What campaigns bring, read day by day; the spending guard looks at it right after. */
import type { CampaignParts } from './build-performer.ts';
import { saveCampaignFigures } from './campaign-figures.sql.ts';
import type { CampaignRow } from './campaigns.sql.ts';
import { idsOf } from './campaign-view.ts';
import { askMeta } from './meta.ts';
import { saveAdFigures } from './ad-figures.sql.ts';
import { saveFiguresRead } from '../presence/index.ts';
import { addDays, storeDay } from '../settings/index.ts';
import { guardSpending } from './spending-guard.ts';

export const metaFigures = 'meta';

/** Insights of the last days change: they are read again for four weeks. */
const readAgainDays = 28;
const runningEveryMs = { real: 15 * 60_000, practice: 4_000 };
const overEveryMs = 12 * 60 * 60_000;

export function campaignFiguresReader({ database, clock, practice, settings, channels, outbox }: CampaignParts) {
  /** When each was last read; after a restart all are read once. */
  const readAt = new Map<number, number>();

  const isDue = (row: CampaignRow): boolean => {
    if (row.started_at === null) return false;
    const running = practice ? runningEveryMs.practice : runningEveryMs.real;
    const pause = row.state === 'running' || row.state === 'in-review' ? running : overEveryMs;
    return clock.now() - (readAt.get(row.id) ?? 0) >= pause;
  };

  /** Answers how many days the channel gave. */
  async function read(row: CampaignRow): Promise<number> {
    const shop = await settings.current();
    const { timeZone } = shop;
    const today = storeDay(clock.now(), timeZone);
    const before = readAt.get(row.id);
    // Four weeks from the last reading back, so that a PC that slept for a month misses no day.
    const again = before === undefined ? null : addDays(storeDay(before, timeZone), 1 - readAgainDays);
    const began = storeDay(row.started_at ?? clock.now(), timeZone);
    const since = min([again === null ? row.starts_on : max([row.starts_on, began, again]), today]);
    const days = await askMeta(channels, database.read, (ads) => ads.figures(idsOf(row), since, today));
    const byAd = await askMeta(channels, database.read, (ads) => ads.figuresByAd(idsOf(row), since, today));
    await database.change(async (change) => {
      const changed = await saveCampaignFigures(change.db, row.id, days, change.at);
      await saveAdFigures(change.db, row.id, byAd, change.at);
      await saveFiguresRead(change.db, metaFigures, { readAt: change.at, completeUntil: addDays(today, -1) });
      await guardSpending(change, outbox, shop);
      if (changed) change.announce('campaigns');
    });
    readAt.set(row.id, clock.now());
    return days.length;
  }

  return { isDue, read };
}

const max = (days: readonly string[]): string => days.toSorted().at(-1) ?? '';
const min = (days: readonly string[]): string => days.toSorted()[0] ?? '';
