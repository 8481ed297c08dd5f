/** The rows of campaigns. */
import { type Selectable, sql, type Updateable } from 'kysely';

import type { CampaignPlan, campaignStates } from '../../api/campaigns.ts';
import type { CampaignTable, Reader, Writer } from '../database/index.ts';
import type { Picture } from './picture.ts';
import { archiveWish } from './wish.ts';

export type CampaignStateName = (typeof campaignStates)[number];
/** Without the picture, which only the upload needs. */
export type CampaignRow = Omit<Selectable<CampaignTable>, 'image' | 'image_type'>;

const columns = [
  'id',
  'intent',
  'name',
  'headline',
  'text',
  'purpose',
  'button',
  'radius_km',
  'towns',
  'daily_budget',
  'total_budget',
  'spent_before',
  'daily_from',
  'starts_on',
  'ends_on',
  'minimum_age',
  'link',
  'messages_to',
  'lead_form_id',
  'event_id',
  'beneficiary',
  'payor',
  'copy_of',
  'variant_ids',
  'state',
  'ids',
  'reason_code',
  'reason_details',
  'created_at',
  'started_at',
  'read_at',
  'wished',
  'spent_there',
  'archived_at',
  'refused_change',
] as const;

const newest = 200;

/** Those put away, or all others; newest first. */
export async function allCampaigns(db: Reader, archived: boolean): Promise<CampaignRow[]> {
  return db
    .selectFrom('campaign')
    .select(columns)
    .where('state', archived ? '=' : '<>', 'archived' satisfies CampaignStateName)
    .orderBy('id', 'desc')
    .limit(newest)
    .execute();
}

/** Those that spend, or may at any moment. */
export async function runningCampaigns(db: Reader | Writer): Promise<CampaignRow[]> {
  const running: readonly CampaignStateName[] = ['running', 'in-review'];
  return db.selectFrom('campaign').select(columns).where('state', 'in', running).orderBy('id').execute();
}

export async function campaignById(db: Reader | Writer, id: number): Promise<CampaignRow | undefined> {
  return db.selectFrom('campaign').select(columns).where('id', '=', id).executeTakeFirst();
}

export async function pictureOf(db: Reader | Writer, id: number): Promise<Picture | null> {
  const row = await db
    .selectFrom('campaign')
    .select(['image', 'image_type'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (row.image === null || row.image_type === null) return null;
  return { bytes: row.image, mediaType: row.image_type as Picture['mediaType'] };
}

/** The same words, place, money and days, created since then, not failed and not put away. */
export async function twinOf(db: Writer, plan: CampaignPlan, since: number): Promise<CampaignRow | undefined> {
  let query = db
    .selectFrom('campaign')
    .select(columns)
    .where('created_at', '>=', since)
    .where('state', 'not in', ['failed', 'archived'] satisfies CampaignStateName[])
    .where('reason_code', 'is distinct from', archiveWish);
  for (const [column, value] of Object.entries(contentOf(plan)))
    query = query.where(column as keyof ReturnType<typeof contentOf>, 'is not distinct from', value as never);
  return query.orderBy('id').limit(1).executeTakeFirst();
}

export async function insertCampaign(
  db: Writer,
  plan: CampaignPlan,
  row: { readonly intent: string; readonly picture: Picture | null; readonly at: number },
): Promise<CampaignRow> {
  return db
    .insertInto('campaign')
    .values({
      ...contentOf(plan),
      intent: row.intent,
      image: row.picture?.bytes ?? null,
      image_type: row.picture?.mediaType ?? null,
      state: 'creating' satisfies CampaignStateName,
      ids: '{}',
      created_at: row.at,
    })
    .returning(columns)
    .executeTakeFirstOrThrow();
}

export async function updateCampaign(db: Writer, id: number, change: Updateable<CampaignTable>): Promise<void> {
  await db.updateTable('campaign').set(change).where('id', '=', id).execute();
}

/** Complete at the channel, and not long over: what happens to them there is read back. */
export async function campaignsThere(db: Reader, endedSince: string): Promise<CampaignRow[]> {
  return db
    .selectFrom('campaign')
    .select(columns)
    .where(sql<string>`ids ->> 'ad'`, 'is not', null)
    .where('ends_on', '>=', endedSince)
    .orderBy('id')
    .execute();
}

const contentOf = (plan: CampaignPlan) => ({
  name: plan.name,
  headline: plan.headline,
  text: plan.text,
  purpose: plan.purpose,
  button: plan.button,
  radius_km: plan.radiusKm,
  towns: JSON.stringify(plan.towns),
  daily_budget: plan.dailyBudget,
  total_budget: plan.totalBudget,
  starts_on: plan.startsOn,
  ends_on: plan.endsOn,
  minimum_age: plan.minimumAge,
  link: plan.link,
  messages_to: plan.messagesTo,
  lead_form_id: plan.leadFormId,
  event_id: plan.eventId,
  beneficiary: plan.beneficiary,
  payor: plan.payor,
  copy_of: plan.copyOf,
  variant_ids: JSON.stringify(plan.variantIds),
});
