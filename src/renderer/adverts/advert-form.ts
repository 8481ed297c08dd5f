/** What the wizard of an advert holds, and the draft that it becomes. */
import { Temporal } from 'temporal-polyfill';
import {
  type Campaign,
  type CampaignButton,
  type CampaignDraft,
  type CampaignPurpose,
  type CampaignTown,
  plainCampaign,
} from '../../api/campaigns.ts';

export interface AdvertForm {
  purpose: CampaignPurpose;
  button: CampaignButton;
  messagesTo: CampaignDraft['messagesTo'];
  /** Facebook's number of the form, for an event's registrations. */
  leadFormId: string;
  eventId: number | null;
  where: 'circle' | 'towns';
  radiusKm: number;
  towns: CampaignTown[];
  minimumAge: number;
  budgetPer: 'day' | 'run';
  dailyBudget: number | null;
  totalBudget: number | null;
  from: string;
  to: string;
  title: string;
  text: string;
  link: string;
  beneficiary: string;
  payor: string;
  picture: { readonly base64: string; readonly address: string } | null;
  copyOf: number | null;
}

/** The buttons that serve each purpose; the first is the usual one. */
export const buttonsFor: Readonly<Record<CampaignPurpose, readonly CampaignButton[]>> = {
  'be-seen': ['get-directions', 'call-now', 'sign-up'],
  calls: ['call-now'],
  directions: ['get-directions'],
  messages: ['send-message'],
  'event-leads': ['sign-up'],
};

/** From tomorrow for two weeks: long enough to be seen, short enough to be remembered. */
export function emptyAdvert(today: string): AdvertForm {
  const from = Temporal.PlainDate.from(today).add({ days: 1 });
  return {
    purpose: 'be-seen',
    button: 'get-directions',
    messagesTo: 'messenger',
    leadFormId: '',
    eventId: null,
    where: 'circle',
    radiusKm: 5,
    towns: [],
    minimumAge: 18,
    budgetPer: 'day',
    dailyBudget: 300,
    totalBudget: null,
    from: from.toString(),
    to: from.add({ days: 13 }).toString(),
    title: '',
    text: '',
    link: '',
    beneficiary: '',
    payor: '',
    picture: null,
    copyOf: null,
  };
}

/** The same again from tomorrow on, for as many days; its picture comes from the first one unless another is chosen. */
export function copyOfAdvert(campaign: Campaign, today: string): AdvertForm {
  const fresh = emptyAdvert(today);
  const days = Temporal.PlainDate.from(campaign.startsOn).until(Temporal.PlainDate.from(campaign.endsOn)).days;
  return {
    ...fresh,
    purpose: campaign.purpose,
    button: campaign.button,
    messagesTo: campaign.messagesTo,
    leadFormId: campaign.leadFormId,
    eventId: campaign.eventId,
    where: campaign.towns.length > 0 ? 'towns' : 'circle',
    radiusKm: campaign.radiusKm,
    towns: [...campaign.towns],
    minimumAge: campaign.minimumAge,
    budgetPer: campaign.totalBudget === null ? 'day' : 'run',
    dailyBudget: campaign.dailyBudget,
    totalBudget: campaign.totalBudget,
    to: Temporal.PlainDate.from(fresh.from).add({ days }).toString(),
    title: campaign.headline,
    text: campaign.text,
    link: campaign.link,
    beneficiary: campaign.beneficiary,
    payor: campaign.payor,
    copyOf: campaign.id,
  };
}

/** Both days count; null while one is missing or they stand the wrong way round. */
export function daysOf({ from, to }: Pick<AdvertForm, 'from' | 'to'>): number | null {
  if (from === '' || to === '') return null;
  const days = Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days + 1;
  return days > 0 ? days : null;
}

/** The most that it can cost. */
export function mostSpend(form: AdvertForm): number | null {
  const days = daysOf(form);
  if (days === null) return null;
  if (form.budgetPer === 'run') return form.totalBudget;
  return form.dailyBudget === null ? null : days * form.dailyBudget;
}

/** What a day costs on average, for the estimate. */
export function perDay(form: AdvertForm): number | null {
  const [most, days] = [mostSpend(form), daysOf(form)];
  return most === null || days === null ? null : Math.floor(most / days);
}

export function draftOf(form: AdvertForm): CampaignDraft | null {
  if (mostSpend(form) === null || form.title.trim() === '' || form.text.trim() === '') return null;
  return {
    ...plainCampaign,
    name: form.title.trim(),
    headline: form.title.trim(),
    text: form.text.trim(),
    purpose: form.purpose,
    button: form.button,
    messagesTo: form.messagesTo,
    leadFormId: form.purpose === 'event-leads' ? form.leadFormId : '',
    eventId: form.purpose === 'event-leads' ? form.eventId : null,
    radiusKm: form.radiusKm,
    towns: form.where === 'towns' ? form.towns : [],
    minimumAge: form.minimumAge,
    dailyBudget: form.dailyBudget ?? 0,
    totalBudget: form.budgetPer === 'run' ? form.totalBudget : null,
    startsOn: form.from,
    endsOn: form.to,
    link: form.link.trim(),
    beneficiary: form.beneficiary.trim(),
    payor: form.payor.trim(),
    copyOf: form.copyOf,
    ...(form.picture === null ? {} : { imageBase64: form.picture.base64 }),
  };
}
