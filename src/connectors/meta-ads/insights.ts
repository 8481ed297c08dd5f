/**
 * One question to Meta's insights. A short stretch of days is answered at once; a long one is ordered as a report,
 * waited for and fetched, as Meta asks for it; one that is too much for Meta is asked in halves. Nothing is written
 * there, so any of it may be asked anew.
 */
import { setTimeout as wait } from 'node:timers/promises';

import { OutsideError } from '../../api/outside.ts';
import { later } from '../failures.ts';
import { numberOf, textOf, type Fields } from '../json.ts';
import type { Graph } from '../meta-graph.ts';

export interface InsightsQuestion {
  readonly campaign: string;
  readonly level: 'campaign' | 'ad';
  readonly fields: string;
  readonly fromDay: string;
  readonly toDay: string;
}

/** Longer stretches go as a report. */
const daysAtOnce = 35;
const rowsOnPage = 500;
/** Reports take seconds to minutes; what is not ready by then is asked for again at the next reading. */
const pausesMs = [200, 400, 800, 1_500, 3_000, 5_000, 8_000, 10_000, 10_000, 10_000];

/** @throws OutsideError */
export async function insights(graph: Graph, question: InsightsQuestion): Promise<readonly Fields[]> {
  try {
    return await stretch(graph, question);
  } catch (error) {
    const { fromDay, toDay } = question;
    const tooMuch = error instanceof OutsideError && error.failure.code === 'too-much-data';
    if (!tooMuch || fromDay >= toDay) throw error;
    const middle = day((Date.parse(fromDay) + Date.parse(toDay)) / 2);
    const next = day(Date.parse(middle) + dayMs);
    // Rows are of one day each: both halves together are the whole, and none of it is kept from the try before.
    const first = await insights(graph, { ...question, toDay: middle });
    return [...first, ...(await insights(graph, { ...question, fromDay: next }))];
  }
}

const dayMs = 86_400_000;
const day = (at: number): string => new Date(at).toISOString().slice(0, 10);

async function stretch(graph: Graph, question: InsightsQuestion): Promise<readonly Fields[]> {
  const { campaign, level, fields, fromDay, toDay } = question;
  const params = { fields, level, time_range: { since: fromDay, until: toDay }, time_increment: 1 };
  const days = (Date.parse(toDay) - Date.parse(fromDay)) / dayMs + 1;
  if (days <= daysAtOnce) return graph.list(`${campaign}/insights`, { ...params, limit: rowsOnPage });
  const report = textOf((await graph.post(`${campaign}/insights`, params))['report_run_id']);
  if (report === '') throw later('answer-unreadable', null, 'no report was begun');
  await ready(graph, report);
  return graph.list(`${report}/insights`, { limit: rowsOnPage });
}

async function ready(graph: Graph, report: string): Promise<void> {
  for (const pause of pausesMs) {
    const run = await graph.get(report, { fields: 'async_status,async_percent_completion' });
    switch (textOf(run['async_status'])) {
      case 'Job Completed':
        // Meta says so a moment before the last rows are there.
        if ((numberOf(run['async_percent_completion']) ?? 100) >= 100) return;
        break;
      case 'Job Failed':
      case 'Job Skipped':
        throw later('service-unavailable', null, `the report ended as ${textOf(run['async_status'])}`);
    }
    await wait(pause);
  }
  throw later('service-unavailable', null, 'the report was not ready in time');
}
