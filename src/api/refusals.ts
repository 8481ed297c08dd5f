/**
 * Expected refusals: what the shop says no to, by code. A code is never renamed; its texts (why, and the next step)
 * are translated in the screens and in the command line. A bug is not a refusal: it is thrown and logged.
 */
export const refusalCodes = [
  // any verb
  'not-found',
  'not-allowed',
  'invalid-input',
  // money and prices
  'price-unclear',
  'price-not-a-number',
  'price-negative',
  'price-too-large',
  'price-changed-meanwhile',
  'cost-changed-meanwhile',
  'price-rule-unreadable',
  'price-copied-onto-itself',
  'bulk-below-zero',
  'bulk-too-large',
  'preview-outdated',
  'currency-in-use',
  'typing-error-too-late',
  'nothing-to-change',
  'time-not-readable',
  'time-is-past',
  'time-order-wrong',
  'schedule-overlaps',
  'schedule-over',
  'promotion-overlaps',
  'promotion-nothing-reduced',
  'promotion-steps-wrong',
  'promotion-over',
  // catalogue
  'sku-taken',
  'sku-missing',
  'sku-unknown',
  'gtin-wrong-check-digit',
  'gtin-wrong-length',
  'product-name-missing',
  'link-not-https',
  // batches
  'batch-already-undone',
  'batch-not-undoable',
  // imports
  'file-not-csv',
  'file-empty',
  'file-too-large',
  'file-mixed-charset',
  'file-no-columns',
  'file-too-many-columns',
  'file-spreadsheet-kind',
  'file-protected',
  'file-archive-unsafe',
  'sheet-unknown',
  'import-too-heavy',
  'import-under-way',
  'import-not-under-way',
  'upload-unknown',
  'column-missing',
  'import-nothing-to-do',
  // labels
  'labels-none',
  'labels-too-many',
  'label-paper-wrong',
  // channels and listings
  'channel-unknown',
  'channel-taken',
  'channel-kept-aligned',
  'channel-not-connected',
  'channel-still-connected',
  'channel-has-no-feed',
  'connection-refused',
  'connection-incomplete',
  'cart-gone',
  'cart-contact-cap',
  'web-channel-missing',
  'web-address-wrong',
  'web-address-not-https',
  'web-shop-not-there',
  'web-shop-elsewhere',
  'web-shop-locked',
  'web-keys-refused',
  'web-key-read-only',
  'web-key-no-rights',
  'web-shop-silent',
  'sign-in-expired',
  'practice-only',
  'real-only',
  'listing-not-in-conflict',
  // promote
  'post-needs-title',
  'post-text-too-long',
  'post-text-missing',
  'post-title-too-long',
  'post-dates-wrong',
  'post-link-wrong',
  'post-picture-not-public',
  'post-not-retryable',
  'post-picture-missing',
  'post-picture-not-jpeg',
  'post-picture-unreadable',
  'post-picture-too-large',
  'post-too-many-hashtags',
  'post-time-past',
  'post-time-too-far',
  'post-not-changeable',
  'post-part-not-changeable',
  'post-over',
  'post-not-by-hand',
  'review-answer-empty',
  'review-answer-too-long',
  'review-answer-missing',
  'review-gone',
  'profile-title-missing',
  'profile-title-too-long',
  'profile-description-too-long',
  'profile-description-link',
  'profile-phone-missing',
  'profile-phones-too-many',
  'profile-category-missing',
  'profile-categories-too-many',
  'profile-hours-overlap',
  'profile-special-hours-alone',
  'profile-special-day-twice',
  'profile-service-unnamed',
  'profile-service-too-long',
  'profile-nothing-wanted',
  'profile-not-in-conflict',
  'profile-google-silent',
  'campaign-costs-more',
  'campaign-over-cap',
  'campaign-over-month-cap',
  'campaign-budget-too-small',
  'campaign-dates-wrong',
  'campaign-not-startable',
  'campaign-needs-phone',
  'campaign-needs-place',
  'campaign-needs-payor',
  'campaign-link-wrong',
  'campaign-picture-unreadable',
  'lead-form-needs-privacy-page',
  'lead-form-not-there',
  'leads-not-pulled',
  'leads-file-unknown',
  'campaign-button-wrong',
  'campaign-needs-form',
  'campaign-needs-link',
  'campaign-not-changeable',
  'campaign-budget-below-spent',
  // events
  'event-over',
  'event-closed',
  'event-date-wrong',
  'event-capacity-below-taken',
  'registration-name-missing',
  'registration-contact-missing',
  'phone-not-valid',
  'mail-not-valid',
  'too-many-seats',
  'too-fast',
  'too-many-requests',
  // stock
  'stock-store-unknown',
  'stock-store-taken',
  'stock-store-same',
  'stock-not-enough',
  'stock-take-over',
  'stock-take-empty',
  'pickup-not-enough',
  'pickup-over',
  // sales
  'receipt-other-currency',
  'import-in-use',
  // counter
  'form-used-before',
  'discount-too-large',
  'payments-differ',
  'till-missing',
  'receipt-not-made-here',
  'receipt-taken-back',
  'close-day-future',
  'close-nothing-counted',
  'receipt-not-returnable',
  'return-too-much',
  'card-code-wrong',
  'card-code-missing',
  'card-unknown',
  'card-blocked',
  'card-expired',
  'card-not-enough',
  'card-already-used',
  'card-spent',
  // mail
  'mail-not-set-up',
  'mail-needs-tls',
  // the shop's file
  'shop-open-elsewhere',
  'shop-from-newer-version',
  'shop-damaged',
  'shop-read-only',
  'disk-full',
  'backup-not-a-shop',
  'backup-target-exists',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** They fill the translated sentence, e.g. `{ written: '1.234', grouped: 123400, decimal: 123 }`. */
export type RefusalDetails = Record<string, string | number | boolean | null>;

export interface RefusalData {
  readonly code: RefusalCode;
  readonly details: RefusalDetails;
}

/** Thrown inside the core so that the change it stands in rolls back; the door turns it into the contract's `REFUSED`. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: RefusalCode;
  readonly details: RefusalDetails;

  constructor(code: RefusalCode, details: RefusalDetails = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}

/** Details whose name says money: minor units on the way, written as money where people read. */
export const moneyDetails: ReadonlySet<string> = new Set([
  ...['amount', 'grouped', 'decimal', 'from', 'to', 'was', 'cap', 'minimum', 'current', 'price', 'floor'],
]);
