import { at, fieldsOf, textOf, type Fields } from './json.ts';
import type { MetaAdObjects } from './meta-ad-objects.ts';
import { figuresOf, type DaySpend, type MetaDelivery } from './meta-delivery.ts';
import { wrongParameter } from './meta-errors.ts';
import type { GraphCall } from './meta-graph.ts';
import { hasField } from './meta-field-names.ts';
import { pageOf } from './meta-nodes.ts';
import type { GraphParams } from './meta-params.ts';
import { romeDay, shiftDay } from './rome-days.ts';
import { PRACTICE_IDS, type World } from './world.ts';

const LEVELS = ['account', 'campaign', 'adset', 'ad'] as const;
type Level = (typeof LEVELS)[number];

/** The figures of ads, by level and by days. What was not delivered has no row. */
export class MetaInsights {
  readonly #world: World;
  readonly #objects: MetaAdObjects;
  readonly #delivery: MetaDelivery;

  constructor(world: World, objects: MetaAdObjects, delivery: MetaDelivery) {
    this.#world = world;
    this.#objects = objects;
    this.#delivery = delivery;
  }

  /** Rows for a node of that kind, as a page. */
  page(kind: Level, call: GraphCall): Fields {
    return pageOf(call.path, call.params, this.rows(kind, call.id, call.params));
  }

  /** All rows for a node of that kind. */
  rows(kind: Level, id: string, params: GraphParams): Fields[] {
    const level = levelOf(params, kind);
    const { since, until } = this.#range(params);
    const spends = this.#delivery.spends().filter((spend) => {
      const within = spend.day >= since && spend.day <= until;
      return within && (kind === 'account' || spend[kind] === id);
    });
    const wished = (params.fields ?? []).map(({ name }) => name);
    for (const name of wished)
      if (!hasField('insights', name)) wrongParameter(`${name} is not valid for fields param.`);
    const pieces = piecesOf(since, until, params.text('time_increment'));
    return pieces.flatMap((piece) => {
      const inside = spends.filter((spend) => spend.day >= piece.since && spend.day <= piece.until);
      return [...grouped(inside, level)].map((group) => this.#row(level, group, piece, wished));
    });
  }

  #row(level: Level, spends: readonly DaySpend[], piece: Range, wished: readonly string[]): Fields {
    const all: Fields = {
      ...this.#names(level, spends[0]),
      ...this.#figures(spends),
      date_start: piece.since,
      date_stop: piece.until,
    };
    const kept = new Set([
      ...(wished.length > 0 ? wished : ['impressions', 'spend', 'account_id']),
      'date_start',
      'date_stop',
    ]);
    return Object.fromEntries(Object.entries(all).filter(([name, value]) => kept.has(name) && value !== undefined));
  }

  #names(level: Level, first: DaySpend | undefined): Fields {
    const depth = LEVELS.indexOf(level);
    const named = (kind: 'campaign' | 'adset' | 'ad', id: string | undefined): Fields =>
      id === undefined || LEVELS.indexOf(kind) > depth
        ? {}
        : { [`${kind}_id`]: id, [`${kind}_name`]: this.#objects.get(kind, id)?.fields['name'] };
    const campaign = first && this.#objects.get('campaign', first.campaign);
    return {
      account_id: PRACTICE_IDS.meta.adAccount.replace('act_', ''),
      account_name: `Inserzioni ${this.#world.shop.name}`,
      account_currency: 'EUR',
      ...named('campaign', first?.campaign),
      ...named('adset', first?.adset),
      ...named('ad', first?.ad),
      ...(depth > 0 ? { objective: campaign?.fields['objective'], buying_type: 'AUCTION' } : {}),
    };
  }

  #figures(spends: readonly DaySpend[]): Fields {
    const days = new Set(spends.map((spend) => spend.day)).size;
    const figures = spends.map((spend) => {
      const ad = this.#objects.get('ad', spend.ad);
      return figuresOf(spend, ad && this.#objects.creativeOf(ad));
    });
    const sum = (name: keyof (typeof figures)[number]) => figures.reduce((total, figure) => total + figure[name], 0);
    const cents = Math.floor(spends.reduce((total, spend) => total + spend.cents, 0) + 1e-6);
    const impressions = sum('impressions');
    // Over several days the same people are met again.
    const reach = Math.floor(sum('reach') * (days > 1 ? 0.82 : 1));
    const actions = actionsOf(sum('linkClicks'), sum('calls'), sum('leads'));
    const clicks = sum('clicks');
    return {
      spend: (cents / 100).toFixed(2),
      impressions: String(impressions),
      reach: String(reach),
      clicks: String(clicks),
      inline_link_clicks: String(sum('linkClicks')),
      ...(reach > 0 ? { frequency: (impressions / reach).toFixed(6) } : {}),
      ...(impressions > 0
        ? { cpm: ((cents / 100 / impressions) * 1000).toFixed(6), ctr: ((clicks / impressions) * 100).toFixed(6) }
        : {}),
      ...(clicks > 0 ? { cpc: (cents / 100 / clicks).toFixed(6) } : {}),
      ...(actions.length > 0
        ? {
            actions,
            cost_per_action_type: actions.map(({ action_type, value }) => ({
              action_type,
              value: (cents / 100 / Number(value)).toFixed(6),
            })),
          }
        : {}),
    };
  }

  #range(params: GraphParams): Range {
    const today = romeDay(this.#world.now().getTime());
    const range = params.object('time_range');
    if (range) {
      const since = day(textOf(range['since']));
      const until = day(textOf(range['until']));
      if (until < since) wrongParameter('Time range since must be before until', { subcode: 1504018 });
      if (since < shiftDay(today, -37 * 31))
        wrongParameter('The start date is more than 37 months ago', { subcode: 3018 });
      return { since, until };
    }
    return presetRange(params.text('date_preset') ?? 'last_30d', today);
  }
}

interface Range {
  readonly since: string;
  readonly until: string;
}

function levelOf(params: GraphParams, kind: Level): Level {
  const text = params.text('level');
  if (text === undefined) return kind;
  const level = LEVELS.find((known) => known === text);
  return level ?? wrongParameter(`Param level must be one of {${LEVELS.join(', ')}}`);
}

function actionsOf(linkClicks: number, calls: number, leads: number): { action_type: string; value: string }[] {
  const counts: [string, number][] = [
    ['link_click', linkClicks],
    ['post_engagement', Math.floor(linkClicks * 1.2)],
    ['page_engagement', Math.floor(linkClicks * 1.2)],
    ['click_to_call_call_confirm', calls],
    ['lead', leads],
    ['onsite_conversion.lead_grouped', leads],
  ];
  return counts.filter(([, value]) => value > 0).map(([action_type, value]) => ({ action_type, value: String(value) }));
}

function grouped(spends: readonly DaySpend[], level: Level): Iterable<DaySpend[]> {
  const groups = new Map<string, DaySpend[]>();
  for (const spend of spends) {
    const key = level === 'account' ? '' : spend[level];
    groups.set(key, [...(groups.get(key) ?? []), spend]);
  }
  return groups.values();
}

/** The range in pieces of so many days, of months, or whole. */
function piecesOf(since: string, until: string, increment = 'all_days'): Range[] {
  if (increment === 'all_days') return [{ since, until }];
  const days = Number(increment);
  if (increment !== 'monthly' && !(Number.isInteger(days) && days >= 1 && days <= 90)) {
    wrongParameter('Param time_increment must be all_days, monthly or an integer from 1 to 90');
  }
  const pieces: Range[] = [];
  for (let start = since; start <= until;) {
    const last = increment === 'monthly' ? shiftDay(`${monthAfter(start)}-01`, -1) : shiftDay(start, days - 1);
    pieces.push({ since: start, until: last < until ? last : until });
    start = shiftDay(last, 1);
  }
  return pieces;
}

function monthAfter(date: string): string {
  return shiftDay(`${date.slice(0, 7)}-28`, 5).slice(0, 7);
}

function presetRange(preset: string, today: string): Range {
  const yesterday = shiftDay(today, -1);
  const last = /^last_(3|7|14|28|30|90)d$/.exec(preset);
  if (last) return { since: shiftDay(today, -Number(last[1])), until: yesterday };
  switch (preset) {
    case 'today':
      return { since: today, until: today };
    case 'yesterday':
      return { since: yesterday, until: yesterday };
    case 'this_month':
      return { since: `${today.slice(0, 7)}-01`, until: today };
    case 'last_month': {
      const end = shiftDay(`${today.slice(0, 7)}-01`, -1);
      return { since: `${end.slice(0, 7)}-01`, until: end };
    }
    case 'this_year':
      return { since: `${today.slice(0, 4)}-01-01`, until: today };
    case 'maximum':
    case 'data_maximum':
      return { since: shiftDay(today, -37 * 30), until: today };
    default:
      return wrongParameter(`Param date_preset is not known here: ${preset}`);
  }
}

function day(text: string | undefined): string {
  if (text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))) return text;
  return wrongParameter('Must be a date representation in the format YYYY-MM-DD', { subcode: 1504018 });
}

/** A report that is fetched in two steps: ordered, being made for `takes` milliseconds, complete. */
export function reportStatus(id: string, started: number, now: number, takes: number): Fields {
  const percent = takes === 0 ? 100 : Math.min(100, Math.floor(((now - started) / takes) * 100));
  return {
    id,
    account_id: PRACTICE_IDS.meta.adAccount.replace('act_', ''),
    async_status: percent >= 100 ? 'Job Completed' : percent === 0 ? 'Job Not Started' : 'Job Running',
    async_percent_completion: percent,
    time_ref: Math.floor(started / 1000),
    ...(percent >= 100 ? { time_completed: Math.floor((started + takes) / 1000) } : {}),
  };
}

/** The parameters that a stored report was asked with. */
export function reportParams(stored: Fields): Fields {
  return fieldsOf(at(stored, 'params'));
}
