/**
 * What Vetrina may ask of an outside service: one small port per ability. A connector implements the ports it declares
 * and passes each port's conformance suite; the core sees nothing else of it.
 */
import type { Currency, Money } from '../../api/money.ts';
import type { CampaignButton, CampaignPurpose, CampaignStep, CampaignTown } from '../../api/campaigns.ts';
import type { SetUpStep } from '../../api/channels.ts';
import type { Facts, ListingReasonCode } from '../../api/outside.ts';
import type { JoinedOutlet } from '../../api/presence.ts';
import type {
  Category,
  OfferedAttribute,
  OfferedService,
  ProfileChanges,
  ProfileField,
  ProfileValues,
} from '../../api/profile.ts';
import type { Instant } from '../../api/time.ts';
import type { Content } from '../../api/unit-price.ts';

export type Availability = 'in-stock' | 'limited' | 'on-display-to-order' | 'out-of-stock';

/** A lower price that holds for a while, and begins and ends by itself where the channel has a field for that. */
export interface Sale {
  /** Minor units, lower than the regular price. */
  readonly amount: number;
  /** From this minute on; it may lie ahead. */
  readonly from: Instant;
  /** Exclusive; null: until the shop says otherwise. */
  readonly until: Instant | null;
}

/** What a channel should show. */
export interface Offer {
  readonly variantId: number;
  readonly productId: number;
  readonly sku: string;
  readonly gtin: string | null;
  readonly title: string;
  readonly description: string;
  readonly brand: string;
  readonly category: string;
  readonly condition: 'new' | 'refurbished' | 'used';
  readonly link: string;
  readonly imageUrl: string;
  readonly options: readonly { readonly name: string; readonly value: string }[];
  /** How many variants its product has; more than one are grouped at the channel. */
  readonly siblings: number;
  /** The regular price: what holds before and after a sale. */
  readonly price: Money;
  /** The sale that runs or is the next to come; a channel without dates is told of one only while it runs. */
  readonly sale: Sale | null;
  /** The till's price, which Google shows as the price in the store. */
  readonly storePrice: Money | null;
  readonly storeSale: Sale | null;
  /** How much is in it, for the price per kilogram or litre; null: goods that are not sold by measure. */
  readonly content: Content | null;
  readonly availability: Availability;
}

export type OfferAnswer =
  | { readonly sku: string; readonly outcome: 'accepted' }
  /** Sent, the verdict comes later under `handle` (Meta's batches). */
  | { readonly sku: string; readonly outcome: 'sent'; readonly handle: string }
  | { readonly sku: string; readonly outcome: 'refused'; readonly code: string; readonly details: Facts }
  | { readonly sku: string; readonly outcome: 'later'; readonly code: string; readonly at: Instant | null };

/** What the channel shows, read back. `price` null: the item is there but shows no price. */
export type Shown =
  | {
      readonly sku: string;
      readonly state: 'shown';
      /** What customers see at this moment: the sale's price while it runs. */
      readonly price: Money | null;
      /** What the channel shows without the sale. */
      readonly regular: Money | null;
      /** The sale that the channel knows of and that is not over; it may lie ahead. */
      readonly sale: Sale | null;
      readonly storePrice: Money | null;
      readonly storeSale: Sale | null;
      readonly review: 'none' | 'in-review' | 'disapproved';
      readonly issues: readonly { readonly code: string; readonly details: Facts }[];
    }
  /** Surely not there (the channel said so); a failed read is an OutsideError, never this. */
  | { readonly sku: string; readonly state: 'absent' }
  /** The reading was broken off before it, after others had been read: asked again, not before `at` if named. */
  | { readonly sku: string; readonly state: 'unread'; readonly code: string; readonly at: Instant | null };

export interface OffersPort {
  /** Most offers a single `publish` call takes. */
  readonly batchSize: number;
  /** Whether `readBack` can be asked; without it a light ends at *consegnato*. */
  readonly readsBack: boolean;
  /** How long after acceptance the channel usually shows the change; read-back starts then and widens. */
  readonly showsAfterMs: number;
  /** Updates of one item a day; null: no limit. */
  readonly updatesPerDay: number | null;
  /** Calls that the service takes a minute, and how many one offer (or one reading of it) costs; absent: no limit known. */
  readonly rate?: { readonly callsPerMinute: number; readonly callsPerOffer: number };
  /** How long an item may stand there without being sent again; absent: it never lapses. */
  readonly renewAfterMs?: number | null;
  /** Vetrina's own check before sending: what the channel would refuse, by code. Empty: fine. */
  check(offer: Offer): readonly { readonly code: string; readonly details: Facts }[];
  /** Creates or replaces; safe to repeat. One answer per offer, in any order; one bad offer never blocks the others. */
  publish(offers: readonly Offer[]): Promise<readonly OfferAnswer[]>;
  /** The verdicts of earlier `sent` answers; those still open come back as `sent`. */
  verdicts?(handle: string, skus: readonly string[]): Promise<readonly OfferAnswer[]>;
  withdraw(skus: readonly string[]): Promise<readonly OfferAnswer[]>;
  readBack(skus: readonly string[]): Promise<readonly Shown[]>;
}

/** A promotion that leaves the public price as it is, said beside it. */
export interface PromotionOrder {
  /** The same at every sending: what is there under it is replaced. */
  readonly key: string;
  /** One line for customers. */
  readonly title: string;
  readonly benefit:
    | { readonly kind: 'n-for-m'; readonly take: number; readonly pay: number }
    | {
        readonly kind: 'coupon';
        readonly code: string;
        /** Hundredths of a percent, or an amount: one of both. */
        readonly percent: number | null;
        readonly amount: Money | null;
      };
  /** Article numbers, or everything that is listed there. */
  readonly goods: 'all' | readonly string[];
  readonly from: Instant;
  readonly until: Instant;
  /** The page that says it, or the shop's own. */
  readonly link: string;
  readonly storeCode: string;
  readonly inStore: boolean;
  readonly online: boolean;
}

export interface PromotionTold {
  /** The channel's own name, by which it is read. */
  readonly name: string;
  readonly state: 'in-review' | 'planned' | 'live' | 'rejected' | 'ended';
  readonly reason: { readonly code: string; readonly details: Facts } | null;
}

export interface PromotionsPort {
  /** What the channel would refuse, by code. Empty: fine. */
  check(order: PromotionOrder): readonly { readonly code: string; readonly details: Facts }[];
  /** Creates or replaces; safe to repeat. @param version grows with every sending (milliseconds) */
  publish(order: PromotionOrder, version: number): Promise<PromotionTold>;
  /** Over from now on. */
  end(order: PromotionOrder, at: Instant): Promise<PromotionTold>;
  read(name: string): Promise<PromotionTold>;
}

/** One thing that is amiss with an offer, found without asking anybody. */
export interface Preflight {
  /** `stops`: Vetrina does not send it. `refused`: the channel will take it and not show it. `advice`: it shows less well. */
  readonly level: 'stops' | 'refused' | 'advice';
  readonly code: ListingReasonCode;
  readonly details: Facts;
}

/** A channel that reads one whole file: every wanted offer, each time something changed. */
export interface FilePort {
  readonly format: 'google' | 'meta' | 'prices';
  render(
    offers: AsyncIterable<Offer> | Iterable<Offer>,
  ): Promise<{ readonly name: string; readonly mediaType: string; readonly text: string }>;
}

export interface PostOrder {
  /** Found again at the channel by this id after a lost answer (Vetrina's own key; the channel may not show it). */
  readonly intent: string;
  /** The whole text, for channels without fields of their own for title, days and code. */
  readonly message: string;
  readonly topic: 'standard' | 'offer' | 'event';
  readonly language: string;
  readonly title: string;
  readonly text: string;
  readonly button: 'none' | 'call' | 'learn-more' | 'order' | 'book' | 'sign-up';
  readonly buttonLink: string;
  readonly startsAt: Instant | null;
  readonly endsAt: Instant | null;
  readonly timeZone: string;
  readonly couponCode: string;
  readonly terms: string;
  /** Public address, fetched by the channel itself; empty: none. */
  readonly imageUrl: string;
  /** The shop's own picture; a channel that cannot take bytes leaves it out. */
  readonly picture: {
    readonly id: string;
    readonly bytes: Uint8Array;
    readonly mediaType: 'image/png' | 'image/jpeg';
  } | null;
  /** Its minute, if it lies ahead: a channel that keeps posts until then is given it early. */
  readonly publishAt: Instant | null;
}

export type PostState = {
  /** `scheduled`: the channel keeps it until its minute. */
  readonly state: 'scheduled' | 'in-review' | 'live' | 'rejected';
  readonly name: string;
  readonly link: string;
  readonly reason: { readonly code: string; readonly details: Facts } | null;
};

export interface PostsPort {
  create(order: PostOrder): Promise<PostState>;
  /** The post of an order whose answer was lost, or null when it never arrived; compares content and time. */
  find(order: PostOrder, since: Instant): Promise<PostState | null>;
  /** Null: surely not there any more; a failed read is an OutsideError, never this. */
  read(name: string): Promise<PostState | null>;
  /** Makes the post say what `order` says, sending only what differs from `before`; safe to repeat. */
  update(name: string, order: PostOrder, before: PostOrder): Promise<PostState>;
  /** Safe to repeat: one that is gone already is removed. */
  remove(name: string): Promise<void>;
}

/** A customer's review as the channel tells it now. */
export interface ReviewState {
  readonly name: string;
  readonly stars: number | null;
  /** Null: anonymous. */
  readonly author: string | null;
  readonly text: string;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly reply: ReviewReplyState | null;
}

export interface ReviewReplyState {
  readonly text: string;
  readonly at: Instant | null;
  readonly state: 'approved' | 'pending' | 'rejected' | 'unsaid';
  /** Why it was rejected, by code. */
  readonly reason: string | null;
}

export interface ReviewPage {
  /** The shop's place whose reviews these are. */
  readonly place: string;
  readonly reviews: readonly ReviewState[];
  /** Given back for the next page; null at the end. */
  readonly next: string | null;
  /** As the channel shows it, hundredths of a star; null where it gives none. */
  readonly average: number | null;
  readonly total: number;
}

export interface ReviewsPort {
  /** What was changed last comes first. */
  page(after: string | null): Promise<ReviewPage>;
  /** Null: surely not there any more; a failed read is an OutsideError. */
  read(name: string): Promise<ReviewState | null>;
  /** Puts the answer there or replaces it; safe to repeat. */
  answer(name: string, text: string): Promise<ReviewReplyState>;
  /** Takes the answer away; safe to repeat. */
  takeBack(name: string): Promise<void>;
}

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

export interface PresenceFigures {
  readonly day: string;
  readonly calls: number | null;
  readonly directions: number | null;
  /** The sum of the four below. */
  readonly impressions: number | null;
  readonly siteClicks: number | null;
  readonly conversations: number | null;
  readonly mapsDesktop: number | null;
  readonly mapsMobile: number | null;
  readonly searchDesktop: number | null;
  readonly searchMobile: number | null;
}

/** What people typed before they saw the profile, in one month. */
export interface SearchKeyword {
  readonly keyword: string;
  /** People; null: so few that the channel only says below how many. */
  readonly people: number | null;
  readonly below: number | null;
}

export interface FiguresPort {
  /** Days the channel says nothing of are absent; a metric it has no value for that day is null. */
  daily(
    fromDay: string,
    toDay: string,
  ): Promise<{ readonly days: readonly PresenceFigures[]; readonly completeUntil: string | null }>;
  /** All of them, the most used first. @param month `2026-11` */
  keywords(month: string): Promise<readonly SearchKeyword[]>;
}

/** The shop's card at a channel, read whole. */
export interface ProfileReading {
  /** What the card holds: the shop's own word, as it was last given there by whoever. */
  readonly held: ProfileValues;
  /** What customers see, where that is something else. */
  readonly seen: ProfileChanges;
  /** Edits that the channel has and has not published yet. */
  readonly pending: readonly ProfileField[];
  readonly mapsLink: string;
  /** The channel knows whose shop it is; null: it does not say. */
  readonly verified: boolean | null;
}

export type ProfileAnswer =
  /** `held`: the value as the channel keeps it. */
  | { readonly field: ProfileField; readonly outcome: 'accepted'; readonly held: unknown }
  | { readonly field: ProfileField; readonly outcome: 'refused'; readonly code: string; readonly details: Facts }
  /** Something else in the same call was refused: this one may go again at once; `alone` where nobody said what was wrong. */
  | { readonly field: ProfileField; readonly outcome: 'again'; readonly alone: boolean };

export interface ProfileEdit {
  readonly values: ProfileChanges;
  /** For attributes only those that differ are sent; what the card holds now. */
  readonly held: ProfileChanges;
}

export interface ProfileProblem {
  /** Null: the channel did not say which. */
  readonly field: ProfileField | null;
  readonly code: string;
  readonly details: Facts;
}

export interface ProfilePort {
  read(): Promise<ProfileReading>;
  /** What the card holds for these fields, right before they are sent. */
  held(fields: readonly ProfileField[]): Promise<ProfileChanges>;
  /**
   * Fields that one edit at the channel can carry together. Edits are counted there; each group is one of them.
   */
  readonly together: readonly (readonly ProfileField[])[];
  /** One edit: fields of one group. Safe to repeat. One answer per field. */
  update(edit: ProfileEdit): Promise<readonly ProfileAnswer[]>;
  /** Names of the fields in the channel's own words, as `update` would send them. */
  mask(edit: ProfileEdit): readonly string[];
  /** Asks the channel whether it would take an edit, without changing anything. */
  check(edit: ProfileEdit): Promise<readonly ProfileProblem[]>;
  categories(search: string): Promise<readonly Category[]>;
  /** What can be said of a shop of these categories. */
  offered(categories: ProfileValues['categories']): Promise<{
    readonly attributes: readonly OfferedAttribute[];
    readonly services: readonly OfferedService[];
  }>;
}

/** A connector's own doctor and sign-in. */
export interface AccountPort {
  /** Who is signed in, what there is to choose from, and what is missing; never throws for an expected state. */
  examine(): Promise<Examination>;
  /** Arranges one thing at the vendor; throws an OutsideError where the vendor says no. Safe to repeat. */
  setUp?(step: SetUpStep, values: { readonly email?: string | undefined }): Promise<void>;
}

export interface Examination {
  readonly state: 'ready' | 'sign-in' | 'problem';
  readonly account: string;
  readonly choices: Readonly<Record<string, readonly { readonly id: string; readonly name: string }[]>>;
  /** What the connector chose by itself because there was only one. */
  readonly suggested: Readonly<Record<string, string>>;
  readonly findings: readonly {
    readonly code: string;
    readonly state: 'ok' | 'advice' | 'problem';
    readonly details: Facts;
  }[];
}

/** Signing in with the system browser (RFC 8252): loopback listener, state, and PKCE where the vendor knows it. */
export interface SignInPort {
  /** Starts the one-shot listener; `finished` answers the tokens to keep, or fails with an OutsideError. */
  start(keys: {
    readonly clientId: string;
    readonly clientSecret: string;
  }): Promise<{ readonly address: string; readonly finished: Promise<SecretValues>; cancel(): void }>;
}

export type SecretValues = Readonly<Record<string, string>>;

/** What a connector is opened with. */
export interface ConnectorSetting {
  /** Keys and tokens of the connection (see each connector's README line for names). */
  readonly secrets: SecretValues;
  /** Accounts the person chose: merchantId, dataSource, account, location, storeCode, adAccount, page, catalog … */
  readonly chosen: Readonly<Record<string, string>>;
  readonly shop: {
    readonly name: string;
    readonly language: string;
    readonly country: string;
    readonly currency: Currency;
    readonly timeZone: string;
    readonly phone: string;
    readonly website: string;
    readonly storeCode: string;
  };
  /** `http://127.0.0.1:9000`: every call to https://HOST/PATH goes to GATEWAY/HOST/PATH. Absent: the world. */
  readonly gateway: string | null;
  readonly now: () => number;
  /** New values that must survive a restart (a refreshed token, a data source made). */
  readonly keep: (change: {
    readonly secrets?: SecretValues;
    readonly chosen?: Readonly<Record<string, string>>;
  }) => Promise<void>;
  readonly log: (event: string, facts: Facts) => void;
}

export interface Connector {
  readonly vendor: 'google' | 'meta';
  readonly offers?: OffersPort;
  readonly promotions?: PromotionsPort;
  /** One port for each outlet that posts go to. */
  readonly posts?: Readonly<Partial<Record<JoinedOutlet, PostsPort>>>;
  readonly reviews?: ReviewsPort;
  readonly ads?: AdsPort;
  readonly leads?: LeadsPort;
  readonly figures?: FiguresPort;
  readonly profile?: ProfilePort;
  readonly account: AccountPort;
}

/** Lists what `src/connectors/index.ts` offers; loaded when first used, because vendors' SDKs are large. */
export interface Connectors {
  open(vendor: 'google' | 'meta', setting: ConnectorSetting): Promise<Connector>;
  signIn(vendor: 'google' | 'meta', gateway: string | null): Promise<SignInPort>;
  /** What is amiss with an offer, also before any account is joined; nobody outside is asked. */
  preflight?(
    vendor: 'google' | 'meta',
    offer: Offer,
    facts: { readonly website: string; readonly storeCode: string },
  ): Promise<readonly Preflight[]>;
  file(format: FilePort['format'], shop: ConnectorSetting['shop']): Promise<FilePort>;
}
