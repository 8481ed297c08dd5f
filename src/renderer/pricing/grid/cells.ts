/**
 * What stands in the cells. A calm cell is grey and keeps its time back until its row is pointed at or has the keyboard,
 * so that what needs a hand stands out.
 */
import type { VNode } from '@revolist/revogrid';
import type { Channel } from '../../../api/channels.ts';
import type { GridRow } from '../../../api/listings.ts';
import { measureText, unitPrice } from '../../../api/unit-price.ts';
import { say } from '../../app/i18n.ts';
import { f } from '../../app/shop-facts.ts';
import { lightText, lightWord } from '../../listings/light-words.ts';
import { type ListingLight, lightOf, seenPrice } from '../../listings/light.ts';
import { lights } from '../../parts/traffic-light.ts';
import { pieces } from '../../stock/quantity.ts';
import { marginOf } from '../margin.ts';
import { whoWords } from '../who.ts';
import { icon } from './cell-icons.ts';
import type { Draft } from './drafts.ts';
import type { Draw } from './draw.ts';

/** What typed text looks like while it waits for its question, or for the shop. */
export const draftCell = (h: Draw, { text }: Draft): VNode =>
  h('div', { class: 'pg-figures' }, [
    h('div', { class: 'pg-strong text-need' }, text),
    h('div', { class: 'pg-second text-need' }, [icon(h, 'i-lucide-circle-alert'), say('pricing.notSaved')]),
  ]);

/** Before its row has been read. */
export const emptyCell = (h: Draw): VNode => h('div', { class: 'pg-waiting', 'aria-hidden': 'true' });

/** On a small tablet a product opens where its price is changed with one hand. */
export const isSmallTouch = (): boolean => window.matchMedia('(max-width: 1024px) and (pointer: coarse)').matches;

export interface NameParts {
  readonly picked: boolean;
  readonly onPick: (withShift: boolean) => void;
}

export const nameCell = (h: Draw, row: GridRow, { picked, onPick }: NameParts): VNode[] => [
  h('input', {
    type: 'checkbox',
    class: 'pg-pick',
    tabIndex: -1,
    checked: picked,
    'aria-label': say('pricing.pick', { title: row.title }),
    onClick: (event: MouseEvent) => {
      event.stopPropagation();
      onPick(event.shiftKey);
    },
  }),
  h('div', { class: 'pg-goods' }, [
    h(
      'a',
      {
        href: `#/prezzi/${row.variantId}${isSmallTouch() ? '/prezzo' : ''}`,
        tabIndex: -1,
        title: row.title,
        class: 'pg-title',
      },
      row.title,
    ),
    h('span', { class: 'pg-second text-dimmed' }, row.gtin ?? row.sku),
  ]),
];

const figure = (h: Draw, main: string, tone: string, second: string): VNode =>
  h('div', { class: 'pg-figures' }, [
    h('div', { class: tone }, main),
    h('div', { class: 'pg-second text-muted' }, second),
  ]);

export const costCell = (h: Draw, { cost }: GridRow): VNode =>
  h('div', { class: 'pg-figures' }, h('div', { class: 'text-muted' }, cost === null ? '–' : f.amount(cost)));

/** What was never counted shows nothing: it is not none. */
export const stockCell = (h: Draw, { onHand }: GridRow): VNode =>
  h(
    'div',
    { class: 'pg-figures' },
    onHand === null ? '' : h('div', { class: onHand < 0 ? 'text-way' : 'text-muted' }, pieces(onHand)),
  );

/**
 * A promotion stands on the yellow of the tag, with its last day below. What is struck before it is the price that the
 * law asks for, the lowest of the thirty days before; nothing is struck where there is none.
 */
export function priceCell(h: Draw, row: GridRow): VNode {
  const { reduced } = row;
  if (row.basePrice === null) return figure(h, '–', 'pg-strong', say('pricing.noPrice'));
  const per = row.content === null ? null : unitPrice(row.basePrice, row.content);
  const second = per === null ? '' : `${f.money(per.amount)}/${measureText(per.measure)}`;
  if (reduced === null) return figure(h, f.amount(row.basePrice), 'pg-strong', second);
  return h('div', { class: 'pg-figures' }, [
    h('div', {}, [
      reduced.prior === null ? null : h('s', { class: 'pg-before' }, f.amount(reduced.prior)),
      h('span', { class: 'pg-promotion' }, f.amount(reduced.amount)),
    ]),
    h('div', { class: 'pg-second text-muted' }, untilWords(reduced, second)),
  ]);
}

const untilWords = ({ until }: NonNullable<GridRow['reduced']>, otherwise: string): string =>
  until === null ? otherwise : say('pricing.until', { day: f.shortDay(until) });

export interface MarginRules {
  /** Hundredths of a percent; 0: none. */
  readonly minimum: number;
}

export function marginCell(h: Draw, row: GridRow, { minimum }: MarginRules): VNode {
  const margin = marginOf(row);
  const below = row.floorPrice !== null && row.basePrice !== null && row.basePrice < row.floorPrice;
  if (margin === null) return below ? warned(h, '–', say('pricing.belowFloor')) : figure(h, '–', 'text-muted', '');
  const share = f.percent(Math.round(margin.share / 100) * 100);
  if (margin.amount < 0) return warned(h, share, say('pricing.belowCost'));
  if (below) return warned(h, share, say('pricing.belowFloor'));
  if (margin.share < minimum) return warned(h, share, say('pricing.belowMinimum'));
  return figure(h, share, 'text-muted', f.amount(margin.amount));
}

const warned = (h: Draw, main: string, word: string): VNode =>
  h('div', { class: 'pg-figures text-way' }, [
    h('div', { class: 'pg-strong' }, main),
    h('div', { class: 'pg-second' }, [icon(h, 'i-lucide-circle-alert'), h('span', {}, word)]),
  ]);

export function channelCell(h: Draw, row: GridRow, channel: Channel, onLight: (event: MouseEvent) => void): VNode {
  const listing = row.listings.find(({ channelId }) => channelId === channel.id);
  if (listing === undefined) return figure(h, '–', 'text-muted', '');
  const light = lightOf(listing, channel.readsBack);
  const seen = seenPrice(listing);
  const wrong = light.light === 'needsYou' && seen !== null && seen !== listing.wanted;
  const calm = lights[light.light].calm;
  const tone = wrong
    ? 'pg-strong text-need'
    : listing.exception
      ? 'pg-strong'
      : calm
        ? 'text-muted'
        : 'text-highlighted';
  return h('div', { class: 'pg-channel' }, [
    h('div', { class: 'pg-line' }, [
      h('span', { class: tone }, seen === null ? '–' : f.amount(seen)),
      listing.exception ? h('span', { class: 'pg-chip' }, say('listings.onlyHere')) : null,
    ]),
    lightCell(h, light, calm, onLight),
  ]);
}

function lightCell(h: Draw, light: ListingLight, calm: boolean, onLight: (event: MouseEvent) => void): VNode {
  const look = lights[light.light];
  const words = lightText(light);
  return h(
    'button',
    {
      type: 'button',
      tabIndex: -1,
      class: `pg-light ${calm ? 'text-muted' : look.tone}`,
      title: words,
      'aria-label': words,
      onClick: onLight,
    },
    [
      icon(h, look.icon, look.tone),
      calm
        ? h('span', { class: 'pg-word' }, [
            lightWord(light),
            light.at === null ? null : h('span', { class: 'pg-time' }, `\u00a0${f.moment(light.at)}`),
          ])
        : h('span', { class: 'pg-word pg-loud' }, words),
    ],
  );
}

export const changedCell = (h: Draw, { changedAt, changedBy }: GridRow): VNode =>
  h('div', { class: 'pg-changed' }, [
    h('div', { class: 'text-muted' }, changedAt === null ? '–' : f.moment(changedAt)),
    h('div', { class: 'pg-second text-dimmed' }, changedBy === null ? '' : whoWords(changedBy)),
  ]);
