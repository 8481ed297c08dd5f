/** What a batch did, as one sentence: the history's line, in the person's language. */
import type { Batch } from '../../api/pricing.ts';
import { say } from '../app/i18n.ts';
import { f } from '../app/shop-facts.ts';

type Facts = Batch['summary'];

const text = (facts: Facts, name: string): string => String(facts[name] ?? '');
const number = (facts: Facts, name: string): number | null => {
  const value = facts[name];
  return typeof value === 'number' ? value : null;
};
const money = (amount: number | null): string => (amount === null ? say('pricing.noPrice') : f.money(amount));

/** @param channelName the name of a channel by its id */
export function batchSentence(
  { kind, summary, count }: Pick<Batch, 'kind' | 'summary' | 'count'>,
  channelName: (id: string) => string,
): string {
  const title = text(summary, 'title');
  switch (kind) {
    case 'price':
      return title === '' ? say('pricing.batch.typed', { n: f.number(count) }, count) : onePrice(summary, channelName);
    case 'conflict':
      return say('pricing.batch.conflict', {
        title,
        channel: channelName(text(summary, 'channel')),
        price: money(number(summary, 'to')),
      });
    case 'bulk':
      return say(
        'pricing.batch.bulk',
        { n: f.number(count), rule: ruleWords(summary, channelName), where: whereWords(summary, channelName) },
        count,
      );
    case 'import':
      return say('pricing.batch.import', {
        file: text(summary, 'file'),
        added: f.number(number(summary, 'added') ?? 0),
        changed: f.number(number(summary, 'changed') ?? 0),
      });
    case 'product':
      return productWords(summary, title);
    case 'channel-rule':
      return say('pricing.batch.rule', { channel: text(summary, 'channel'), n: f.number(count) }, count);
    case 'schedule':
      return scheduleWords(summary, count);
    case 'promotion':
      return promotionWords(summary, count);
    case 'stock':
      return stockWords(summary);
    case 'labels':
      return say('pricing.batch.labels', { n: f.number(count) }, count);
    case 'undo':
      return say('pricing.batch.undo', { what: undoneWords(summary, channelName) });
  }
}

function stockWords(facts: Facts): string {
  const count = Math.max(1, number(facts, 'n') ?? 1);
  const values = {
    title: text(facts, 'title'),
    n: f.number(count),
    to: text(facts, 'to') || say('pricing.batch.shopItself'),
  };
  switch (facts['what']) {
    case 'received':
      return say('pricing.batch.stockReceived', values, count);
    case 'scrapped':
      return say('pricing.batch.stockScrapped', values, count);
    case 'transferred':
      return say('pricing.batch.stockTransferred', values, count);
    case 'levels':
      return say('pricing.batch.stockLevels', values, count);
    default:
      return say('pricing.batch.stockCounted', values, count);
  }
}

function scheduleWords(facts: Facts, count: number): string {
  if (facts['what'] === 'called-off') return say('pricing.batch.scheduleCalledOff', { n: f.number(count) }, count);
  const from = text(facts, 'from');
  return say(
    'pricing.batch.scheduled',
    {
      title: text(facts, 'title'),
      to: money(number(facts, 'to')),
      when: from === '' ? '' : f.moment(from),
      n: f.number(count),
    },
    text(facts, 'title') === '' ? Math.max(2, count) : 1,
  );
}

function promotionWords(facts: Facts, count: number): string {
  const name = text(facts, 'name');
  switch (facts['what']) {
    case 'stopped':
      return say('pricing.batch.promotionStopped', { name });
    case 'called-off':
      return say('pricing.batch.promotionCalledOff', { name });
    default:
      return say('pricing.batch.promotion', { name, n: f.number(count) }, count);
  }
}

function onePrice(facts: Facts, channelName: (id: string) => string): string {
  const from = number(facts, 'from');
  const values = {
    title: text(facts, 'title'),
    to: money(number(facts, 'to')),
    from: from === null ? '' : f.amount(from),
  };
  if (facts['channel'] != null) {
    return say('pricing.changed.onlyOn', {
      ...values,
      from: money(from),
      channel: channelName(text(facts, 'channel')),
    });
  }
  return from === null ? say('pricing.changed.first', values) : say('pricing.changed.everywhere', values);
}

function productWords(facts: Facts, title: string): string {
  const costs = text(facts, 'fields') === 'cost' ? (number(facts, 'count') ?? 1) : 0;
  if (costs > 1) return say('pricing.batch.costs', { n: f.number(costs) }, costs);
  if (facts['archived'] != null) return say('pricing.batch.archived', { title });
  return facts['added'] == null ? say('pricing.batch.edited', { title }) : say('pricing.batch.added', { title });
}

/** `+5 % arrotondato a ,90`. */
function ruleWords(facts: Facts, channelName: (id: string) => string): string {
  const value = number(facts, 'value') ?? 0;
  const rounding = text(facts, 'rounding');
  const rule = text(facts, 'rule');
  const what = ruleItself(rule, value, facts, channelName);
  return rounding === '' || rounding === 'none'
    ? what
    : say('pricing.batch.rounded', { rule: what, rounding: say(`pricing.rounding.${rounding}`) });
}

function ruleItself(rule: string, value: number, facts: Facts, channelName: (id: string) => string): string {
  const from = (): string => (facts['from'] == null ? say('pricing.batch.onePrice') : channelName(text(facts, 'from')));
  switch (rule) {
    case 'fixed':
      return say('pricing.batch.fixed', { price: f.money(value) });
    case 'percent':
      return f.percent(value, true);
    case 'margin':
      return say('pricing.batch.margin', { share: f.percent(value) });
    case 'markup':
      return say('pricing.batch.markup', { share: f.percent(value) });
    case 'copy':
      return say('pricing.batch.copy', { from: from() });
    case 'follow':
      return say('pricing.batch.follow');
    case 'align':
      return say('pricing.batch.align', { from: from() });
    default:
      return `${value < 0 ? '−' : '+'}${f.money(Math.abs(value))}`;
  }
}

const whereWords = (facts: Facts, channelName: (id: string) => string): string =>
  facts['channel'] == null
    ? say('pricing.batch.everywhere')
    : say('pricing.batch.onlyOn', { channel: f.list(text(facts, 'channel').split(',').map(channelName)) });

/** An undo keeps the facts of what it took back, and its kind. */
function undoneWords(facts: Facts, channelName: (id: string) => string): string {
  const kind = text(facts, 'kind') as Batch['kind'];
  const of = number(facts, 'of');
  if (kind === 'undo' || text(facts, 'kind') === '') return say('pricing.batch.number', { n: String(of ?? '') });
  return batchSentence({ kind, summary: facts, count: number(facts, 'count') ?? 0 }, channelName);
}

export const batchIcons: Record<Batch['kind'], string> = {
  price: 'i-lucide-tag',
  bulk: 'i-lucide-tags',
  import: 'i-lucide-file-down',
  product: 'i-lucide-package',
  'channel-rule': 'i-lucide-radio-tower',
  labels: 'i-lucide-printer',
  undo: 'i-lucide-undo-2',
  conflict: 'i-lucide-triangle-alert',
  schedule: 'i-lucide-calendar-clock',
  promotion: 'i-lucide-badge-percent',
  stock: 'i-lucide-boxes',
};
