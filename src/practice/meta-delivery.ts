import { steady } from './chance.ts';
import { at, textOf } from './json.ts';
import type { AdObject, MetaAdObjects } from './meta-ad-objects.ts';
import { parseGraphDate } from './meta-nodes.ts';
import { romeDay, shiftDay, startOfRomeDay } from './rome-days.ts';
import type { Shelf } from './shelf.ts';
import type { World } from './world.ts';

/** What one ad spent on one day of the account's calendar. `cents` may hold fractions. */
export interface DaySpend {
  readonly ad: string;
  readonly adset: string;
  readonly campaign: string;
  readonly day: string;
  readonly cents: number;
}

/**
 * The delivery of running ads. Time that passed is worked off whenever someone looks or changes something, so a budget
 * holds for the time in which it stood, and nothing ever goes above it.
 */
export class MetaDelivery {
  readonly #world: World;
  readonly #objects: MetaAdObjects;
  readonly #spends: Shelf<DaySpend>;
  readonly #clock: Shelf<number>;

  constructor(world: World, objects: MetaAdObjects) {
    this.#world = world;
    this.#objects = objects;
    this.#spends = world.state.shelf<DaySpend>('meta.spends');
    this.#clock = world.state.shelf<number>('meta.deliveryClock');
  }

  /** Everything spent so far, by ad and day. */
  spends(): DaySpend[] {
    this.settle();
    return [...this.#spends.values()];
  }

  /** Works off the time since the last look. Call it before any change of a status or budget. */
  settle(): void {
    const now = this.#world.now().getTime();
    const since = this.#clock.get('settled') ?? now;
    if (now === since && this.#clock.has('settled')) return;
    this.#clock.set('settled', now);
    for (const adset of this.#objects.all('adset')) {
      if (this.#objects.effectiveStatus(adset) === 'ACTIVE') this.#deliver(adset, since, now);
    }
  }

  #deliver(adset: AdObject, since: number, now: number): void {
    const campaign = this.#objects.get('campaign', String(adset.fields['campaign_id']));
    const ads = [...this.#objects.all('ad')].filter(
      (ad) => ad.fields['adset_id'] === adset.id && this.#objects.effectiveStatus(ad) === 'ACTIVE',
    );
    if (!campaign || ads.length === 0) return;
    const start = parseGraphDate(adset.fields['start_time']) ?? 0;
    const end = Math.min(endOf(adset, 'end_time'), endOf(campaign, 'stop_time'));
    for (const ad of ads) {
      this.#deliverAd(
        { ad, adset, campaign, among: ads.length },
        Math.max(since, ad.reviewedAt, start),
        Math.min(now, end),
      );
    }
  }

  #deliverAd(run: Run, from: number, to: number): void {
    let start = from;
    while (start < to) {
      const day = romeDay(start);
      const stop = Math.min(to, startOfRomeDay(shiftDay(day, 1)));
      const budget = this.#dayBudget(run);
      const wanted = (budget / this.#world.latency.dailyBudgetMinutes / run.among) * ((stop - start) / 60_000);
      const cents = Math.min(wanted, this.#left(run, day, budget));
      if (cents > 0) this.#spend(run, day, cents);
      start = stop;
    }
  }

  #spend({ ad, adset, campaign }: Run, day: string, cents: number): void {
    const key = `${ad.id}|${day}`;
    const before = this.#spends.get(key)?.cents ?? 0;
    this.#spends.set(key, { ad: ad.id, adset: adset.id, campaign: campaign.id, day, cents: before + cents });
  }

  /** Cents that the ad set may spend on one day. */
  #dayBudget({ adset, campaign }: Run): number {
    const own = Number(adset.fields['daily_budget'] ?? 0);
    if (own > 0) return own;
    const lifetime = Number(adset.fields['lifetime_budget'] ?? 0);
    if (lifetime > 0) return lifetime / daysOf(adset);
    const daily = Number(campaign.fields['daily_budget'] ?? 0);
    return daily > 0 ? daily : Number(campaign.fields['lifetime_budget'] ?? 0) / daysOf(adset);
  }

  /** Cents that are left of every limit that holds: the day's, the whole run's, the campaign's cap. */
  #left({ adset, campaign }: Run, day: string, dayBudget: number): number {
    const spent = (fits: (spend: DaySpend) => boolean) => {
      let sum = 0;
      for (const spend of this.#spends.values()) if (fits(spend)) sum += spend.cents;
      return sum;
    };
    const limit = (value: unknown, fits: (spend: DaySpend) => boolean) =>
      value === undefined ? Infinity : Number(value) - spent(fits);
    const inSet = (spend: DaySpend) => spend.adset === adset.id;
    const inCampaign = (spend: DaySpend) => spend.campaign === campaign.id;
    return Math.min(
      dayBudget - spent((spend) => inSet(spend) && spend.day === day),
      limit(adset.fields['lifetime_budget'], inSet),
      limit(campaign.fields['lifetime_budget'], inCampaign),
      limit(campaign.fields['daily_budget'], (spend) => inCampaign(spend) && spend.day === day),
      limit(campaign.fields['spend_cap'], inCampaign),
    );
  }
}

interface Run {
  readonly ad: AdObject;
  readonly adset: AdObject;
  readonly campaign: AdObject;
  /** How many ads share the ad set's budget. */
  readonly among: number;
}

function endOf(object: AdObject, name: string): number {
  return parseGraphDate(object.fields[name]) ?? Infinity;
}

/** Days of an ad set with an end, at least one. */
function daysOf(adset: AdObject): number {
  const start = parseGraphDate(adset.fields['start_time'] ?? adset.fields['created_time']) ?? 0;
  const end = parseGraphDate(adset.fields['end_time']) ?? start;
  return Math.max(1, Math.ceil((end - start) / 86_400_000));
}

/** What a day's spending brought, made from the ad and the day: whole numbers that only grow with the spending. */
export interface DayFigures {
  readonly impressions: number;
  readonly reach: number;
  readonly clicks: number;
  readonly linkClicks: number;
  readonly calls: number;
  readonly leads: number;
}

export function figuresOf({ ad, day, cents }: DaySpend, creative: AdObject | undefined): DayFigures {
  const euroPerThousand = 3.5 + 3 * steady('cpm', ad);
  const impressions = Math.floor((cents / 100 / euroPerThousand) * 1000);
  const clicks = Math.floor(impressions * (0.012 + 0.014 * steady('ctr', ad, day)));
  const linkClicks = Math.floor(clicks * 0.72);
  const button = textOf(at(creative?.fields, 'object_story_spec.link_data.call_to_action.type'));
  const form = at(creative?.fields, 'object_story_spec.link_data.call_to_action.value.lead_gen_form_id');
  return {
    impressions,
    reach: Math.floor(impressions / (1.08 + 0.3 * steady('frequency', ad, day))),
    clicks,
    linkClicks,
    calls: button === 'CALL_NOW' ? Math.floor(linkClicks * 0.35) : 0,
    leads: form === undefined ? 0 : Math.floor(linkClicks * 0.12),
  };
}
