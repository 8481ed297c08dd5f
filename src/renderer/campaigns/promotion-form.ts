/** What the wizard holds, and the advert and the post it becomes. */
import { type CampaignDraft, plainCampaign } from '../../api/campaigns.ts';
import type { PostWish } from '../../api/presence.ts';
import { Temporal } from 'temporal-polyfill';

export interface PromotionForm {
  facebook: boolean;
  google: boolean;
  title: string;
  text: string;
  button: CampaignDraft['button'];
  radiusKm: number;
  dailyBudget: number | null;
  from: string;
  to: string;
  minimumAge: number;
  picture: { readonly base64: string; readonly address: string } | null;
}

/** Google takes titles of posts up to this many characters. */
export const longestPostTitle = 58;

/** From tomorrow for two weeks: long enough to be seen, short enough to be remembered. */
export function emptyPromotion(today: string): PromotionForm {
  const from = Temporal.PlainDate.from(today).add({ days: 1 });
  return {
    facebook: true,
    google: true,
    title: '',
    text: '',
    button: 'get-directions',
    radiusKm: 5,
    dailyBudget: 300,
    from: from.toString(),
    to: from.add({ days: 13 }).toString(),
    minimumAge: 18,
    picture: null,
  };
}

/** Both days count; null while one is missing or they stand the wrong way round. */
export function daysOf({ from, to }: Pick<PromotionForm, 'from' | 'to'>): number | null {
  if (from === '' || to === '') return null;
  const days = Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days + 1;
  return days > 0 ? days : null;
}

export function mostSpend(form: PromotionForm): number | null {
  const days = daysOf(form);
  return days === null || form.dailyBudget === null ? null : days * form.dailyBudget;
}

export function campaignOf(form: PromotionForm): CampaignDraft | null {
  if (form.dailyBudget === null || daysOf(form) === null) return null;
  return {
    ...plainCampaign,
    name: form.title.trim(),
    headline: form.title.trim(),
    text: form.text.trim(),
    button: form.button,
    radiusKm: form.radiusKm,
    dailyBudget: form.dailyBudget,
    startsOn: form.from,
    endsOn: form.to,
    minimumAge: form.minimumAge,
    ...(form.picture === null ? {} : { imageBase64: form.picture.base64 }),
  };
}

/** Valid from the first morning to the last evening of the store's calendar. */
export function postOf(form: PromotionForm, timeZone: string, campaignId: number | null): PostWish | null {
  if (daysOf(form) === null) return null;
  const at = (day: string, time: string): string =>
    new Date(Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(timeZone).epochMilliseconds).toISOString();
  return {
    topic: 'offer',
    title: form.title.trim(),
    text: form.text.trim(),
    button: 'none',
    buttonLink: '',
    startsAt: at(form.from, '00:00'),
    endsAt: at(form.to, '23:59'),
    couponCode: '',
    terms: '',
    imageUrl: '',
    campaignId,
    eventId: null,
  };
}
