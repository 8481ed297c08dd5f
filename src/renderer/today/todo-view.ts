/** How a thing that asks for a hand reads: what happened, what follows, and the one button. */
import type { Todo } from '../../api/metrics.ts';
import { i18n, say } from '../app/i18n.ts';
import { f } from '../app/shop-facts.ts';

export interface TodoView {
  readonly key: string;
  readonly icon: string;
  readonly tone: 'need' | 'way' | 'off';
  readonly title: string;
  readonly consequence: string;
  readonly action: string;
  readonly actionIcon: string;
  /** Where the button leads; absent where it acts at once. */
  readonly to?: string | undefined;
  /** The listing that the button sends again. */
  readonly sendAgain?: { readonly variantId: number; readonly channelId: string } | undefined;
}

interface Look {
  readonly icon: string;
  readonly actionIcon: string;
  readonly to: (todo: Todo) => string;
}

const toVariant = (tab: string) => (todo: Todo) =>
  todo.count === 1 && todo.variantId !== null ? `/prezzi/${todo.variantId}` : `/prezzi?tab=${tab}`;
const toSubject = (folder: string) => (todo: Todo) =>
  todo.subjectId === null ? folder : `${folder}/${todo.subjectId}`;
const to = (address: string) => () => address;
const toCampaign = (todo: Todo) => (todo.subjectId === null ? '/promuovi' : `/promuovi/campagne/${todo.subjectId}`);

const looks: Record<Todo['code'], Look> = {
  'price-old-on-channel': {
    icon: 'i-lucide-triangle-alert',
    actionIcon: 'i-lucide-refresh-cw',
    to: toVariant('to-align'),
  },
  'listing-refused': { icon: 'i-lucide-image-off', actionIcon: 'i-lucide-pencil', to: toVariant('needs-hand') },
  'listing-conflict': { icon: 'i-lucide-git-compare', actionIcon: 'i-lucide-arrow-right', to: toVariant('needs-hand') },
  'sign-in-again': { icon: 'i-lucide-key-round', actionIcon: 'i-lucide-log-in', to: to('/canali') },
  'sign-in-ends': { icon: 'i-lucide-key-round', actionIcon: 'i-lucide-log-in', to: to('/canali') },
  'version-ends': { icon: 'i-lucide-hourglass', actionIcon: 'i-lucide-arrow-right', to: to('/impostazioni') },
  'connect-channel': { icon: 'i-lucide-unplug', actionIcon: 'i-lucide-plug', to: to('/canali') },
  'import-products': { icon: 'i-lucide-file-down', actionIcon: 'i-lucide-file-down', to: to('/importa') },
  'campaign-paused-ready': { icon: 'i-lucide-circle-pause', actionIcon: 'i-lucide-play', to: toCampaign },
  'campaign-failed': { icon: 'i-lucide-megaphone-off', actionIcon: 'i-lucide-arrow-right', to: toCampaign },
  'campaign-guard-stopped': { icon: 'i-lucide-shield-alert', actionIcon: 'i-lucide-arrow-right', to: toCampaign },
  'campaign-month-nearly-spent': {
    icon: 'i-lucide-gauge',
    actionIcon: 'i-lucide-arrow-right',
    to: to('/impostazioni#pubblico'),
  },
  'campaign-figures-late': { icon: 'i-lucide-eye-off', actionIcon: 'i-lucide-arrow-right', to: toCampaign },
  'post-rejected': { icon: 'i-lucide-message-square-x', actionIcon: 'i-lucide-pencil', to: to('/post?stato=hand') },
  'post-by-hand': { icon: 'i-lucide-clipboard-paste', actionIcon: 'i-lucide-arrow-right', to: to('/post?stato=hand') },
  'event-almost-full': { icon: 'i-lucide-users-round', actionIcon: 'i-lucide-arrow-right', to: toSubject('/eventi') },
  'event-waiting-list': { icon: 'i-lucide-list-plus', actionIcon: 'i-lucide-arrow-right', to: toSubject('/eventi') },
  'google-form-left-out': { icon: 'i-lucide-inbox', actionIcon: 'i-lucide-arrow-right', to: toSubject('/eventi') },
  'cart-to-rescue': {
    icon: 'i-lucide-shopping-cart',
    actionIcon: 'i-lucide-phone',
    to: to('/numeri/vendite/ordini'),
  },
  'customers-slipping': {
    icon: 'i-lucide-user-round-minus',
    actionIcon: 'i-lucide-arrow-right',
    to: to('/clienti/fasi?fase=retention'),
  },
  'next-steps-due': {
    icon: 'i-lucide-phone-outgoing',
    actionIcon: 'i-lucide-arrow-right',
    to: (todo) => (todo.subjectId === null ? '/clienti/da-fare' : `/clienti/${todo.subjectId}`),
  },
  'customer-unhappy': { icon: 'i-lucide-frown', actionIcon: 'i-lucide-arrow-right', to: to('/clienti/gradimento') },
  'lead-waits': { icon: 'i-lucide-phone', actionIcon: 'i-lucide-phone', to: toSubject('/clienti') },
  'reviews-unanswered': {
    icon: 'i-lucide-message-circle-question-mark',
    actionIcon: 'i-lucide-message-circle-reply',
    to: to('/recensioni?mostra=senza-risposta'),
  },
  'review-answer-refused': {
    icon: 'i-lucide-message-circle-warning',
    actionIcon: 'i-lucide-arrow-right',
    to: to('/recensioni?mostra=con-risposta'),
  },
  'shop-details-missing': { icon: 'i-lucide-store', actionIcon: 'i-lucide-pencil', to: to('/impostazioni') },
  'labels-wrong': { icon: 'i-lucide-printer', actionIcon: 'i-lucide-printer', to: to('/cartellini') },
  'promotion-claims-too-much': {
    icon: 'i-lucide-scale',
    actionIcon: 'i-lucide-arrow-right',
    to: toSubject('/promozioni'),
  },
  'promotion-below-cost': {
    icon: 'i-lucide-trending-down',
    actionIcon: 'i-lucide-arrow-right',
    to: toSubject('/promozioni'),
  },
  'promotion-started-late': {
    icon: 'i-lucide-clock-alert',
    actionIcon: 'i-lucide-arrow-right',
    to: toSubject('/promozioni'),
  },
  'prices-started-late': {
    icon: 'i-lucide-clock-alert',
    actionIcon: 'i-lucide-arrow-right',
    to: to('/prezzi/programmati'),
  },
  'sales-season': { icon: 'i-lucide-badge-percent', actionIcon: 'i-lucide-arrow-right', to: toSubject('/promozioni') },
  'profile-conflict': {
    icon: 'i-lucide-git-compare',
    actionIcon: 'i-lucide-arrow-right',
    to: to('/canali/scheda-google'),
  },
  'profile-refused': {
    icon: 'i-lucide-store',
    actionIcon: 'i-lucide-arrow-right',
    to: to('/canali/scheda-google'),
  },
  'holiday-hours-missing': {
    icon: 'i-lucide-calendar-clock',
    actionIcon: 'i-lucide-arrow-right',
    to: to('/canali/scheda-google?parte=giorni'),
  },
  'gtin-missing': { icon: 'i-lucide-barcode', actionIcon: 'i-lucide-pencil', to: toVariant('no-gtin') },
};

const tones = { problem: 'need', advice: 'way', plain: 'off' } as const;

export function todoView(todo: Todo): TodoView {
  const look = looks[todo.code];
  const values = { ...spoken(todo), n: f.number(todo.count) };
  const sendAgain = sentAgain(todo);
  return {
    key: [todo.code, todo.channelId, todo.variantId, todo.subjectId].join(' '),
    icon: look.icon,
    tone: tones[todo.severity],
    title: say(`today.todos.${todo.code}.title`, values, todo.count),
    consequence: consequence(todo, values),
    action: say(`today.todos.${todo.code}.action`, values, todo.count),
    actionIcon: look.actionIcon,
    to: sendAgain === undefined ? look.to(todo) : undefined,
    sendAgain,
  };
}

/** One old price can be sent again from here; of several the list shows which. */
function sentAgain({ code, count, variantId, channelId }: Todo): TodoView['sendAgain'] {
  if (code !== 'price-old-on-channel' || count !== 1 || variantId === null || channelId === null) return undefined;
  return { variantId, channelId };
}

function consequence(todo: Todo, values: Record<string, string>): string {
  const reason = todo.details['reason'];
  const ofReason = `today.reasons.${String(reason)}`;
  if (typeof reason === 'string' && i18n.global.te(ofReason, 'it')) return say(ofReason, values);
  return say(`today.todos.${todo.code}.consequence`, values, todo.count);
}

const moneyNames = new Set([
  'wanted',
  'shown',
  'sent',
  'amount',
  'price',
  'budget',
  'spend',
  'spent',
  'cap',
  'maximum',
]);

/** Details as words: money as money, instants as times, the channel by its name. */
function spoken(todo: Todo): Record<string, string> {
  const values = Object.entries(todo.details).map(([name, value]) => [name, spokenValue(name, value)]);
  const channel = todo.channelId ?? '';
  return {
    channel: channel.charAt(0).toLocaleUpperCase() + channel.slice(1),
    title: '',
    ...Object.fromEntries(values),
  };
}

function spokenValue(name: string, value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return moneyNames.has(name) ? f.money(value) : f.number(value);
  if (name === 'holiday') return say(`presence.holidays.${value}`);
  if (name === 'field') return say(`presence.fields.${value}.name`);
  // Noon in UTC: the same day in every time zone of a shop.
  if (/^\d{4}-\d\d-\d\d$/u.test(value)) return f.longDay(`${value}T12:00:00Z`);
  return /^\d{4}-\d\d-\d\dT/u.test(value) ? f.moment(value) : value;
}
