/** The objects of a local campaign in Graph's words, each made paused. */
import type { CampaignStep } from '../../api/campaigns.ts';
import type { Money } from '../../api/money.ts';
import type { CampaignAudience, CampaignIds, CampaignOrder, ConnectorSetting } from '../../core/channels/ports.ts';
import { purposeOf } from './purposes.ts';

type Params = Readonly<Record<string, unknown>>;

/** Found again by this after a lost answer; Graph allows 400 characters. */
function objectName({ name, intent }: CampaignOrder, step: CampaignStep): string {
  return `${[...name].slice(0, 200).join('')} · ${step} · ${intent}`;
}

export function campaign(order: CampaignOrder): Params {
  return {
    name: objectName(order, 'campaign'),
    objective: purposeOf(order).objective,
    special_ad_categories: ['NONE'],
    // The budget sits on the only ad set, so that nothing can be shared away from it.
    is_adset_budget_sharing_enabled: false,
    buying_type: 'AUCTION',
    status: 'PAUSED',
  };
}

export function adSet(order: CampaignOrder, page: string, now: number): Params {
  const { goal, destination } = purposeOf(order);
  return {
    name: objectName(order, 'ad-set'),
    optimization_goal: goal,
    ...(destination === undefined ? {} : { destination_type: destination }),
    billing_event: 'IMPRESSIONS',
    bid_strategy: 'LOWEST_COST_WITHOUT_CAP',
    // A start that lies behind is left out: Graph then starts at once.
    ...(Date.parse(order.startsAt) > now ? { start_time: graphTime(order.startsAt) } : {}),
    ...budgetAndEnd(order),
    targeting: targeting(order),
    promoted_object: { page_id: page },
    // Digital Services Act, art. 26: who profits and who pays.
    dsa_beneficiary: order.beneficiary,
    dsa_payor: order.payor,
    status: 'PAUSED',
  };
}

/** A daily budget may be overspent on single days; the sum for the whole time is a limit that Meta keeps. */
export function budgetAndEnd({ budget, endsAt }: { readonly budget: Money; readonly endsAt: string }): Params {
  return { lifetime_budget: budget.amount, end_time: graphTime(endsAt) };
}

export function targeting({ latitude, longitude, radiusKm, towns, minimumAge }: CampaignAudience): Params {
  const circle = { custom_locations: [{ latitude, longitude, radius: radiusKm, distance_unit: 'kilometer' }] };
  return {
    geo_locations: towns.length === 0 ? circle : { cities: towns.map((key) => ({ key })) },
    age_min: minimumAge,
    // Left open, Meta would widen the audience beyond the shop's surroundings.
    targeting_automation: { advantage_audience: 0 },
  };
}

export function creative(order: CampaignOrder, image: string, page: string, shop: ConnectorSetting['shop']): Params {
  return {
    name: objectName(order, 'creative'),
    object_story_spec: {
      page_id: page,
      link_data: {
        link: linkOf(order, page, shop),
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

/** Forms and chats open inside the app: for them Meta's guides name fixed addresses. */
function linkOf({ purpose, messagesTo, link }: CampaignOrder, page: string, shop: ConnectorSetting['shop']): string {
  if (purpose === 'event-leads') return 'https://fb.me/';
  if (purpose === 'messages')
    return messagesTo === 'whatsapp' ? 'https://api.whatsapp.com/send' : `https://m.me/${page}`;
  return link || shop.website || `https://www.facebook.com/${page}`;
}

function button(order: CampaignOrder): Params {
  const { button: kind, phone, latitude, longitude, address, leadFormId, messagesTo, link } = order;
  switch (kind) {
    case 'call-now':
      return { type: 'CALL_NOW', value: { link: `tel:${phone}` } };
    case 'get-directions':
      return {
        type: 'GET_DIRECTIONS',
        value: { link: `fbgeo://${latitude},${longitude},"${address.replaceAll('"', '')}"` },
      };
    case 'sign-up':
      return { type: 'SIGN_UP', value: leadFormId === '' ? { link } : { lead_gen_form_id: leadFormId } };
    case 'send-message':
      return messagesTo === 'whatsapp'
        ? { type: 'WHATSAPP_MESSAGE', value: { app_destination: 'WHATSAPP' } }
        : { type: 'MESSAGE_PAGE', value: { app_destination: 'MESSENGER' } };
  }
}

/** `2026-11-21T10:00:00+0000` */
function graphTime(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 19)}+0000`;
}
