/** How the outside fails. Three kinds leave a connector, and nothing else: DESIGN rule 6. */
import type { Instant } from './time.ts';

/** The three kinds of failure that leave a connector; anything else thrown is a bug. */
export type OutsideFailure =
  /** Try again by yourself, not before `at` where the outside named a time. */
  | { readonly kind: 'later'; readonly code: string; readonly at: Instant | null; readonly detail: string }
  /** A person must do something; `code` is translated with its next step. */
  | { readonly kind: 'needs-you'; readonly code: string; readonly details: Facts; readonly detail: string }
  | { readonly kind: 'sign-in'; readonly code: string; readonly detail: string };

export type Facts = Readonly<Record<string, string | number | null>>;

/** How a connector reports a failure of the whole call. `detail` never holds tokens or addresses with tokens. */
export class OutsideError extends Error {
  override readonly name = 'OutsideError';
  readonly failure: OutsideFailure;

  constructor(failure: OutsideFailure) {
    super(`${failure.kind}: ${failure.code}`);
    this.failure = failure;
  }
}

/** Why a whole call failed, by kind. Each has a text with the next step in every language. */
export const outsideCodes = {
  later: [
    'offline',
    'no-answer',
    'answer-unreadable',
    'service-unavailable',
    'too-many-requests',
    'daily-limit',
    'too-much-data',
    'data-source-gone',
    'verdict-lost',
    'product-not-ready',
    'stopped-before-it',
  ],
  'needs-you': [
    'keys-missing',
    'keys-wrong',
    'permission-missing',
    'api-disabled',
    'api-not-approved',
    'project-not-registered',
    'merchant-not-chosen',
    'location-not-chosen',
    'catalog-not-chosen',
    'ad-account-not-chosen',
    'page-not-chosen',
    'account-not-found',
    'account-closed',
    'payment-missing',
    'version-ended',
    'refused-by-channel',
    'sign-in-denied',
    'sign-in-expired',
    'sign-in-not-ours',
    'sign-in-cancelled',
    'sign-in-busy',
    'gateway-not-local',
    'web-address-wrong',
    'web-address-not-https',
    /** No WooCommerce answers at that address. */
    'web-shop-not-there',
    'web-shop-elsewhere',
    /** Something before WooCommerce (a firewall, a plugin) keeps the key out. */
    'web-shop-locked',
    'web-key-read-only',
    'web-key-no-rights',
    /** A coupon of that code is there that Vetrina did not make. */
    'web-coupon-taken',
    'web-currency',
    'web-prices-net',
    'not-connected',
    /** The person did not allow Google Forms; everything else of the account goes on. */
    'forms-not-allowed',
    'form-gone',
    /** Meta's terms for audiences of customer lists are not accepted yet; details: `account`. */
    'audience-terms',
    'audience-gone',
    /** It was made in another ad account than the one that is chosen now. */
    'audience-other-account',
    'mail-login-refused',
    'mail-no-tls',
    'mail-address-refused',
    'mail-refused',
    'mail-unsure',
    /** A fault of Vetrina's own, with its details in the log. */
    'internal',
  ],
  'sign-in': [
    'not-signed-in',
    'token-expired',
    'consent-withdrawn',
    'scope-missing',
    'password-changed',
    'web-keys-refused',
  ],
} as const;

/** Why one product is not shown as wanted: Vetrina's own check, the channel's refusal, or its review. */
export const listingReasonCodes = [
  'sku-missing',
  'sku-too-long',
  'title-missing',
  'title-too-long',
  'description-missing',
  'description-too-long',
  'price-missing',
  'gtin-invalid',
  'link-missing',
  'link-invalid',
  'image-missing',
  'image-invalid',
  'store-code-missing',
  'store-code-unknown',
  'identifiers-missing',
  'availability-missing',
  'attribute-missing',
  'attribute-invalid',
  'price-differs-on-site',
  'landing-page',
  'policy',
  'account-suspended',
  'promotion-title-too-long',
  'promotion-no-goods',
  'promotion-too-many-goods',
  'promotion-too-long',
  'promotion-percent-not-whole',
  'promotion-code-too-long',
  'promotion-no-website',
  'shipping-missing',
  'website-not-claimed',
  'newer-version-there',
  /** The web shop has the article number on a product with variants, which has no price of its own. */
  'web-code-on-parent',
  'web-code-taken',
  /** The web shop keeps it as a draft. */
  'web-draft',
  'refused-by-channel',
] as const;

/** Why one product is not shown as wanted though nobody refused it; beside these and `listingReasonCodes` a listing may wait for any of `outsideCodes`. */
export const listingWaitCodes = [
  /** The channel's account is not joined. */
  'not-connected',
  'channel-switched-off',
  /** A day after it was sent, and long after the channel usually shows it. */
  'still-old-price',
  'still-old-stock',
  'not-shown-yet',
  'in-review',
  /** Someone changed the price at the channel itself; details: `shown`. */
  'changed-at-channel',
  'removed-at-channel',
  /** Taken off here, and the channel goes on showing it. */
  'still-shown',
] as const;

/** Why a post was not taken or not shown. */
export const postReasonCodes = [
  'post-text-missing',
  'post-text-too-long',
  'post-title-missing',
  'post-title-too-long',
  'post-schedule-missing',
  'post-schedule-reversed',
  'post-button-link-missing',
  'post-picture-invalid',
  'post-picture-refused',
  'post-rejected',
  /** What it announces was over before it could be sent. */
  'post-too-late',
  /** Google has not said in a day whether it shows it. */
  'post-review-unanswered',
  /** Instagram fetches the picture itself: one that is only in the shop is pasted by hand. */
  'post-picture-needs-address',
  /** No Instagram account belongs to the page. */
  'instagram-not-linked',
  /** Pasted by a person, or its account is not joined any more: only a person can take it away. */
  'post-remove-by-hand',
  /** Its event has another day or name, and only a person can correct what is written there. */
  'post-event-moved',
  /** Somebody removed it at the outlet. */
  'post-gone',
  /** The outlet does not take this change of a post that is out. */
  'post-change-refused',
] as const;

/** Why an answer to a review was not taken, or is not shown. */
export const reviewReasonCodes = [
  'review-gone',
  'review-answer-refused',
  /** Google's moderation, by what it says: advertising, rude words, private facts, a rule it does not name. */
  'review-answer-rejected',
  'review-answer-advertises',
  'review-answer-offends',
  'review-answer-private',
  'review-answer-repeats',
  'review-profile-restricted',
] as const;

/** Why a part of the shop's card on Google is not shown as wanted. */
export const profileReasonCodes = [
  /** Someone changed it at Google itself. */
  'profile-changed-there',
  /** Google shows customers something else, by its own knowledge or by what users told it. */
  'profile-suggested',
  /** Google took it and went on showing what was before. */
  'profile-not-published',
  /** Google has not shown it for days. */
  'profile-review-long',
  'profile-not-verified',
  'profile-title-refused',
  'profile-phone-refused',
  'profile-website-refused',
  'profile-description-link',
  'profile-forbidden-words',
  'profile-category-refused',
  'profile-hours-refused',
  'profile-special-hours-refused',
  'profile-attribute-refused',
  'profile-service-refused',
  'profile-field-refused',
] as const;

/** Why a campaign cannot be built or does not run. */
export const campaignReasonCodes = [
  'radius-out-of-range',
  'age-out-of-range',
  'place-invalid',
  'budget-too-low',
  'dates-reversed',
  'dates-past',
  'payor-missing',
  'phone-missing',
  'link-missing',
  'picture-refused',
  'ad-disapproved',
  'ad-with-issues',
  'ad-deleted',
  /** The click was taken; the channel has not answered yet. */
  'start-on-its-way',
  'pause-on-its-way',
  'archive-on-its-way',
  /** Paused by Vetrina: the most that it may cost is spent. */
  'budget-reached',
  /** Paused by Vetrina: the cap of the month is reached, or Meta has not said for too long what it spends. */
  'month-cap-reached',
  'figures-missing',
  /** Paused by someone in Meta's own window. */
  'paused-outside',
  'form-missing',
  'town-unknown',
  'messages-unavailable',
  'payment-missing',
  'account-closed',
] as const;

/** One line of the connection doctor; where the account must sign in again, the line is that failure's own code. */
export const findingCodes = [
  'google-signed-in',
  'google-scope-missing',
  'google-scopes-complete',
  'google-forms-allowed',
  'google-forms-not-allowed',
  'merchant-found',
  'merchant-none',
  'merchant-choose',
  'project-registered',
  'project-not-registered',
  'data-source-ready',
  'data-source-to-be-made',
  'products-ready',
  'inventories-ready',
  'promotions-ready',
  'profile-linked',
  'profile-not-linked',
  'local-listings-on',
  'local-listings-waiting',
  'local-listings-off',
  'homepage-claimed',
  'homepage-not-claimed',
  /** Google's own words on the whole Merchant account; details: `title`, `detail`, `link`. */
  'account-issue',
  'location-found',
  'location-none',
  'location-choose',
  'store-code-found',
  'store-code-missing',
  'posts-ready',
  'performance-ready',
  'meta-signed-in',
  'meta-token-ends',
  'meta-permission-missing',
  'meta-permissions-complete',
  'page-found',
  'page-none',
  'page-choose',
  'ad-account-found',
  'ad-account-none',
  'ad-account-choose',
  'ad-account-closed',
  'ad-account-currency',
  'catalog-found',
  'catalog-none',
  'catalog-choose',
  /** Meta warned of it itself; `version-may-end` is an estimate of Vetrina's. */
  'version-ending',
  'version-may-end',
  'web-shop-found',
  'web-shop-writable',
  'web-orders-readable',
  'web-prices-gross',
  'web-prices-net',
  'web-currency',
  'web-address-wrong',
  'web-address-not-https',
  'web-shop-not-there',
  'web-shop-elsewhere',
  'web-shop-locked',
  'web-key-read-only',
  'web-key-no-rights',
  'api-disabled',
  'api-not-approved',
  'api-failed',
] as const;

export type ListingReasonCode = (typeof listingReasonCodes)[number];
export type ListingWaitCode = (typeof listingWaitCodes)[number];
export type ProfileReasonCode = (typeof profileReasonCodes)[number];
export type PostReasonCode = (typeof postReasonCodes)[number];
export type ReviewReasonCode = (typeof reviewReasonCodes)[number];
export type CampaignReasonCode = (typeof campaignReasonCodes)[number];
export type FindingCode = (typeof findingCodes)[number];
export type LaterCode = (typeof outsideCodes)['later'][number];
export type NeedsYouCode =
  (typeof outsideCodes)['needs-you'][number] | PostReasonCode | ReviewReasonCode | CampaignReasonCode;
export type SignInCode = (typeof outsideCodes)['sign-in'][number];
