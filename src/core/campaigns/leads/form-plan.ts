/** What a form for an event says, and what is missing for it. Pure, apart from the texts it borrows. */
import type { LeadFormDraft, LeadFormLack, LeadFormOutlook } from '../../../api/leads.ts';
import type { Locale } from '../../../api/money.ts';
import { isPublicAddress } from '../../../api/post-rules.ts';
import type { Settings } from '../../../api/settings.ts';
import type { LeadFormOrder } from '../../channels/index.ts';

/** Kept with the form, to the letter: what the person saw is proof. */
export interface FormPlan {
  readonly asksPhone: boolean;
  readonly question: string;
  readonly consentText: string;
  readonly thanks: string;
  readonly privacyUrl: string;
  readonly link: string;
}

const thanksFor = (shopName: string): Record<Locale, string> => ({
  it: `${shopName} ha ricevuto la tua richiesta e ti aspetta. Se i posti sono finiti, ti chiamiamo appena se ne libera uno.`,
  en: `${shopName} has received your request and looks forward to seeing you. If it is full, you are called when a seat becomes free.`,
  hu: `${shopName} megkapta a jelentkezésedet, és vár téged. Ha betelt, szólunk, amint felszabadul egy hely.`,
});

/** Facebook opens it from anywhere. */
const privacyUrlOf = ({ privacyAddress }: Settings): string => {
  const written = privacyAddress.trim();
  return isPublicAddress(written) ? written : '';
};

export function outlookFor(
  shop: Settings,
  about: {
    readonly connected: boolean;
    readonly open: boolean;
    readonly language: Locale;
    /** The event's own words for further invitations. */
    readonly consentText: string;
  },
): LeadFormOutlook {
  const { language, consentText } = about;
  const privacyUrl = privacyUrlOf(shop);
  const lacks: LeadFormLack[] = [
    ...(about.connected ? [] : ['not-connected' as const]),
    ...(about.open ? [] : ['event-not-open' as const]),
    ...(privacyUrl === '' ? ['privacy-page' as const] : []),
  ];
  return {
    lacks,
    language,
    consentText,
    thanks: thanksFor(shop.shopName)[language],
    privacyUrl,
  };
}

export function planFor(
  draft: LeadFormDraft,
  { consentText, thanks, privacyUrl }: LeadFormOutlook,
  publicAddress: string,
): FormPlan {
  return {
    asksPhone: draft.asksPhone,
    question: draft.question.trim(),
    consentText: draft.consentText?.trim() || consentText,
    thanks: draft.thanks?.trim() || thanks,
    privacyUrl,
    link: isPublicAddress(publicAddress) ? publicAddress : '',
  };
}

export function orderFor(
  form: { readonly intent: string; readonly name: string; readonly language: string; readonly eventId: number | null },
  plan: FormPlan,
  { phone }: Settings,
): LeadFormOrder {
  return {
    intent: form.intent,
    name: form.name,
    headline: form.name,
    language: form.language,
    ...plan,
    phone,
    tracking: { vetrina_modulo: form.intent, ...(form.eventId === null ? {} : { evento: String(form.eventId) }) },
  };
}
