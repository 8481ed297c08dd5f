/** How a campaign is built at the channel: a look whether it would be taken, picture, campaign, ad set, creative, ad; each step an act of its own, all of them paused. */
import type { CampaignStep } from '../../api/campaigns.ts';
import { campaignSteps } from '../../api/without-checks.ts';
import type { AdsPort, CampaignIds, CampaignOrder, Channels } from '../channels/index.ts';
import { type Change, type Grounds, keptReason, noReason } from '../database/index.ts';
import type { Act, Answer, Outbox, Performer } from '../outbox/index.ts';
import type { ShopSettings } from '../settings/index.ts';
import { campaignById, type CampaignRow, type CampaignStateName, pictureOf, updateCampaign } from './campaigns.sql.ts';
import { idsOf, orderOf } from './campaign-view.ts';
import { askMeta, metaState } from './meta.ts';
import { isArchived, archiveWish } from './wish.ts';
import { wishFor } from './wish-for.ts';

/** Longer than Meta's own answer takes: what it does not list by then never arrived. */
const settlesAfterMs = { real: 20_000, practice: 2_000 };

export type CampaignParts = Grounds & {
  readonly practice: boolean;
  readonly settings: ShopSettings;
  readonly channels: Channels;
  readonly outbox: Outbox;
};

const actOf = (step: CampaignStep): string => `campaign-${step}`;
export const intentOf = (row: Pick<CampaignRow, 'intent'>, step: CampaignStep): string => `${row.intent}:${step}`;

export const firstMissing = (ids: CampaignIds): CampaignStep | undefined =>
  campaignSteps.find((step) => ids[step] === undefined);

export async function orderStep(change: Change, outbox: Outbox, row: CampaignRow, step: CampaignStep): Promise<void> {
  await outbox.order(change, { intent: intentOf(row, step), kind: actOf(step), subjectId: row.id });
}

/** What every act of a campaign has in common. */
export function metaLane({ database, practice, channels }: CampaignParts) {
  return {
    lane: 'meta',
    domain: 'campaigns',
    settlesAfterMs: practice ? settlesAfterMs.practice : settlesAfterMs.real,
    async ready() {
      const state = await metaState(channels, database.read);
      return state === 'ready' || state === 'problem';
    },
  } as const;
}

export async function campaignOf({ database }: Grounds, { subjectId }: Act): Promise<CampaignRow> {
  const row = await campaignById(database.read, subjectId);
  if (row === undefined) throw new Error(`campaign ${subjectId} is not there`);
  return row;
}

export function performSteps(parts: CampaignParts): void {
  for (const step of campaignSteps) parts.outbox.onAct(actOf(step), stepPerformer(parts, step));
}

function stepPerformer(parts: CampaignParts, step: CampaignStep): Performer {
  const { database, settings, channels, outbox } = parts;

  async function ask<T>(
    act: Act,
    question: (ads: AdsPort, order: CampaignOrder, ids: CampaignIds) => Promise<T>,
  ): Promise<T> {
    const row = await campaignOf(parts, act);
    const image = step === 'image' ? await pictureOf(database.read, row.id) : null;
    const order = { ...orderOf(row, await settings.current()), image };
    return askMeta(channels, database.read, (ads) => question(ads, order, idsOf(row)));
  }

  /** Keeps the id and orders the next step in the same transaction: no step is forgotten, none is done twice. */
  function answered(act: Act, id: string): Answer {
    return async (change) => {
      const row = await campaignById(change.db, act.subjectId);
      if (row === undefined) return;
      const ids = { ...idsOf(row), [step]: id };
      if (isArchived(row)) return foundLate(change, row, ids);
      const next = firstMissing(ids);
      const state: CampaignStateName = next === undefined ? 'paused' : 'creating';
      await updateCampaign(change.db, row.id, {
        ids: JSON.stringify(ids),
        state,
        ...noReason,
      });
      if (next !== undefined) await orderStep(change, outbox, row, next);
    };
  }

  /** Put away while this step was under way: what came to be there after all is put away too, and nothing follows it. */
  async function foundLate(change: Change, row: CampaignRow, ids: CampaignIds): Promise<void> {
    await updateCampaign(change.db, row.id, { ids: JSON.stringify(ids) });
    if (row.state === 'archived' && ids.campaign !== undefined) await wishFor(change, outbox, row, archiveWish);
  }

  /** Says it on the row, unless the person has put it away meanwhile. */
  async function say(change: Change, act: Act, told: Parameters<typeof updateCampaign>[2]): Promise<void> {
    const row = await campaignById(change.db, act.subjectId);
    if (row !== undefined && !isArchived(row)) await updateCampaign(change.db, row.id, told);
  }

  return {
    ...metaLane(parts),
    async find(act) {
      const id = await ask(act, (ads, order, ids) => ads.find(step, order, ids));
      return id === null ? null : answered(act, id);
    },
    async act(act) {
      if (isArchived(await campaignOf(parts, act))) return async () => {};
      return answered(act, await ask(act, (ads, order, ids) => ads.build(step, order, ids)));
    },
    failed: (change, act, { code, details }) =>
      say(change, act, {
        state: 'failed' satisfies CampaignStateName,
        ...keptReason({ code, details: { ...details, step } }),
      }),
    waits: (change, act, { code, details }) =>
      say(change, act, {
        ...keptReason({ code, details: { ...details, step } }),
      }),
  };
}
