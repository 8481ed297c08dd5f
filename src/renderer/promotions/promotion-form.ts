/** What the wizard holds, and the promotion it becomes. */
import { Temporal } from 'temporal-polyfill';
import type { Rounding } from '../../api/money.ts';
import type { PromotionWish, Reduction, Regime } from '../../api/promotions.ts';
import type { Selection, SelectionFilter } from '../../api/bulk.ts';

export interface ChosenGoods {
  readonly variantId: number;
  readonly title: string;
  readonly sku: string;
  readonly basePrice: number | null;
}

/** null: not narrowed by it. */
export interface GoodsFilter {
  search: string;
  category: string | null;
  brand: string | null;
  supplier: string | null;
}

export interface FormStep {
  day: string;
  time: string;
  percent: number | null;
  amount: number | null;
}

export const kinds = ['percent', 'amount', 'fixed', 'n-for-m', 'coupon', 'member'] as const;
export type Kind = Reduction['kind'];

export interface PromotionForm {
  name: string;
  pick: 'hand' | 'filter' | 'handed';
  goods: ChosenGoods[];
  filter: GoodsFilter;
  /** What was chosen in the price list, and how many. */
  handed: { readonly selection: Selection; readonly count: number } | null;
  kind: Kind;
  /** Hundredths of a percent. */
  percent: number | null;
  amount: number | null;
  price: number | null;
  take: number;
  pay: number;
  code: string;
  /** Of coupon and member price. */
  unit: 'percent' | 'amount';
  basis: 'prior' | 'current';
  rounding: Rounding;
  grows: boolean;
  steps: FormStep[];
  now: boolean;
  fromDay: string;
  fromTime: string;
  untilDay: string;
  untilTime: string;
  /** null: every channel. */
  channels: string[] | null;
  /** null: the one that fits (`fittingRegime`). */
  regime: Regime | null;
  claim: number | null;
}

/** From tomorrow's opening for two weeks, in the evening of a Sunday if that is one. */
export function emptyPromotion(today: string): PromotionForm {
  const from = Temporal.PlainDate.from(today).add({ days: 1 });
  return {
    name: '',
    pick: 'hand',
    goods: [],
    filter: { search: '', category: null, brand: null, supplier: null },
    handed: null,
    kind: 'percent',
    percent: 2_000,
    amount: null,
    price: null,
    take: 3,
    pay: 2,
    code: '',
    unit: 'percent',
    basis: 'prior',
    rounding: 'none',
    grows: false,
    steps: [],
    now: false,
    fromDay: from.toString(),
    fromTime: '08:00',
    untilDay: from.add({ days: 13 }).toString(),
    untilTime: '20:00',
    channels: null,
    regime: null,
    claim: null,
  };
}

export const changesPublicPrice = (kind: Kind): boolean => kind === 'percent' || kind === 'amount' || kind === 'fixed';
export const canGrow = (kind: Kind): boolean => kind === 'percent' || kind === 'amount';

/** The regime that fits what is wished; `young`: everything in it has been on sale for less than thirty days. */
export function fittingRegime(form: Pick<PromotionForm, 'kind' | 'grows' | 'steps'>, young = false): Regime {
  if (!changesPublicPrice(form.kind)) return 'outside';
  if (grows(form)) return 'progressive';
  return young ? 'new-product' : 'ordinary';
}

const grows = ({ kind, grows: wanted, steps }: Pick<PromotionForm, 'kind' | 'grows' | 'steps'>): boolean =>
  canGrow(kind) && wanted && steps.length > 0;

export function selectionOf({ pick, goods, filter, handed }: PromotionForm): Selection | null {
  if (pick === 'handed') return handed?.selection ?? null;
  if (pick === 'hand') return goods.length === 0 ? null : { variantIds: goods.map(({ variantId }) => variantId) };
  const narrowed = filterOf(filter);
  return narrowed === null ? null : { filter: narrowed };
}

/** Null while nothing narrows it: that would be the whole shop, which nobody means by an empty field. */
export function filterOf({ search, category, brand, supplier }: GoodsFilter): SelectionFilter | null {
  const words = search.trim();
  const narrowed = {
    ...(words === '' ? {} : { search: words }),
    ...(category === null ? {} : { category }),
    ...(brand === null ? {} : { brand }),
    ...(supplier === null ? {} : { supplier }),
  };
  return Object.keys(narrowed).length === 0 ? null : narrowed;
}

export function reductionOf(form: PromotionForm): Reduction | null {
  const { kind, percent, amount, price, take, pay, code, basis, rounding } = form;
  switch (kind) {
    case 'percent':
      return isPercent(percent) ? { kind, value: percent, basis, rounding } : null;
    case 'amount':
      return isAmount(amount) ? { kind, value: amount, basis, rounding } : null;
    case 'fixed':
      return price === null ? null : { kind, value: price };
    case 'n-for-m':
      return Number.isInteger(take) && Number.isInteger(pay) && take >= 2 && pay >= 1 && pay < take
        ? { kind, take, pay }
        : null;
    case 'coupon': {
      const condition = conditionOf(form);
      return condition === null || code.trim() === '' ? null : { kind, code: code.trim(), ...condition };
    }
    case 'member': {
      const condition = conditionOf(form);
      return condition === null ? null : { kind, ...condition };
    }
  }
}

const isPercent = (value: number | null): value is number => value !== null && value >= 1 && value <= 9_999;
const isAmount = (value: number | null): value is number => value !== null && value >= 1;

function conditionOf({ unit, percent, amount }: PromotionForm): { unit: 'percent' | 'amount'; value: number } | null {
  const value = unit === 'percent' ? percent : amount;
  return (unit === 'percent' ? isPercent(value) : isAmount(value)) ? { unit, value: value as number } : null;
}

const minuteOf = (day: string, time: string): string | null =>
  /^\d{4}-\d{2}-\d{2}$/u.test(day) && /^\d{2}:\d{2}$/u.test(time) ? `${day}T${time}` : null;

export const startOf = (form: PromotionForm): string | null => minuteOf(form.fromDay, form.fromTime);
export const endOf = (form: PromotionForm): string | null => minuteOf(form.untilDay, form.untilTime);

/** Later and larger, each of them; null while one is not. */
export function stepsOf(form: PromotionForm): { from: string; value: number }[] | null {
  if (!canGrow(form.kind) || !form.grows) return [];
  const steps: { from: string; value: number }[] = [];
  let before = { from: form.now ? '' : (startOf(form) ?? ''), value: firstValue(form) ?? 0 };
  for (const step of form.steps) {
    const from = minuteOf(step.day, step.time);
    const value = form.kind === 'percent' ? step.percent : step.amount;
    if (from === null || value === null || from <= before.from || value <= before.value) return null;
    before = { from, value };
    steps.push(before);
  }
  const end = endOf(form);
  return end !== null && before.from >= end ? null : steps;
}

const firstValue = ({ kind, percent, amount }: PromotionForm): number | null => (kind === 'percent' ? percent : amount);

/** The next step as it would sensibly be: a week later, ten points more. */
export function nextStep(form: PromotionForm, today: string): FormStep {
  const last = form.steps.at(-1);
  const day = last?.day ?? (form.now || form.fromDay === '' ? today : form.fromDay);
  return {
    day: Temporal.PlainDate.from(day === '' ? today : day)
      .add({ days: 7 })
      .toString(),
    time: last?.time ?? (form.now ? '08:00' : form.fromTime),
    percent: Math.min((last?.percent ?? form.percent ?? 1_000) + 1_000, 9_000),
    amount: ((last?.amount ?? form.amount) || 100) * 2,
  };
}

/** Null while anything is missing or impossible; `channels`: all there are. */
export function wishOf(
  form: PromotionForm,
  channels: readonly string[],
  regime: Regime,
): (PromotionWish & { claim: number | null }) | null {
  const products = selectionOf(form);
  const reduction = reductionOf(form);
  const steps = stepsOf(form);
  const until = endOf(form);
  const from = startOf(form);
  const chosen = channels.filter((id) => form.channels === null || form.channels.includes(id));
  if (products === null || reduction === null || steps === null || until === null || chosen.length === 0) return null;
  if (!form.now && (from === null || from >= until)) return null;
  return {
    name: form.name.trim(),
    products,
    channels: chosen,
    from: form.now ? null : from,
    until,
    reduction,
    regime,
    steps,
    claim: changesPublicPrice(form.kind) ? form.claim : null,
    note: '',
  };
}

export const wizardSteps = ['what', 'how-much', 'when', 'law', 'check'] as const;
export type WizardStep = (typeof wizardSteps)[number];

/** Codes of `promotions.missing.*`: what keeps the person from going on, undefined when nothing does. */
export type Missing =
  | 'goods'
  | 'percent'
  | 'amount'
  | 'price'
  | 'nForM'
  | 'code'
  | 'steps'
  | 'start'
  | 'end'
  | 'order'
  | 'channels'
  | 'name';

export function missingAt(step: WizardStep, form: PromotionForm): Missing | undefined {
  switch (step) {
    case 'what':
      return selectionOf(form) === null ? 'goods' : undefined;
    case 'how-much':
      return missingReduction(form);
    case 'when':
      return missingTimes(form);
    case 'law':
      return undefined;
    case 'check':
      return form.name.trim() === '' ? 'name' : undefined;
  }
}

function missingReduction(form: PromotionForm): Missing | undefined {
  if (reductionOf(form) !== null) return undefined;
  if (form.kind === 'n-for-m') return 'nForM';
  if (form.kind === 'fixed') return 'price';
  if (form.kind === 'coupon' && form.code.trim() === '') return 'code';
  const inPercent = form.kind === 'percent' || (form.kind !== 'amount' && form.unit === 'percent');
  return inPercent ? 'percent' : 'amount';
}

function missingTimes(form: PromotionForm): Missing | undefined {
  const [from, until] = [startOf(form), endOf(form)];
  if (!form.now && from === null) return 'start';
  if (until === null) return 'end';
  if (!form.now && from !== null && from >= until) return 'order';
  if (form.channels?.length === 0) return 'channels';
  return stepsOf(form) === null ? 'steps' : undefined;
}
