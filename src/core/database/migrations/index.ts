import type { Migration } from '../migrate.ts';
import { theFirstShop } from './0010-the-first-shop.ts';
import { contentAndSupplier } from './0020-content-and-supplier.ts';
import { plannedPrices } from './0030-planned-prices.ts';
import { importsAsJobs } from './0040-imports-as-jobs.ts';
import { labels } from './0050-labels.ts';
import { thePriceGrid } from './0060-the-price-grid.ts';
import { channelsKeptAligned } from './0070-channels-kept-aligned.ts';
import { goodsOnSale } from './0080-goods-on-sale.ts';
import { importsInBlocks } from './0090-imports-in-blocks.ts';
import { theCardOnGoogle } from './0100-the-card-on-google.ts';
import { postsOnEveryOutlet } from './0110-posts-on-every-outlet.ts';
import { reviews } from './0120-reviews.ts';
import { figuresInFull } from './0121-figures-in-full.ts';
import { listingsToRenew } from './0130-listings-to-renew.ts';
import { toldPromotions } from './0135-told-promotions.ts';
import { localCampaigns } from './0140-local-campaigns.ts';
import { leads } from './0150-leads.ts';
import { theChannelBoard } from './0160-the-channel-board.ts';
import { promotionsAtEveryOutlet } from './0161-promotions-at-every-outlet.ts';
import { outletsFollowTheEnd } from './0165-outlets-follow-the-end.ts';
import { figuresOfOnePlace } from './0166-figures-of-one-place.ts';
import { receipts } from './0170-receipts.ts';
import { stock } from './0175-stock.ts';
import { countingTakesAWhile } from './0176-counting-takes-a-while.ts';
import { pickups } from './0177-pickups.ts';
import { webOrders } from './0180-web-orders.ts';
import { theCounter } from './0185-the-counter.ts';
import { eveningCloses } from './0186-evening-closes.ts';
import { returns } from './0187-returns.ts';
import { giftCards } from './0188-gift-cards.ts';
import { knownBuyers } from './0190-known-buyers.ts';
import { mail } from './0191-mail.ts';
import { importsTakenBack } from './0192-imports-taken-back.ts';
import { channelsOfImports } from './0193-channels-of-imports.ts';
import { returnedAndRefunded } from './0195-returned-and-refunded.ts';
import { whoHasBought } from './0196-who-has-bought.ts';
import { postsFollowTheirEvent } from './0198-posts-follow-their-event.ts';
import { consentsInAChain } from './0200-consents-in-a-chain.ts';
import { erasedPeople } from './0201-erased-people.ts';
import { onePersonManyIdentities } from './0202-one-person-many-identities.ts';
import { changesRefusedByTheChannel } from './0205-changes-refused-by-the-channel.ts';
import { seatsHeldForATime } from './0210-seats-held-for-a-time.ts';
import { lettersAboutEvents } from './0211-letters-about-events.ts';
import { atTheDoor } from './0212-at-the-door.ts';
import { lifecycle } from './0220-lifecycle.ts';
import { pickupsOfOrders } from './0225-pickups-of-orders.ts';
import { theDrawer } from './0226-the-drawer.ts';
import { questionsOfEvents } from './0230-questions-of-events.ts';
import { pictureAndConsentOfEvents } from './0231-picture-and-consent-of-events.ts';
import { googleForms } from './0235-google-forms.ts';
import { segments } from './0240-segments.ts';
import { oneCapOnContacts } from './0241-one-cap-on-contacts.ts';
import { lettersToMany } from './0242-letters-to-many.ts';
import { keptForSoLong } from './0250-kept-for-so-long.ts';
import { whatToDoNext } from './0251-what-to-do-next.ts';
import { loyalty } from './0260-loyalty.ts';
import { coupons } from './0261-coupons.ts';
import { satisfaction } from './0262-satisfaction.ts';
import { winBack } from './0263-win-back.ts';
import { keyOfTheForms } from './0265-key-of-the-forms.ts';
import { audiences } from './0270-audiences.ts';
import { webCustomers } from './0280-web-customers.ts';
import { seatsAtAGlance } from './0285-seats-at-a-glance.ts';
import { seatsKept } from './0290-seats-kept.ts';
import { ordersSetAside } from './0295-orders-set-aside.ts';
import { placesOfEvents } from './0300-places-of-events.ts';
import { answersDealtWith } from './0301-answers-dealt-with.ts';
import { addressesThatFollow } from './0310-addresses-that-follow.ts';

/** In their order; the last one's number becomes the file's. Numbered in tens; a released one never changes. */
export const migrations: readonly Migration[] = [
  theFirstShop,
  contentAndSupplier,
  plannedPrices,
  importsAsJobs,
  labels,
  thePriceGrid,
  channelsKeptAligned,
  goodsOnSale,
  importsInBlocks,
  theCardOnGoogle,
  postsOnEveryOutlet,
  reviews,
  figuresInFull,
  listingsToRenew,
  toldPromotions,
  localCampaigns,
  leads,
  theChannelBoard,
  promotionsAtEveryOutlet,
  outletsFollowTheEnd,
  figuresOfOnePlace,
  receipts,
  stock,
  countingTakesAWhile,
  pickups,
  webOrders,
  theCounter,
  eveningCloses,
  returns,
  giftCards,
  knownBuyers,
  mail,
  importsTakenBack,
  channelsOfImports,
  returnedAndRefunded,
  whoHasBought,
  postsFollowTheirEvent,
  consentsInAChain,
  erasedPeople,
  onePersonManyIdentities,
  changesRefusedByTheChannel,
  seatsHeldForATime,
  lettersAboutEvents,
  atTheDoor,
  lifecycle,
  pickupsOfOrders,
  theDrawer,
  questionsOfEvents,
  pictureAndConsentOfEvents,
  googleForms,
  segments,
  oneCapOnContacts,
  lettersToMany,
  keptForSoLong,
  whatToDoNext,
  loyalty,
  coupons,
  satisfaction,
  winBack,
  keyOfTheForms,
  audiences,
  webCustomers,
  seatsAtAGlance,
  seatsKept,
  ordersSetAside,
  placesOfEvents,
  answersDealtWith,
  addressesThatFollow,
];
