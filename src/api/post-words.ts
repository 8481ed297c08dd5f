/**
 * The whole text of a post for places that have no fields of their own for title, days, code and address: what Facebook
 * and Instagram get, and what is pasted by hand. The preview shows exactly this.
 */
import type { PostDraft } from './presence.ts';

export interface PostWordsShop {
  readonly language: string;
  readonly timeZone: string;
  readonly phone: string;
}

const words = {
  it: { span: 'Dal {from} al {to}', day: '{from}', code: 'Codice: {code}', call: 'Telefono: {phone}' },
  en: { span: 'From {from} to {to}', day: '{from}', code: 'Code: {code}', call: 'Phone: {phone}' },
  hu: { span: '{from} – {to}', day: '{from}', code: 'Kód: {code}', call: 'Telefon: {phone}' },
} as const;

export function postMessage(post: PostDraft, shop: PostWordsShop): string {
  const own = words[shop.language as keyof typeof words] ?? words.en;
  const dated = post.topic !== 'standard';
  const parts = [
    dated ? post.title.trim() : '',
    post.text.trim(),
    dated ? when(post, shop, own) : '',
    post.topic === 'offer' && post.couponCode.trim() !== '' ? own.code.replace('{code}', post.couponCode.trim()) : '',
    post.topic === 'offer' ? post.terms.trim() : '',
    post.button === 'call' && shop.phone !== '' ? own.call.replace('{phone}', shop.phone) : '',
    post.button === 'call' ? '' : post.buttonLink.trim(),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function when({ topic, startsAt, endsAt }: PostDraft, shop: PostWordsShop, own: (typeof words)['it' | 'en' | 'hu']) {
  if (startsAt === null || endsAt === null) return '';
  if (topic === 'event') return own.day.replace('{from}', format(startsAt, shop, { weekday: 'long', hour: '2-digit' }));
  // The last minute of the day before, where it ends at midnight.
  const last = new Date(Date.parse(endsAt) - 60_000).toISOString();
  return own.span.replace('{from}', format(startsAt, shop, {})).replace('{to}', format(last, shop, {}));
}

function format(
  instant: string,
  { language, timeZone }: PostWordsShop,
  more: { readonly weekday?: 'long'; readonly hour?: '2-digit' },
): string {
  const hours = more.hour === undefined ? {} : ({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const);
  const weekday = more.weekday === undefined ? {} : { weekday: more.weekday };
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone,
    day: 'numeric',
    month: 'long',
    ...weekday,
    ...hours,
  }).format(new Date(instant));
}
