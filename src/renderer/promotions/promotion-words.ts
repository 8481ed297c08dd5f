/** A promotion in words: what it takes off, where, how it stands. */
import type { Promotion, Reduction } from '../../api/promotions.ts';
import { say } from '../app/i18n.ts';
import { f } from '../app/shop-facts.ts';
import type { PromotionForm } from './promotion-form.ts';

/** A true minus before a percentage or an amount: `−20 %`, `−2,00 €`. */
export const lessPercent = (hundredths: number): string => `−${f.percent(hundredths)}`;
const lessMoney = (amount: number): string => `−${f.money(amount)}`;

const less = (unit: 'percent' | 'amount', value: number): string =>
  unit === 'percent' ? lessPercent(value) : lessMoney(value);

export function reductionWords(reduction: Reduction, steps: readonly { readonly value: number }[] = []): string {
  switch (reduction.kind) {
    case 'percent':
    case 'amount':
      return [reduction.value, ...steps.map(({ value }) => value)]
        .map((value) => less(reduction.kind, value))
        .join(` ${say('promotions.then')} `);
    case 'fixed':
      return say('promotions.words.fixed', { price: f.money(reduction.value) });
    case 'n-for-m':
      return say('promotions.words.nForM', { take: f.number(reduction.take), pay: f.number(reduction.pay) });
    case 'coupon':
      return say('promotions.words.coupon', { code: reduction.code, less: less(reduction.unit, reduction.value) });
    case 'member':
      return say('promotions.words.member', { less: less(reduction.unit, reduction.value) });
  }
}

/** `−20 % su 12 prodotti`. */
export const whatWords = ({
  reduction,
  steps,
  variants,
}: Pick<Promotion, 'reduction' | 'steps' | 'variants'>): string =>
  say('promotions.what', { reduction: reductionWords(reduction, steps), n: f.number(variants) }, variants);

export function whereWords(
  channels: readonly string[],
  all: readonly { readonly id: string; readonly name: string }[],
): string {
  if (all.length > 0 && all.every(({ id }) => channels.includes(id))) return say('promotions.everywhere');
  return f.list(channels.map((id) => all.find((channel) => channel.id === id)?.name ?? id));
}

export interface StateView {
  readonly icon: string;
  readonly tone: string;
  readonly words: string;
}

type Standing = Pick<Promotion, 'state' | 'from' | 'until' | 'startedAt' | 'endedAt' | 'startedLate' | 'endedLate'>;

/** Icon and words with the time: *in corso · fino a dom 6 dic 20:00*. */
export function stateView({ state, from, until, startedAt, endedAt, startedLate, endedLate }: Standing): StateView {
  switch (state) {
    case 'planned':
      return {
        icon: 'i-lucide-clock-3',
        tone: 'text-way',
        words: say('promotions.state.planned', { at: f.weekdayMoment(from) }),
      };
    case 'running':
      return startedLate && startedAt !== null
        ? {
            icon: 'i-lucide-circle-alert',
            tone: 'text-way',
            words: say('promotions.state.runningLate', {
              started: f.weekdayMoment(startedAt),
              planned: f.weekdayMoment(from),
              until: f.weekdayMoment(until),
            }),
          }
        : {
            icon: 'i-lucide-play',
            tone: 'text-primary',
            words: say('promotions.state.running', { until: f.weekdayMoment(until) }),
          };
    case 'ended':
      return {
        icon: 'i-lucide-check',
        tone: 'text-off',
        words: endedLate
          ? say('promotions.state.endedLate', {
              at: f.weekdayMoment(endedAt ?? until),
              planned: f.weekdayMoment(until),
            })
          : say('promotions.state.ended', { at: f.weekdayMoment(endedAt ?? until) }),
      };
    case 'cancelled':
      return { icon: 'i-lucide-circle-minus', tone: 'text-off', words: say('promotions.state.cancelled') };
  }
}

/** `Negroamaro Salento e altri 2`: it stands on the sign below what it takes off, so it names the goods. */
export function suggestedName(
  { pick, goods, filter, handed }: Pick<PromotionForm, 'pick' | 'goods' | 'filter' | 'handed'>,
  reduction: Reduction,
): string {
  const [first] = goods;
  const others = goods.length - 1;
  const what =
    pick === 'hand' && first !== undefined
      ? others === 0
        ? first.title
        : say('promotions.goods.andOthers', { title: first.title, n: f.number(others) }, others)
      : pick === 'handed'
        ? say('promotions.goods.count', { n: f.number(handed?.count ?? 0) }, handed?.count ?? 0)
        : [filter.category, filter.brand, filter.supplier, filter.search.trim()].filter(Boolean).join(' · ');
  return (what === '' ? reductionWords(reduction) : what).slice(0, 120);
}
