/** What asks for a hand, worst first; nothing here means that everything is in order. */
import type { SpendingGuard } from '../../api/campaigns.ts';
import type { Vendor } from '../../api/channels.ts';
import type { Todo } from '../../api/metrics.ts';
import type { Settings } from '../../api/settings.ts';
import { longestUnseenMs } from '../campaigns/index.ts';
import type { Channels } from '../channels/index.ts';
import { stepsDue } from '../customers/index.ts';
import type { Reader } from '../database/index.ts';
import { eventState } from '../events/index.ts';
import { slippingAway } from '../lifecycle/index.ts';
import type { Listings } from '../listings/index.ts';
import { profileTodos, type ProfileTodos } from '../presence/index.ts';
import { cartsToRescue, unhappyToFollow } from '../sales/index.ts';
import { addDays, storeDay } from '../settings/index.ts';
import {
  campaignsFailed,
  campaignsReady,
  campaignsStopped,
  campaignsUnseen,
  type EventSeats,
  formAnswersLeftOut,
  leadsWaiting,
  type ListingTrouble,
  listingTroubles,
  type Named,
  postsIn,
  reviewsAsking,
} from './todos.sql.ts';
import { promotionTodos } from './promotion-todos.ts';

export interface TodoParts {
  readonly db: Reader;
  readonly now: number;
  readonly shop: Settings;
  readonly channels: Channels;
  readonly tabs: Awaited<ReturnType<Listings['verbs']['tabs']>>;
  readonly events: readonly EventSeats[];
  /** Labels on the shelf that say something old. */
  readonly wrongLabels: number;
  readonly guard: SpendingGuard;
}

/** Share of the month's cap from which it is said. */
const nearlySpent = 0.8;
const dayMs = 24 * 60 * 60_000;
/** What nobody has looked after for so long is no news any more. */
const freshForMs = 14 * dayMs;
/** People read how a shop answers what was said lately. */
const reviewsAskForMs = 30 * dayMs;
/** Share of the seats from which an event is almost full. */
const almostFull = 0.9;

type Wish = Pick<Todo, 'code' | 'severity'> & Partial<Todo>;
const todo = (wish: Wish): Todo => ({
  count: 1,
  details: {},
  variantId: null,
  channelId: null,
  subjectId: null,
  ...wish,
});

const severities = ['problem', 'advice', 'plain'] as const;

export async function todosOf(parts: TodoParts): Promise<Todo[]> {
  const { db, now, shop, events, tabs, wrongLabels } = parts;
  const today = storeDay(now, shop.timeZone);
  const found = [
    ...(await accounts(parts)),
    ...(await listingTroubles(db)).map(ofListings),
    ...(await promotionTodos(db, now, shop.timeZone)).map(todo),
    ...ofCard(await profileTodos(db, shop, now)),
    ...several('campaign-failed', 'problem', await campaignsFailed(db, addDays(today, -1))),
    ...stopped(await campaignsStopped(db, today)),
    ...several('campaign-figures-late', 'problem', await campaignsUnseen(db, now - longestUnseenMs.real)),
    ...monthNearlySpent(parts.guard),
    ...several('post-rejected', 'problem', await postsIn(db, ['rejected', 'failed'], now - freshForMs, now)),
    ...(await ofReviews(db, now)),
    ...(await ofSteps(db, today)),
    ...several('google-form-left-out', 'advice', await formAnswersLeftOut(db, now - freshForMs)),
    ...several('lead-waits', 'advice', await leadsWaiting(db, now - freshForMs)),
    ...(await ofCarts(parts)),
    ...unhappy(await unhappyToFollow(db)),
    ...ofCustomers(await slippingAway(db, now)),
    ...(wrongLabels > 0 ? [todo({ code: 'labels-wrong', severity: 'advice', count: wrongLabels })] : []),
    ...several('campaign-paused-ready', 'advice', await campaignsReady(db, today)),
    ...events.flatMap((event) => ofEvent(event, now)),
    ...(tabs.all === 0 ? [todo({ code: 'import-products', severity: 'advice' })] : []),
    ...shopDetails(shop),
    ...several('post-by-hand', 'plain', await postsIn(db, ['by-hand'], now - freshForMs, now)),
    ...(tabs['no-gtin'] > 0 ? [todo({ code: 'gtin-missing', severity: 'plain', count: tabs['no-gtin'] })] : []),
  ];
  // Sorting is stable: within a severity the order above stays.
  return found.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}

/** Accounts to be signed in again; accounts never joined, once there is something to show there. */
async function accounts({ db, channels, tabs }: TodoParts): Promise<Todo[]> {
  const todos: Todo[] = [];
  for (const channel of await channels.all(db)) {
    if (!channel.enabled || channel.connector === 'file') continue;
    const state = await channels.stateOf(db, channel);
    const at = { channelId: channel.id, details: { channel: channel.name } };
    if (state === 'sign-in') todos.push(todo({ code: 'sign-in-again', severity: 'problem', ...at }));
    todos.push(...(await endings(db, channels, channel.connector, at)));
    if (state === 'off' && tabs.all > 0) todos.push(todo({ code: 'connect-channel', severity: 'plain', ...at }));
  }
  return todos;
}

/** What works still, and will not for long: the doctor looks once a day. */
async function endings(
  db: Reader,
  channels: Channels,
  vendor: Vendor,
  at: { readonly channelId: string; readonly details: Todo['details'] },
): Promise<Todo[]> {
  return (await channels.findingsOf(db, vendor)).flatMap(({ code, details }) => {
    const about = { channelId: at.channelId, details: { ...at.details, at: details['at'] ?? null } };
    if (code === 'meta-token-ends') return [todo({ code: 'sign-in-ends', severity: 'advice', ...about })];
    if (code === 'version-ending' || code === 'version-may-end')
      return [todo({ code: 'version-ends', severity: 'advice', ...about })];
    return [];
  });
}

const ofTrouble = {
  old: { code: 'price-old-on-channel', severity: 'problem' },
  conflict: { code: 'listing-conflict', severity: 'problem' },
  refused: { code: 'listing-refused', severity: 'problem' },
} as const;

function ofListings({
  kind,
  count,
  variantId,
  channelId,
  channel,
  title,
  wanted,
  shown,
  reason,
}: ListingTrouble): Todo {
  const alone = count === 1;
  return todo({
    ...ofTrouble[kind],
    count,
    channelId,
    variantId: alone ? variantId : null,
    // Of several, no single price or reason speaks for the others.
    details: alone ? { channel, title, wanted, shown, reason } : { channel },
  });
}

/** What somebody promised to do for a person, today or before. */
async function ofSteps(db: Reader, today: string): Promise<Todo[]> {
  const { count, first } = await stepsDue(db, today);
  if (first === undefined) return [];
  const details = { name: first.name, text: first.text, who: first.who };
  return [
    todo({
      code: 'next-steps-due',
      severity: 'advice',
      count,
      subjectId: count === 1 ? first.personId : null,
      details,
    }),
  ];
}

/** Who bought before and began to stay away this week. */
/** Of one who left a name, who it is; the page knows the rest. */
function unhappy(answers: Awaited<ReturnType<typeof unhappyToFollow>>): Todo[] {
  const [first] = answers;
  if (first === undefined) return [];
  const details = { name: first.name ?? '', number: first.receipt_number, score: first.score };
  return [todo({ code: 'customer-unhappy', severity: 'problem', count: answers.length, details })];
}

const ofCustomers = (slipping: number): Todo[] =>
  slipping === 0 ? [] : [todo({ code: 'customers-slipping', severity: 'advice', count: slipping })];

/** What Google's card and the shop do not agree on, and the holidays of which the card says nothing. */
function ofCard({ conflicts, refused, holidays }: ProfileTodos): Todo[] {
  const [conflict, no, holiday] = [conflicts[0], refused[0], holidays[0]];
  return [
    ...(conflict === undefined
      ? []
      : [
          todo({
            code: 'profile-conflict',
            severity: 'problem',
            count: conflicts.length,
            details: { field: conflict },
          }),
        ]),
    ...(no === undefined
      ? []
      : [todo({ code: 'profile-refused', severity: 'problem', count: refused.length, details: { field: no } })]),
    ...(holiday === undefined
      ? []
      : [
          todo({
            code: 'holiday-hours-missing',
            severity: 'advice',
            count: holidays.length,
            details: { holiday: holiday.code, day: holiday.day },
          }),
        ]),
  ];
}

function several(code: Todo['code'], severity: Todo['severity'], rows: readonly Named[]): Todo[] {
  const [first] = rows;
  if (first === undefined) return [];
  const alone = rows.length === 1;
  return [
    todo({
      code,
      severity,
      count: rows.length,
      subjectId: alone ? first.id : null,
      details: { name: first.name, title: first.name },
    }),
  ];
}

/** Somebody left a cart of goods that stand here, and has not been called this week. */
async function ofCarts({ db, now, shop }: TodoParts): Promise<Todo[]> {
  const carts = await cartsToRescue(db, { now, ...shop });
  const [first] = carts;
  if (first === undefined) return [];
  const amount = carts.reduce((sum, { total }) => sum + total, 0);
  const details = { name: first.name || first.mail || first.phone, amount, time: first.until };
  return [
    todo({ code: 'cart-to-rescue', severity: 'advice', count: carts.length, channelId: first.channelId, details }),
  ];
}

/** Older ones can be answered in the inbox, but ask for nothing any more. */
async function ofReviews(db: Reader, now: number): Promise<Todo[]> {
  const { unanswered, refused } = await reviewsAsking(db, now - reviewsAskForMs);
  return [
    ...(refused > 0 ? [todo({ code: 'review-answer-refused', severity: 'problem', count: refused })] : []),
    ...(unanswered > 0 ? [todo({ code: 'reviews-unanswered', severity: 'advice', count: unanswered })] : []),
  ];
}

/** Of one, the reason says more than that it was paused. */
function stopped(rows: Awaited<ReturnType<typeof campaignsStopped>>): Todo[] {
  const [only, more] = rows;
  const reason = only !== undefined && more === undefined ? { reason: only.reason } : {};
  return several('campaign-guard-stopped', 'problem', rows).map((each) => ({
    ...each,
    details: { ...each.details, ...reason },
  }));
}

function monthNearlySpent({ cap, spent }: SpendingGuard): Todo[] {
  if (spent === 0 || spent < cap * nearlySpent) return [];
  return [todo({ code: 'campaign-month-nearly-spent', severity: 'advice', details: { spent, cap } })];
}

function ofEvent(event: EventSeats, now: number): Todo[] {
  const { id, title, startsAt, endsAt, closed, capacity, taken, waiting } = event;
  if (startsAt <= now || eventState({ starts_at: startsAt, ends_at: endsAt, closed }, now) !== 'open') return [];
  const left = Math.max(0, capacity - taken);
  const about = { subjectId: id, details: { title, left, capacity, taken } };
  if (waiting > 0) return [todo({ code: 'event-waiting-list', severity: 'advice', count: waiting, ...about })];
  return taken >= capacity * almostFull
    ? [todo({ code: 'event-almost-full', severity: 'plain', count: left, ...about })]
    : [];
}

/** Needed by adverts and by the pages of events. */
function shopDetails(shop: Settings): Todo[] {
  const missing = (['shopName', 'legalName', 'street', 'town', 'phone'] as const).filter(
    (key) => shop[key].trim() === '',
  );
  const all = [...missing, ...(shop.latitude === null || shop.longitude === null ? ['place'] : [])];
  if (all.length === 0) return [];
  return [
    todo({ code: 'shop-details-missing', severity: 'plain', count: all.length, details: { missing: all.join(', ') } }),
  ];
}
