/**
 * A post from a promotion or an event, in one step: what the sign says, in the words of a post. Pure: whoever fans a
 * promotion out to every outlet makes the draft here (or with the verbs `posts.draftFromPromotion` and
 * `posts.draftFromEvent`, which gather the facts), shows it, and publishes it with `posts.publish`. The draft carries
 * `promotionId` or `eventId`: when that ends, the post ends with it; `posts.remove` ends it earlier.
 */
import type { PostDraft, PostOutlet } from '../../api/presence.ts';
import { isPublicAddress, postLimits } from '../../api/post-rules.ts';
import type { SignText } from '../../api/promotions.ts';
import type { Instant } from '../../api/time.ts';
import { Temporal } from 'temporal-polyfill';

/** More goods than anybody reads in a post. */
const mostGoods = 5;
/** How long an evening without a stated end is taken to last. */
export const usualEveningMs = 3 * 60 * 60_000;

const blank: Omit<PostDraft, 'outlet' | 'topic' | 'text'> = {
  title: '',
  button: 'none',
  buttonLink: '',
  startsAt: null,
  endsAt: null,
  couponCode: '',
  terms: '',
  imageUrl: '',
  pictureId: null,
  campaignId: null,
  eventId: null,
  promotionId: null,
  publishAt: null,
  removeAtEnd: true,
};

export interface PromotionFacts {
  readonly promotion: {
    readonly id: number;
    readonly name: string;
    readonly from: Instant;
    readonly until: Instant;
    readonly startedAt: Instant | null;
    readonly reduction: { readonly kind: string; readonly code?: string };
  };
  /** Ready texts: the promotion's own sign and those of its first goods. Where a price is named, the prior price is, too. */
  readonly whole: SignText;
  readonly products: readonly SignText[];
  /** How many goods it reduces, to say that there are more. */
  readonly goods: number;
  /** A picture of its goods at a public address; empty: none. */
  readonly imageUrl: string;
  readonly language: string;
  readonly timeZone: string;
}

export function postFromPromotion(facts: PromotionFacts, outlet: PostOutlet): PostDraft {
  const { promotion, whole, timeZone } = facts;
  const coupon = promotion.reduction.kind === 'coupon' ? (promotion.reduction.code ?? '') : '';
  return {
    ...blank,
    outlet,
    topic: 'offer',
    title: shortened(promotion.name, postLimits.google.title ?? 200),
    text: shortened(offerText(facts), postLimits.google.text),
    startsAt: promotion.startedAt ?? promotion.from,
    endsAt: lastMinute(promotion.until, timeZone),
    couponCode: coupon,
    terms: whole.conditions,
    imageUrl: isPublicAddress(facts.imageUrl) ? facts.imageUrl : '',
    promotionId: promotion.id,
  };
}

function offerText({ whole, products, goods, language }: PromotionFacts): string {
  const lines = products
    .slice(0, mostGoods)
    .filter(({ price }) => price !== '')
    .map(({ product, price, priorPrice }) => `${product}: ${price}${priorPrice === '' ? '' : `. ${priorPrice}`}`);
  const more = goods - lines.length;
  const rest = lines.length > 0 && more > 0 ? [moreGoods(more, language)] : [];
  return [whole.headline, ...lines, ...rest].join('\n');
}

function moreGoods(count: number, language: string): string {
  if (language === 'it')
    return count === 1 ? 'E un altro prodotto in negozio.' : `E altri ${count} prodotti in negozio.`;
  if (language === 'hu') return `És még ${count} termék az üzletben.`;
  return count === 1 ? 'And one more in the shop.' : `And ${count} more in the shop.`;
}

/** A day that ends at midnight is the day before: nobody writes *until the 7th* for it. */
export function lastMinute(until: Instant, timeZone: string): Instant {
  const end = Temporal.Instant.from(until).toZonedDateTimeISO(timeZone);
  return end.hour === 0 && end.minute === 0 ? new Date(Date.parse(until) - 60_000).toISOString() : until;
}

export interface EventFacts {
  readonly id: number;
  readonly title: string;
  readonly description?: string | undefined;
  /** Its place, with the address when it is not held in the shop. */
  readonly where?: string | undefined;
  readonly startsAt: Instant;
  readonly endsAt?: Instant | null | undefined;
  /** Its page for registrations. */
  readonly publicAddress: string;
}

export function postFromEvent(event: EventFacts, outlet: PostOutlet): PostDraft {
  const link = isPublicAddress(event.publicAddress) ? event.publicAddress : '';
  const end = event.endsAt ?? new Date(Date.parse(event.startsAt) + usualEveningMs).toISOString();
  const { description = '', where = '' } = event;
  const text = [description, where]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n\n');
  return {
    ...blank,
    outlet,
    topic: 'event',
    title: titleOfEvent(event.title),
    text: shortened(text, postLimits.google.text),
    button: link === '' ? 'none' : 'sign-up',
    buttonLink: link,
    startsAt: event.startsAt,
    endsAt: end,
    eventId: event.id,
  };
}

/** As it stands in a post. */
export const titleOfEvent = (title: string): string => shortened(title, postLimits.google.title ?? 200);

/** At the last whole word, with the sign for *more*. */
function shortened(text: string, most: number): string {
  const letters = [...text.trim()];
  if (letters.length <= most) return letters.join('');
  const cut = letters.slice(0, most - 1).join('');
  const atWord = cut.replace(/\s+\S*$/u, '');
  return `${(atWord === '' ? cut : atWord).trimEnd()}…`;
}
