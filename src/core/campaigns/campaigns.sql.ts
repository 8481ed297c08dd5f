/** The rows of campaigns. */
import { type Selectable, sql, type Updateable } from 'kysely';

import type { CampaignDraft, campaignStates } from '../../api/campaigns.ts';
import type { CampaignTable, Reader, Writer } from '../database/index.ts';
import type { Picture } from './picture.ts';

export type CampaignStateName = (typeof campaignStates)[number];
/** Without the picture, which only the upload needs. */
export type CampaignRow = Omit<Selectable<CampaignTable>, 'image' | 'image_type'>;

const columns = [
  'id',
  'intent',
  'name',
  'headline',
  'text',
  'button',
  'radius_km',
  'daily_budget',
  'starts_on',
  'ends_on',
  'minimum_age',
  'link',
  'variant_ids',
  'state',
  'ids',
  'reason_code',
  'reason_details',
  'created_at',
  'started_at',
  'read_at',
] as const;

const newest = 200;

export async function allCampaigns(db: Reader): Promise<CampaignRow[]> {
  return db.selectFrom('campaign').select(columns).orderBy('id', 'desc').limit(newest).execute();
}

export async function campaignById(db: Reader | Writer, id: number): Promise<CampaignRow | undefined> {
  return db.selectFrom('campaign').select(columns).where('id', '=', id).executeTakeFirst();
}

export async function pictureOf(db: Reader, id: number): Promise<Picture | null> {
  const row = await db
    .selectFrom('campaign')
    .select(['image', 'image_type'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (row.image === null || row.image_type === null) return null;
  return { bytes: row.image, mediaType: row.image_type as Picture['mediaType'] };
}

type Plan = Omit<CampaignDraft, 'imageBase64'>;

/** The same words, place, money and days, created since then and not failed. */
export async function twinOf(db: Writer, plan: Plan, since: number): Promise<CampaignRow | undefined> {
  const { variant_ids, ...content } = contentOf(plan);
  let query = db
    .selectFrom('campaign')
    .select(columns)
    .where('created_at', '>=', since)
    .where('state', '<>', 'failed' satisfies CampaignStateName)
    .where('variant_ids', '=', variant_ids);
  for (const [column, value] of Object.entries(content))
    query = query.where(column as keyof typeof content, '=', value as never);
  return query.orderBy('id').limit(1).executeTakeFirst();
}

export async function insertCampaign(
  db: Writer,
  plan: Plan,
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

const contentOf = (plan: Plan) => ({
  name: plan.name,
  headline: plan.headline,
  text: plan.text,
  button: plan.button,
  radius_km: plan.radiusKm,
  daily_budget: plan.dailyBudget,
  starts_on: plan.startsOn,
  ends_on: plan.endsOn,
  minimum_age: plan.minimumAge,
  link: plan.link,
  variant_ids: JSON.stringify(plan.variantIds),
});
