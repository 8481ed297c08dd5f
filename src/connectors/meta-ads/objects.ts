/** The objects of a local campaign in Graph's words, each made paused. */
import type { CampaignStep } from '../../api/campaigns.ts';
import type { CampaignIds, CampaignOrder, ConnectorSetting } from '../../core/channels/ports.ts';

type Params = Readonly<Record<string, unknown>>;
type Audience = Pick<CampaignOrder, 'latitude' | 'longitude' | 'radiusKm' | 'minimumAge'>;

/** Found again by this after a lost answer; Graph allows 400 characters. */
export function objectName({ name, intent }: CampaignOrder, step: CampaignStep): string {
  return `${[...name].slice(0, 200).join('')} · ${step} · ${intent}`;
}

export function campaign(order: CampaignOrder): Params {
  return {
    name: objectName(order, 'campaign'),
    objective: 'OUTCOME_AWARENESS',
    special_ad_categories: ['NONE'],
    // The budget sits on the only ad set, so that nothing can be shared away from it.
    is_adset_budget_sharing_enabled: false,
    buying_type: 'AUCTION',
    status: 'PAUSED',
  };
}

export function adSet(order: CampaignOrder, ids: CampaignIds, page: string, timeZone: string, now: number): Params {
  return {
    name: objectName(order, 'ad-set'),
    campaign_id: ids.campaign,
    optimization_goal: 'REACH',
    billing_event: 'IMPRESSIONS',
    bid_strategy: 'LOWEST_COST_WITHOUT_CAP',
    // A daily budget may be overspent on single days; the sum for the whole time is a limit that Meta keeps.
    lifetime_budget: order.dailyBudget.amount * daysOf(order, timeZone),
    ...(Date.parse(order.startsAt) > now ? { start_time: graphTime(order.startsAt) } : {}),
    end_time: graphTime(order.endsAt),
    targeting: targeting(order),
    promoted_object: { page_id: page },
    // Digital Services Act, art. 26: who profits and who pays.
    dsa_beneficiary: order.payor,
    dsa_payor: order.payor,
    status: 'PAUSED',
  };
}

export function targeting({ latitude, longitude, radiusKm, minimumAge }: Audience): Params {
  return {
    geo_locations: { custom_locations: [{ latitude, longitude, radius: radiusKm, distance_unit: 'kilometer' }] },
    age_min: minimumAge,
    // Left open, Meta would widen the audience beyond the shop's surroundings.
    targeting_automation: { advantage_audience: 0 },
  };
}

export function creative(order: CampaignOrder, ids: CampaignIds, page: string, shop: ConnectorSetting['shop']): Params {
  const image = ids.image ?? '';
  return {
    name: objectName(order, 'creative'),
    object_story_spec: {
      page_id: page,
      link_data: {
        link: order.link || shop.website || `https://www.facebook.com/${page}`,
        message: order.text,
        name: order.headline,
        ...(image === '' ? {} : { image_hash: image }),
        call_to_action: button(order),
      },
    },
  };
}

export function ad(order: CampaignOrder, ids: CampaignIds): Params {
  return {
    name: objectName(order, 'ad'),
    adset_id: ids['ad-set'],
    creative: { creative_id: ids.creative },
    status: 'PAUSED',
  };
}

function button({ button: kind, phone, latitude, longitude, address }: CampaignOrder): Params {
  switch (kind) {
    case 'call-now':
      return { type: 'CALL_NOW', value: { link: `tel:${phone}` } };
    case 'get-directions':
      return {
        type: 'GET_DIRECTIONS',
        value: { link: `fbgeo://${latitude},${longitude},"${address.replaceAll('"', '')}"` },
      };
  }
}

/** First and last day counted, on the shop's own calendar: what the person was told it can cost at most. */
export function daysOf({ startsAt, endsAt }: CampaignOrder, timeZone: string): number {
  const day = (time: number) => Date.parse(new Intl.DateTimeFormat('en-CA', { timeZone }).format(time));
  // An end at midnight belongs to the day before.
  const days = (day(Date.parse(endsAt) - 1) - day(Date.parse(startsAt))) / 86_400_000 + 1;
  return Math.max(1, Math.round(days));
}

/** `2026-11-21T10:00:00+0000` */
function graphTime(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 19)}+0000`;
}
