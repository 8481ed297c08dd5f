/** A shop with adverts over the practice Meta, for the stories of this folder. */
import { type CampaignDraft, plainCampaign } from '../../../src/api/campaigns.ts';
import { openPromoteShop, owner, type PromoteShop } from '../presence/open-promote-shop.ts';

export const draft: CampaignDraft = {
  ...plainCampaign,
  name: 'Negroamaro di novembre',
  headline: 'Negroamaro a 7,90 €',
  text: 'Passa ad assaggiarlo in bottega.',
  button: 'get-directions',
  radiusKm: 5,
  dailyBudget: 300,
  startsOn: '2026-11-23',
  endsOn: '2026-12-06',
};

export async function openAdvertShop(start = '2026-11-23T08:00:00.000Z', patienceMs?: number): Promise<PromoteShop> {
  const shop = await openPromoteShop(start, {}, patienceMs);
  await shop.joinMeta();
  shop.practice.forgetCalls();
  return shop;
}

export async function closeAdvertShop(shop: PromoteShop | undefined): Promise<void> {
  shop?.channels.close();
  await shop?.practice.close();
}

export const get = ({ campaigns }: PromoteShop, id: number) => campaigns.verbs.get({ id }, owner);

/** Built and paused; answers its id. */
export async function built(shop: PromoteShop, change: Partial<CampaignDraft> = {}): Promise<number> {
  const { id } = await shop.campaigns.verbs.create({ ...draft, ...change }, owner);
  await shop.turns();
  return id;
}

/** Built, started and through the review. */
export async function running(shop: PromoteShop, change: Partial<CampaignDraft> = {}): Promise<number> {
  const id = await built(shop, change);
  await shop.campaigns.verbs.start({ id }, owner);
  await shop.turns(4);
  return id;
}

async function adSetAddress({ practice, database }: PromoteShop, id: number, query = ''): Promise<string> {
  const { ids } = await database.read
    .selectFrom('campaign')
    .select('ids')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const adSet = (JSON.parse(ids) as Record<string, string>)['ad-set'] ?? '';
  const token = practice.meta.ids.accessToken;
  return `${practice.origin}/graph.facebook.com/v25.0/${adSet}?access_token=${token}${query}`;
}

/** The ad set of a campaign as Meta keeps it. */
export async function adSetOf(shop: PromoteShop, id: number): Promise<Record<string, unknown>> {
  const fields = 'lifetime_budget,end_time,targeting,destination_type,effective_status,dsa_payor,dsa_beneficiary';
  return (await (await fetch(await adSetAddress(shop, id, `&fields=${fields}`))).json()) as Record<string, unknown>;
}

/** Somebody deletes it in Meta's own window. */
export async function deleteAdSet(shop: PromoteShop, id: number): Promise<void> {
  await fetch(await adSetAddress(shop, id), { method: 'DELETE' });
}
