/** A post in the words of My Business v4 (LocalPost). */
import type { Instant } from '../../api/time.ts';
import type { PostOrder } from '../../core/channels/ports.ts';

const topics = { standard: 'STANDARD', offer: 'OFFER', event: 'EVENT' } as const;
const buttons = {
  'learn-more': 'LEARN_MORE',
  order: 'ORDER',
  book: 'BOOK',
  'sign-up': 'SIGN_UP',
} as const;

export function postBody(order: PostOrder): Readonly<Record<string, unknown>> {
  const { startsAt, endsAt, timeZone } = order;
  const dated = order.topic !== 'standard' && startsAt !== null && endsAt !== null;
  return {
    languageCode: order.language,
    topicType: topics[order.topic],
    ...(order.text.trim() === '' ? {} : { summary: order.text }),
    ...(dated ? { event: { title: order.title, schedule: schedule(startsAt, endsAt, timeZone) } } : {}),
    ...(order.topic === 'offer' ? { offer: offer(order) } : callToAction(order)),
    ...(order.imageUrl === '' ? {} : { media: [{ mediaFormat: 'PHOTO', sourceUrl: order.imageUrl }] }),
  };
}

function offer({ couponCode, terms, buttonLink }: PostOrder) {
  return {
    ...(couponCode === '' ? {} : { couponCode }),
    ...(terms === '' ? {} : { termsConditions: terms }),
    ...(buttonLink === '' ? {} : { redeemOnlineUrl: buttonLink }),
  };
}

/** CALL takes the profile's own number, and refuses an address. */
function callToAction({ button, buttonLink }: PostOrder) {
  if (button === 'none') return {};
  if (button === 'call') return { callToAction: { actionType: 'CALL' } };
  return { callToAction: { actionType: buttons[button], url: buttonLink } };
}

function schedule(startsAt: Instant, endsAt: Instant, timeZone: string) {
  const start = wallClock(startsAt, timeZone);
  const end = wallClock(endsAt, timeZone);
  return { startDate: start.date, startTime: start.time, endDate: end.date, endTime: end.time };
}

/** Google's dates and times are those on the shop's own clock. */
function wallClock(instant: Instant, timeZone: string) {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant));
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((each) => each.type === type)?.value);
  return {
    date: { year: part('year'), month: part('month'), day: part('day') },
    time: { hours: part('hour'), minutes: part('minute') },
  };
}
