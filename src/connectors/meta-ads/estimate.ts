/** How many people a budget would reach in a day (delivery_estimate, daily_outcomes_curve). */
import type { AdsPort } from '../../core/channels/ports.ts';
import { fieldsOf, listOf, numberOf } from '../json.ts';
import type { Graph } from '../meta-graph.ts';
import { targeting } from './objects.ts';
import { purposeOf } from './purposes.ts';

/** A day's spending swings around the budget; the range shown covers about this much of it. */
const swing = 0.25;

interface Point {
  readonly spend: number;
  readonly reach: number;
}

export async function estimateReach(
  graph: Graph,
  account: string,
  wish: Parameters<AdsPort['estimate']>[0],
): Promise<{ readonly lower: number; readonly upper: number } | null> {
  const answer = await graph.get(`${account}/delivery_estimate`, {
    optimization_goal: purposeOf({ ...wish, messagesTo: 'messenger' }).goal,
    targeting_spec: targeting(wish),
  });
  const estimate = fieldsOf(listOf(answer['data'])[0]);
  if (estimate['estimate_ready'] !== true) return null;
  const curve = listOf(estimate['daily_outcomes_curve']).map(fieldsOf).flatMap(pointOf);
  if (curve.length === 0) return null;
  const budget = wish.dailyBudget.amount;
  return { lower: reachAt(curve, budget * (1 - swing)), upper: reachAt(curve, budget * (1 + swing)) };
}

function pointOf(point: Record<string, unknown>): Point[] {
  const [spend, reach] = [numberOf(point['spend']), numberOf(point['reach'])];
  return spend === null || reach === null ? [] : [{ spend, reach }];
}

/** Between two points of Meta's curve as on a straight line; beyond its end the last point holds. */
function reachAt(curve: readonly Point[], spend: number): number {
  const sorted = [{ spend: 0, reach: 0 }, ...curve].sort((a, b) => a.spend - b.spend);
  const next = sorted.findIndex((point) => point.spend >= spend);
  const [above, below] = [sorted[next], sorted[next - 1]];
  if (above === undefined) return Math.round(sorted.at(-1)?.reach ?? 0);
  if (below === undefined) return Math.round(above.reach);
  const share = (spend - below.spend) / (above.spend - below.spend);
  return Math.round(below.reach + (above.reach - below.reach) * share);
}
