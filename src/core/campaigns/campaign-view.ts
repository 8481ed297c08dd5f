/** A campaign's row in the words of the contract and of the channel's port. */
import { type Campaign, type CampaignDraft, campaignSteps } from '../../api/campaigns.ts';
import type { Settings } from '../../api/settings.ts';
import { toInstant, toInstantOrNull } from '../../api/time.ts';
import { isWebAddress } from '../catalog/index.ts';
import type { CampaignIds, CampaignOrder } from '../channels/index.ts';
import { addDays, startOfStoreDay } from '../settings/index.ts';
import { maximumSpend } from './budget.ts';
import type { CampaignRow } from './campaigns.sql.ts';

export interface CampaignFigures extends Record<Exclude<keyof Campaign['figures'], 'updatedAt'>, number> {
  /** Milliseconds. */
  readonly updatedAt: number;
}

const noFigures = { spend: 0, impressions: 0, reach: 0, clicks: 0, calls: 0, directions: 0, leads: 0 };

export function planOf(row: CampaignRow): Omit<CampaignDraft, 'imageBase64'> {
  return {
    name: row.name,
    headline: row.headline,
    text: row.text,
    button: row.button as Campaign['button'],
    radiusKm: row.radius_km,
    dailyBudget: row.daily_budget,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    minimumAge: row.minimum_age,
    link: row.link,
    variantIds: JSON.parse(row.variant_ids) as number[],
  };
}

export const idsOf = (row: CampaignRow): CampaignIds => JSON.parse(row.ids) as CampaignIds;

export const isComplete = (row: CampaignRow): boolean => idsOf(row).ad !== undefined;

export function campaignView(row: CampaignRow, figures: CampaignFigures | undefined): Campaign {
  const plan = planOf(row);
  const ids = idsOf(row);
  return {
    ...plan,
    id: row.id,
    state: row.state as Campaign['state'],
    maximumSpend: maximumSpend(plan),
    steps: campaignSteps.map((step) => ({ step, done: ids[step] !== undefined })),
    reason:
      row.reason_code === null
        ? null
        : { code: row.reason_code, details: JSON.parse(row.reason_details ?? '{}') as Record<string, string | number> },
    figures:
      figures === undefined
        ? { ...noFigures, updatedAt: null }
        : { ...figures, updatedAt: toInstant(figures.updatedAt) },
    createdAt: toInstant(row.created_at),
    startedAt: toInstantOrNull(row.started_at),
  };
}

/** The picture is added by the one step that sends it. From the first day's first instant to the last day's last. */
export function orderOf(row: CampaignRow, shop: Settings): CampaignOrder {
  const { variantIds: _variants, startsOn, endsOn, dailyBudget, link, ...plan } = planOf(row);
  return {
    ...plan,
    intent: row.intent,
    phone: shop.phone,
    // Checked when it was created; taken away since, the connector says that the place is missing.
    latitude: shop.latitude ?? 0,
    longitude: shop.longitude ?? 0,
    address: [shop.street, `${shop.postcode} ${shop.town}`.trim()].filter((part) => part !== '').join(', '),
    dailyBudget: { amount: dailyBudget, currency: shop.currency },
    startsAt: toInstant(startOfStoreDay(startsOn, shop.timeZone)),
    endsAt: toInstant(startOfStoreDay(addDays(endsOn, 1), shop.timeZone)),
    link: link === '' ? websiteOf(shop) : link,
    payor: shop.legalName.trim(),
    image: null,
  };
}

/** People write `bottega.it`; what is no address at all is left to the connector, which shows the shop's page. */
function websiteOf({ website }: Settings): string {
  const written = website.trim();
  const address = written === '' || /^https?:/u.test(written) ? written : `https://${written}`;
  return isWebAddress(address) ? address : '';
}
