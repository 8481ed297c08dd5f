/** Forms on the shop’s page, and who sent them. */
import type { Instant } from '../../../api/time.ts';

/** A form on the shop's page: what is asked, what is promised, and the box that is never ticked beforehand. */
export interface LeadFormOrder {
  /** Stands in the form's name, which is unique on the page: so it is found again after a lost answer. */
  readonly intent: string;
  readonly name: string;
  readonly language: string;
  readonly headline: string;
  readonly asksPhone: boolean;
  /** A question of the shop's own; empty: none. */
  readonly question: string;
  /** The exact sentence beside the box. */
  readonly consentText: string;
  readonly privacyUrl: string;
  readonly thanks: string;
  /** A public address behind the button of the last page; empty: the shop is called instead. */
  readonly link: string;
  readonly phone: string;
  /** Comes back with nothing but this form's leads. */
  readonly tracking: Readonly<Record<string, string>>;
}

export interface LeadFormThere {
  readonly id: string;
  readonly name: string;
  readonly state: 'active' | 'archived';
  readonly language: string;
  /** How many were sent, by the channel's own count; null where it does not say. */
  readonly sent: number | null;
  readonly questions: readonly { readonly key: string; readonly label: string; readonly kind: string }[];
  /** Boxes by key, with the sentence beside each; null where the channel does not show them. */
  readonly boxes: readonly { readonly key: string; readonly text: string }[] | null;
}

export interface LeadThere {
  readonly id: string;
  readonly at: Instant;
  readonly answers: readonly { readonly key: string; readonly value: string }[];
  /** Boxes that were shown. */
  readonly boxes: readonly { readonly key: string; readonly ticked: boolean }[];
  /** The channel's numbers of what brought the person; empty: nobody paid for it. */
  readonly campaign: string;
  readonly ad: string;
  readonly campaignName: string;
  readonly place: 'facebook' | 'instagram';
}

export interface LeadsPort {
  /** Key of the one box that Vetrina's own forms have. */
  readonly consentKey: string;
  createForm(order: LeadFormOrder): Promise<string>;
  /** The form of an order whose answer was lost; null when it never arrived. */
  findForm(order: LeadFormOrder): Promise<string | null>;
  switchForm(id: string, active: boolean): Promise<void>;
  /** Every form of the page: one call for all says which have news. */
  forms(): Promise<readonly LeadFormThere[]>;
  /** One page, newest first, of what was sent since then. `next` null: the end. */
  page(
    formId: string,
    since: Instant | null,
    after: string | null,
  ): Promise<{ readonly leads: readonly LeadThere[]; readonly next: string | null }>;
  /** Takes the place of an earlier test lead. Answers its id. */
  sendTest(formId: string, consent: boolean): Promise<string>;
  tests(formId: string): Promise<readonly LeadThere[]>;
  /** Where a person sees the forms of the page. */
  linkTo(formId: string): string;
}
