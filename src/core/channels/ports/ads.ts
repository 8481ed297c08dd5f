/** Adverts around the shop: built step by step, each found again, and what they brought. */
import type { CampaignButton, CampaignPurpose, CampaignStep, CampaignTown } from '../../../api/campaigns.ts';
import type { Money } from '../../../api/money.ts';
import type { Facts } from '../../../api/outside.ts';
import type { Instant } from '../../../api/time.ts';

/** Who is meant: the people in a circle around the shop, or those of the named towns. */
export interface CampaignAudience {
  readonly latitude: number;
  readonly longitude: number;
  readonly radiusKm: number;
  /** The channel's keys of towns; where there are any they count instead of the circle. */
  readonly towns: readonly string[];
  readonly minimumAge: number;
  readonly purpose: CampaignPurpose;
}

export interface CampaignOrder extends CampaignAudience {
  /** Put into every object's name, so that it can be found again after a lost answer. */
  readonly intent: string;
  readonly name: string;
  readonly headline: string;
  readonly text: string;
  readonly button: CampaignButton;
  readonly messagesTo: 'messenger' | 'whatsapp';
  /** The channel's id of the form that the button opens; empty: none. */
  readonly leadFormId: string;
  readonly phone: string;
  readonly address: string;
  /** For the whole run; a limit that the channel keeps. */
  readonly budget: Money;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly link: string;
  /** Who profits and who pays (EU Digital Services Act). */
  readonly beneficiary: string;
  readonly payor: string;
  readonly image: { readonly bytes: Uint8Array; readonly mediaType: 'image/png' | 'image/jpeg' } | null;
}

/** Ids that earlier steps got from the channel. */
export type CampaignIds = Readonly<Partial<Record<CampaignStep, string>>>;

export interface CampaignStatus {
  readonly state: 'paused' | 'in-review' | 'running' | 'ended' | 'archived' | 'problem';
  readonly reason: { readonly code: string; readonly details: Facts } | null;
  /** Of the whole budget, by the channel's own account; null where it does not say. */
  readonly spent: number | null;
}

/** What the account allows and suggests. */
export interface AdsFacts {
  /** Minor units. */
  readonly leastDailyBudget: number;
  /** Names that could stand for beneficiary and payor. */
  readonly payors: readonly string[];
  /** Whether messages can arrive on WhatsApp. */
  readonly whatsapp: boolean;
}

export interface DailyFigures {
  readonly day: string;
  /** Minor units of the account's currency. */
  readonly spend: number;
  readonly impressions: number;
  readonly reach: number;
  readonly clicks: number;
  readonly calls: number;
  readonly directions: number;
  readonly leads: number;
  /** Conversations begun. */
  readonly messages: number;
}

/** What one advert of a campaign brought on one day. */
export interface AdDay extends DailyFigures {
  /** The channel's id. */
  readonly ad: string;
  readonly name: string;
}

export interface AdsPort {
  /** Whether the channel would take it, as far as that can be asked without making anything. Refusals are OutsideErrors. */
  check(order: CampaignOrder): Promise<void>;
  /** One step of the build, everything paused. Refusals are OutsideErrors. */
  build(step: CampaignStep, order: CampaignOrder, ids: CampaignIds): Promise<string>;
  /** The object of a step whose answer was lost, by the intent in its name; null when it never arrived. */
  find(step: CampaignStep, order: CampaignOrder, ids: CampaignIds): Promise<string | null>;
  setRunning(ids: CampaignIds, running: boolean): Promise<void>;
  /** Budget of the whole run and its end; safe to repeat. */
  change(ids: CampaignIds, change: { readonly budget: Money; readonly endsAt: Instant }): Promise<void>;
  /** Puts away whatever there is of it; it spends nothing from then on. Safe to repeat. */
  archive(ids: CampaignIds): Promise<void>;
  status(ids: CampaignIds): Promise<CampaignStatus>;
  figures(ids: CampaignIds, fromDay: string, toDay: string): Promise<readonly DailyFigures[]>;
  figuresByAd(ids: CampaignIds, fromDay: string, toDay: string): Promise<readonly AdDay[]>;
  estimate(
    wish: CampaignAudience & { readonly dailyBudget: Money },
  ): Promise<{ readonly lower: number; readonly upper: number } | null>;
  /** Towns of the country whose name begins so, best first. */
  towns(search: string, country: string): Promise<readonly CampaignTown[]>;
  facts(): Promise<AdsFacts>;
}
