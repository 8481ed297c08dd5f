/** What somebody is told of goods that were set aside: ready to be sent by hand, in the shop's language. */
import { formatMoney } from '../../../api/money.ts';
import type { Pickup } from '../../../api/pickups.ts';
import type { Settings } from '../../../api/settings.ts';

const words = {
  it: {
    hello: 'Buongiorno {name},',
    ready: 'da {shop} è tutto pronto:',
    reserved: 'da {shop} abbiamo messo da parte:',
    order: 'Ordine sul sito: {order}',
    code: 'Codice: {code}',
    until: 'Resta da parte fino a {until}.',
    pay: 'Da pagare al ritiro: {total}.',
    paid: 'È già pagato.',
  },
  en: {
    hello: 'Hello {name},',
    ready: 'everything is ready at {shop}:',
    reserved: 'this is set aside for you at {shop}:',
    order: 'Order in the web shop: {order}',
    code: 'Code: {code}',
    until: 'It is kept until {until}.',
    pay: 'To pay when you collect: {total}.',
    paid: 'It is paid already.',
  },
  hu: {
    hello: 'Jó napot, {name}!',
    ready: 'Minden átvehető nálunk ({shop}):',
    reserved: 'Félretettük nálunk ({shop}):',
    order: 'Rendelés a webáruházban: {order}',
    code: 'Kód: {code}',
    until: 'Eddig tartjuk félre: {until}.',
    pay: 'Átvételkor fizetendő: {total}.',
    paid: 'Már ki van fizetve.',
  },
} as const;

const filled = (sentence: string, facts: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w+)\}/gu, (whole, name: string) => facts[name] ?? whole);

export const momentOf = (instant: string, { language, timeZone }: Pick<Settings, 'language' | 'timeZone'>): string =>
  new Intl.DateTimeFormat(language, {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(instant));

export const piecesOf = (quantity: number, language: Settings['language']): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 3 }).format(quantity / 1000);

export function messageOf(pickup: Pickup, settings: Settings) {
  const say = words[settings.language];
  const facts = {
    name: pickup.name,
    shop: settings.shopName,
    code: pickup.code,
    order: pickup.order?.number ?? '',
    until: momentOf(pickup.until, settings),
    total: formatMoney(pickup.total, settings.currency, settings.language),
  };
  const text = [
    filled(say.hello, facts),
    filled(pickup.state === 'ready' ? say.ready : say.reserved, facts),
    ...pickup.lines.map(({ quantity, title }) => `${piecesOf(quantity, settings.language)} × ${title}`),
    pickup.order === null ? '' : filled(say.order, facts),
    filled(say.code, facts),
    filled(say.until, facts),
    pickup.paid ? say.paid : pickup.total > 0 ? filled(say.pay, facts) : '',
  ]
    .filter((line) => line !== '')
    .join('\n');
  const { phone, mail } = pickup;
  return {
    text,
    whatsapp: phone === null ? null : `https://wa.me/${phone.replace(/\D/gu, '')}?text=${encodeURIComponent(text)}`,
    tel: phone === null ? null : `tel:${phone}`,
    // An address and nothing to it: what else stands in such a link are other programs' commands.
    mailto: mail === null ? null : `mailto:${mail}`,
  };
}
