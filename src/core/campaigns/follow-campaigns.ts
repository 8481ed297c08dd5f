/** What happens to campaigns at the channel: reviewed, refused, running, over; read back, because others may act there too. */
import { OutsideError } from '../../api/outside.ts';
import { askMeta, metaState } from './meta.ts';
import {
  campaignById,
  type CampaignRow,
  campaignsThere,
  type CampaignStateName,
  updateCampaign,
} from './campaigns.sql.ts';
import { campaignFiguresReader } from './read-campaign-figures.ts';
import { idsOf } from './campaign-view.ts';
import type { CampaignParts } from './build-performer.ts';
import type { CampaignStatus } from '../channels/index.ts';
import { type Change, keptReason } from '../database/index.ts';
import type { Chore } from '../outbox/index.ts';
import { addDays, storeDay } from '../settings/index.ts';
import { guardSpending, guardUnseen } from './spending-guard.ts';
import { isArchived, isRunning, wishOf } from './wish.ts';

const everyMs = { real: 5 * 60_000, practice: 2_000 };
/** One that rests changes seldom, but someone may start it in Meta's own window. */
const restingEveryMs = { real: 60 * 60_000, practice: 60_000 };
/** Insights change for four weeks after the last day. */
const followedDays = 28;
const pauseAfterFailureMs = 60_000;
/** Longer, and an advert spends without anyone seeing it. */
export const longestUnseenMs = { real: 3 * 60 * 60_000, practice: 60_000 };

export function followCampaigns(parts: CampaignParts) {
  const { database, clock, log, practice, settings, channels, outbox } = parts;
  const figures = campaignFiguresReader(parts);
  /** Since when the channel has not said how a campaign stands, while it was asked. */
  const unseenSince = new Map<number, number>();
  let restsUntil = 0;

  async function followed(): Promise<CampaignRow[]> {
    const { timeZone } = await settings.current();
    return campaignsThere(database.read, addDays(storeDay(clock.now(), timeZone), -followedDays));
  }

  const isDue = (row: CampaignRow): boolean => {
    if (row.state === 'ended' || isArchived(row)) return false;
    const lively = row.state === 'running' || row.state === 'in-review' || row.read_at === null;
    const pause = practice ? restingEveryMs.practice : restingEveryMs.real;
    return lively || clock.now() - (row.read_at ?? 0) >= pause;
  };

  async function readStatus(row: CampaignRow): Promise<void> {
    const shop = await settings.current();
    const status = await askMeta(channels, database.read, (ads) => ads.status(idsOf(row)));
    unseenSince.delete(row.id);
    await database.change(async (change) => {
      await recordStatus(change, row.id, status);
      await guardSpending(change, outbox, shop);
    });
  }

  /** A line that is down for a while says nothing of the money, and could not stop it either; a channel that answers no does. */
  async function unseen(row: CampaignRow, code: string): Promise<void> {
    if (!isRunning(row) || code === 'offline' || code === 'no-answer') return;
    const since = unseenSince.get(row.id) ?? clock.now();
    unseenSince.set(row.id, since);
    const longest = practice ? longestUnseenMs.practice : longestUnseenMs.real;
    if (clock.now() - since >= longest) await database.change((change) => guardUnseen(change, outbox, row, since));
  }

  /** Runs the reading for each; a failure of the account ends the round, one of a single campaign does not. */
  async function forEach(rows: readonly CampaignRow[], read: (row: CampaignRow) => Promise<unknown>): Promise<void> {
    for (const row of rows) {
      try {
        await read(row);
      } catch (error) {
        if (!(error instanceof OutsideError)) throw error;
        const { failure } = error;
        log.info({ campaign: row.id, failure: failure.kind, code: failure.code }, 'a campaign could not be read');
        await unseen(row, failure.code);
        if (failure.kind === 'needs-you') continue;
        const named = failure.kind === 'later' && failure.at !== null ? Date.parse(failure.at) : 0;
        restsUntil = Math.max(named, clock.now() + (practice ? 0 : pauseAfterFailureMs));
        return;
      }
    }
  }

  const following: Chore = {
    name: 'campaigns',
    everyMs: practice ? everyMs.practice : everyMs.real,
    async run() {
      if (clock.now() < restsUntil) return;
      const state = await metaState(channels, database.read);
      if (state !== 'ready' && state !== 'problem') return;
      const rows = await followed();
      await forEach(rows.filter(isDue), readStatus);
      if (clock.now() < restsUntil) return;
      await forEach(rows.filter(figures.isDue), figures.read);
    },
  };

  /** Reads the figures of every campaign that ran, now; fails with the first OutsideError. Answers how many days were read. */
  async function readFigures(): Promise<number> {
    let days = 0;
    for (const row of await followed()) if (row.started_at !== null) days += await figures.read(row);
    return days;
  }

  return { following, readFigures };
}

async function recordStatus(change: Change, id: number, status: CampaignStatus): Promise<void> {
  const row = await campaignById(change.db, id);
  // Put away while the channel was asked.
  if (row === undefined || isArchived(row)) return;
  const state: CampaignStateName = status.state === 'problem' ? 'failed' : status.state;
  const told = status.reason ?? (isRunning(row) && state === 'paused' ? pausedOutside : null);
  // A wish on its way, a start that was refused and the budget that ended it say more than a channel that names no reason.
  const keepsReason = wishOf(row) !== null || (told === null && state === row.state);
  const reason = keepsReason ? row.reason_code : (told?.code ?? null);
  const started = row.started_at ?? (state === 'running' ? change.at : null);
  await updateCampaign(change.db, id, {
    state,
    read_at: change.at,
    started_at: started,
    spent_there: Math.max(row.spent_there, status.spent ?? 0),
    ...(state === 'archived' ? { archived_at: change.at } : {}),
    ...(keepsReason ? {} : keptReason(told)),
  });
  if (state !== row.state || reason !== row.reason_code) change.announce('campaigns');
}

/** Nobody here wished it. */
const pausedOutside = { code: 'paused-outside', details: {} } as const;
