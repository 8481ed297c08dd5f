import type { Player } from './asked.ts';
import { GoogleAccess, GOOGLE_SCOPES, SCOPE_BUSINESS, SCOPE_CONTENT, SCOPE_FORMS } from './google-access.ts';
import { GoogleAccountSettings } from './google-account-settings.ts';
import { GoogleMerchantAccounts } from './google-accounts.ts';
import { accountRoutes, GoogleBusiness } from './google-business.ts';
import { GoogleDataSources } from './google-data-sources.ts';
import { GoogleForms } from './google-forms.ts';
import { GoogleInventories } from './google-inventories.ts';
import { GoogleMerchant } from './google-merchant.ts';
import { GoogleOAuth } from './google-oauth.ts';
import { GooglePerformance } from './google-performance.ts';
import { GooglePosts } from './google-posts.ts';
import { productKey } from './google-product-names.ts';
import { GoogleProducts } from './google-products.ts';
import { GooglePromotions } from './google-promotions.ts';
import { GoogleQuota } from './google-quota.ts';
import { GoogleReviews } from './google-reviews.ts';
import { GoogleService } from './google-service.ts';
import { seenAt } from './google-sale-rules.ts';
import { fieldsOf, type Fields } from './json.ts';
import { PRACTICE_IDS, type World } from './world.ts';

/** Which product is meant; language `it`, label `IT` and not local-only unless said otherwise. */
export interface ProductPointer {
  readonly offerId: string;
  readonly contentLanguage?: string;
  readonly feedLabel?: string;
  readonly legacyLocal?: boolean;
}

/** What someone changes by hand at Google. `price` and `salePrice` are `{amountMicros, currencyCode}`. */
export type GoogleAttributes = Fields;

/** The practice Google: what a test or a practice screen may do besides calling it over HTTP. */
export interface PracticeGoogle {
  readonly ids: typeof PRACTICE_IDS.google;
  /** A fresh access token under the lasting consent, or under a new one with just these scopes. */
  accessToken(scopes?: readonly string[]): string;
  /** A fresh refresh token (a consent of its own). */
  refreshToken(scopes?: readonly string[]): string;
  /** Ends all access tokens, as if an hour had passed; refresh tokens go on working. */
  expireTokens(): void;
  /** The person withdraws a consent at Google: its refresh token answers `invalid_grant` from now on. */
  revoke(refreshToken?: string): void;
  /** The person takes scopes out of the lasting consent. */
  narrow(scopes: readonly string[]): void;
  /** A service answers this project no more: its switch is off, or Google has not approved it (`on`: as usual). */
  setService(host: string, how: 'on' | 'off' | 'unapproved'): void;
  /** Google finds fault with the whole Merchant account (accounts_v1, AccountIssue); null: with nothing any more. */
  accountIssue(issue: Fields | null): void;
  /** Whether the Cloud project is registered with the merchant account; it is, unless a test says no. */
  registered: boolean;
  /** The person gets another Merchant account, or another place on the map, under this id. */
  addMerchant(id: string, name: string): void;
  addLocation(id: string, title: string): void;
  /** Someone changes a product in Merchant Center by hand. @returns false when it is not shown there. */
  editProduct(product: ProductPointer, attributes: GoogleAttributes): boolean;
  /** Someone changes a product's price in the shop by hand. */
  editInventory(product: ProductPointer, attributes: GoogleAttributes, storeCode?: string): boolean;
  /** Someone changes the Business Profile by hand. */
  editLocation(fields: Fields): void;
  /** Google or its users show something else on the Business Profile than the owner said. */
  suggestLocation(fields: Fields): void;
  /** The Business Profile as the owner says it, and as customers see it. */
  location(as?: 'said' | 'seen'): Fields;
  /** The processed product as Google shows it now. */
  product(product: ProductPointer): Fields | undefined;
  /** What customers see of its price at this moment, on the web or in the shop's own entry: `{amountMicros, currencyCode}`. */
  seenPrice(product: ProductPointer, where?: 'online' | 'store'): Fields | undefined;
  /** The promotions as the API tells them now. */
  promotions(): Fields[];
  /** How many products there are, processed or not. */
  readonly productCount: number;
  /** The local posts, with the reason of a rejection (which the API does not tell). */
  posts(): { post: Fields; why: string | undefined }[];
  /** A customer writes a review: 1 to 5 stars. @returns its id. */
  review(stars: number, name?: string, words?: string): string;
  /** The customer writes it anew. */
  editReview(reviewId: string, stars: number, words?: string): void;
  /** The customer, or Google, takes it away. */
  removeReview(reviewId: string): void;
  /** Someone answers in Google's own window. */
  answerReview(reviewId: string, comment: string): void;
  /** The reviews as Google tells them now. */
  reviews(): Fields[];
  /** The forms with their questions. */
  forms(): Fields[];
  /** Somebody fills in a form, by the titles of its questions. @returns undefined where it takes no answers. */
  answerForm(formId: string, answers: Readonly<Record<string, string | readonly string[]>>): string | undefined;
  /** Somebody writes another text above the questions of a form, at Google. */
  editForm(formId: string, description: string): void;
  /** Somebody deletes a form in the Drive. */
  removeForm(formId: string): void;
}

/** Builds the practice Google. */
export function openGoogle(world: World): { players: Player[]; google: PracticeGoogle } {
  const access = new GoogleAccess(world);
  const quota = new GoogleQuota(world);
  const accounts = new GoogleMerchantAccounts(world);
  const settings = new GoogleAccountSettings(world);
  const sources = new GoogleDataSources(world);
  const products = new GoogleProducts(world, (name) => sources.find(name));
  const promotions = new GooglePromotions(world, sources);
  const inventories = new GoogleInventories(world, products);
  const merchant = new GoogleMerchant(world, products, sources);
  const business = new GoogleBusiness(world);
  const posts = new GooglePosts(world);
  const reviews = new GoogleReviews(world);
  const performance = new GooglePerformance(world);
  const forms = new GoogleForms(world, access);
  const profile = (host: string, routes: ConstructorParameters<typeof GoogleService>[3]) =>
    new GoogleService(host, SCOPE_BUSINESS, access, routes, (asked) => quota.check(asked));
  const merchantRoutes = [
    ...accounts.routes(),
    ...settings.routes(),
    ...sources.routes(),
    ...merchant.routes(),
    ...inventories.routes(),
    ...promotions.routes(),
  ];
  const players = [
    new GoogleOAuth(world, access),
    new GoogleService('merchantapi.googleapis.com', SCOPE_CONTENT, access, merchantRoutes, (asked) =>
      accounts.checkRegistered(asked.path),
    ),
    profile('mybusinessaccountmanagement.googleapis.com', accountRoutes(world)),
    profile('mybusinessbusinessinformation.googleapis.com', business.routes()),
    profile('mybusiness.googleapis.com', [...posts.routes(), ...reviews.routes()]),
    profile('businessprofileperformance.googleapis.com', performance.routes()),
    new GoogleService('forms.googleapis.com', SCOPE_FORMS, access, forms.routes()),
  ];
  const google: PracticeGoogle = {
    ids: PRACTICE_IDS.google,
    accessToken: (scopes) => accessToken(access, scopes),
    refreshToken: (scopes = GOOGLE_SCOPES) => access.grant(PRACTICE_IDS.google.clientId, [...scopes]),
    expireTokens: () => access.expireTokens(),
    revoke: (refreshToken = PRACTICE_IDS.google.refreshToken) => void access.revoke(refreshToken),
    narrow: (scopes) => narrow(access, scopes),
    setService: (host, how) => {
      if (how === 'on') access.switches.delete(host);
      else access.switches.set(host, { how });
    },
    accountIssue: (issue) => (issue === null ? settings.clearIssues() : settings.addIssue(issue)),
    get registered() {
      return accounts.registered;
    },
    set registered(registered) {
      accounts.registered = registered;
    },
    addMerchant: (id, name) => accounts.add(id, name),
    addLocation: (id, title) => business.add(world, id, title),
    editProduct: (pointer, attributes) => products.editByHand(keyOf(pointer), attributes),
    editInventory: (pointer, attributes, storeCode = PRACTICE_IDS.google.storeCode) =>
      inventories.editByHand(keyOf(pointer), storeCode, attributes),
    editLocation: (fields) => business.editByHand(fields),
    suggestLocation: (fields) => business.suggest(fields),
    location: (as = 'said') => (as === 'said' ? business.location : business.seen),
    product: (pointer) => {
      const product = products.get(keyOf(pointer));
      return product && products.processed(keyOf(pointer), product);
    },
    seenPrice: (pointer, where = 'online') => {
      const key = keyOf(pointer);
      const now = world.now().getTime();
      if (where === 'store') return inventories.seenPrice(key, PRACTICE_IDS.google.storeCode, now);
      const shown = products.get(key)?.shown;
      return shown ? seenAt(fieldsOf(shown['productAttributes']), now) : undefined;
    },
    promotions: () => promotions.told(),
    get productCount() {
      return products.shelf.size;
    },
    posts: () => [...posts.told()],
    review: (stars, name, words) => reviews.add(stars, name, words),
    editReview: (id, stars, words) => reviews.edit(id, stars, words),
    removeReview: (id) => reviews.remove(id),
    answerReview: (id, comment) => reviews.replyByHand(id, comment),
    reviews: () => reviews.told(),
    forms: () => forms.all(),
    answerForm: (formId, answers) => forms.answer(formId, answers),
    editForm: (formId, description) => forms.edit(formId, { description }),
    removeForm: (formId) => forms.remove(formId),
  };
  return { players, google };
}

function keyOf({ offerId, contentLanguage = 'it', feedLabel = 'IT', legacyLocal = false }: ProductPointer): string {
  return productKey({ offerId, contentLanguage, feedLabel, legacyLocal });
}

function accessToken(access: GoogleAccess, scopes: readonly string[] | undefined): string {
  const { clientId, refreshToken } = PRACTICE_IDS.google;
  const issued = access.issue(scopes ? access.grant(clientId, [...scopes]) : refreshToken);
  if (!issued) throw new Error('The lasting consent of the practice Google was withdrawn.');
  return issued.token;
}

function narrow(access: GoogleAccess, scopes: readonly string[]): void {
  const { refreshToken } = PRACTICE_IDS.google;
  const grant = access.grants.get(refreshToken);
  if (grant) access.grants.set(refreshToken, { ...grant, scopes: [...scopes] });
  access.expireTokens();
}
