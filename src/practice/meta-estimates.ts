import { fieldsOf, listOf, type Fields } from './json.ts';
import { missingParameter } from './meta-errors.ts';
import type { GraphCall } from './meta-graph.ts';
import { peopleOf } from './meta-places.ts';
import { checkTargeting } from './meta-targeting-rules.ts';
import { LEAST_DAILY_BUDGET } from './meta-campaign-rules.ts';
import type { World } from './world.ts';

/** People on Facebook and Instagram per square kilometre of a middling Italian town. */
const PEOPLE_PER_SQUARE_KILOMETER = 480;
const KILOMETERS_A_MILE = 1.609344;

/** How many people an audience has, and what a budget would reach among them. */
export function deliveryEstimate({ params }: GraphCall): Fields {
  if (params.text('optimization_goal') === undefined) missingParameter('optimization_goal');
  const targeting = params.object('targeting_spec') ?? missingParameter('targeting_spec');
  checkTargeting({ ...targeting, targeting_automation: { advantage_audience: 0 } });
  const people = audience(targeting);
  const curve = [200, 500, 1000, 2000, 5000].map((spend) => {
    // The more is spent in a day, the more often the same people are met.
    const impressions = Math.round((spend / 100 / 5) * 1000);
    const reach = Math.round(people * 0.35 * (1 - Math.exp(-impressions / Math.max(1, people * 0.35))));
    return { spend, impressions, reach, actions: Math.round(impressions * 0.013) };
  });
  return {
    data: [
      {
        estimate_ready: true,
        estimate_dau: Math.round(people * 0.7),
        estimate_mau_lower_bound: rounded(people * 0.85),
        estimate_mau_upper_bound: rounded(people),
        daily_outcomes_curve: curve,
      },
    ],
  };
}

/** Who could be named as beneficiary and payor. */
export function dsaRecommendations(world: World): Fields {
  return { data: [{ recommendations: [world.shop.name] }] };
}

/** The least budgets of the account's currency, in cents. */
export function minimumBudgets(): Fields {
  const least = {
    currency: 'EUR',
    min_daily_budget_imp: LEAST_DAILY_BUDGET,
    min_daily_budget_low_freq: 500,
    min_daily_budget_high_freq: LEAST_DAILY_BUDGET,
    min_daily_budget_video_views: LEAST_DAILY_BUDGET,
  };
  return { data: [least] };
}

function audience(targeting: Fields): number {
  const places = fieldsOf(targeting['geo_locations']);
  const pins = listOf(places['custom_locations']).map(fieldsOf);
  const area = pins.reduce((total, pin) => {
    const radius = Number(pin['radius']) * (pin['distance_unit'] === 'kilometer' ? 1 : KILOMETERS_A_MILE);
    return total + Math.PI * radius * radius;
  }, 0);
  const countries = listOf(places['countries']).length;
  const youngest = Number(targeting['age_min'] ?? 18);
  const oldest = Number(targeting['age_max'] ?? 65);
  const share = Math.min(1, (oldest - youngest + 1) / 48);
  return Math.round(
    (area * PEOPLE_PER_SQUARE_KILOMETER + peopleOf(places['cities']) * 0.7 + countries * 38_000_000) * share,
  );
}

function rounded(people: number): number {
  const step = 10 ** Math.max(2, Math.floor(Math.log10(Math.max(1, people))) - 1);
  return Math.max(1000, Math.round(people / step) * step);
}
