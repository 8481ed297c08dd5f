import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { FiguresPort } from '../../src/core/channels/ports.ts';
import { checkCalls, specsAvailable } from '../specs/index.ts';
import { postsConformance } from './conformance/posts.ts';
import { failureOf } from './failures.ts';
import { openStage, type Stage } from './stage.ts';

describe('posts on Google', () => postsConformance('google'));

describe('what people did on the shop’s Google profile', () => {
  const now = new Date('2026-11-21T10:00:00.000Z');
  let stage: Stage;
  let port: FiguresPort;
  beforeEach(async () => {
    stage = await openStage({ now: () => now });
    port = stage.google.figures as FiguresPort;
  });
  afterEach(async () => {
    if (specsAvailable) expect(checkCalls(stage.practice.calls)).toEqual([]);
    await stage.close();
  });

  it('each day has its calls, directions, views and clicks; the last days are not there yet', async () => {
    const { days, completeUntil } = await port.daily('2026-11-01', '2026-11-21');
    expect(days[0]?.day).toBe('2026-11-01');
    expect(days.at(-1)?.day).toBe('2026-11-19');
    for (const { calls, directions, impressions, siteClicks } of days) {
      for (const count of [calls, directions, impressions, siteClicks]) expect(count).toBeGreaterThanOrEqual(0);
    }
    expect(days.some(({ impressions }) => (impressions ?? 0) > 20)).toBe(true);
    expect(completeUntil).toBe('2026-11-11');
  });

  it('views on the computer and the phone, on Maps and in Search, are one figure', async () => {
    const token = stage.practice.google.accessToken();
    const [{ day, impressions } = { day: '', impressions: 0 }] = (await port.daily('2026-11-05', '2026-11-05')).days;
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries({ year: 2026, month: 11, day: 5 })) {
      query.append(`dailyRange.startDate.${name}`, String(value));
      query.append(`dailyRange.endDate.${name}`, String(value));
    }
    for (const where of ['DESKTOP_MAPS', 'DESKTOP_SEARCH', 'MOBILE_MAPS', 'MOBILE_SEARCH']) {
      query.append('dailyMetrics', `BUSINESS_IMPRESSIONS_${where}`);
    }
    const path = `businessprofileperformance.googleapis.com/v1/locations/${stage.practice.google.ids.location}`;
    const answer = await fetch(`${stage.practice.origin}/${path}:fetchMultiDailyMetricsTimeSeries?${query}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const values = [...(await answer.text()).matchAll(/"value":"(\d+)"/gu)].map(([, value]) => Number(value));
    expect([day, impressions]).toEqual(['2026-11-05', values.reduce((sum, value) => sum + value, 0)]);
  });

  it('the four kinds of views add up to the whole, and conversations come along', async () => {
    for (const day of (await port.daily('2026-10-01', '2026-10-31')).days) {
      const { mapsDesktop, mapsMobile, searchDesktop, searchMobile } = day;
      expect([mapsDesktop, mapsMobile, searchDesktop, searchMobile].every((count) => count !== null)).toBe(true);
      expect(day.impressions).toBe(mapsDesktop! + mapsMobile! + searchDesktop! + searchMobile!);
      expect(day.conversations).toBeGreaterThanOrEqual(0);
    }
  });

  it('words that few people searched come with the limit, not with a number; all pages are read', async () => {
    const keywords = await port.keywords('2026-10');
    expect(keywords[0]).toEqual({ keyword: expect.any(String), people: expect.any(Number), below: null });
    expect(keywords.at(-1)).toMatchObject({ people: null, below: 15 });
    expect(keywords.map(({ people }) => people ?? 0)).toEqual(
      keywords.map(({ people }) => people ?? 0).sort((a, b) => b - a),
    );
    expect(await port.keywords('2027-01')).toEqual([]);
    expect(await port.keywords('2024-01')).toEqual([]);
  });

  it('days that Google says nothing of are left out, not zero', async () => {
    expect(await port.daily('2026-11-20', '2026-11-21')).toEqual({ days: [], completeUntil: null });
  });

  it('a failed read is a failure, never a quiet week', async () => {
    stage.practice.faults.add({ kind: 'html', status: 200, host: /performance/u });
    expect(await failureOf(port.daily('2026-11-01', '2026-11-10'))).toMatchObject({
      kind: 'later',
      code: 'answer-unreadable',
    });
  });

  it('without a chosen place nothing is asked', async () => {
    const connector = await stage.open('google', { chosen: {} });
    expect(await failureOf(connector.figures!.daily('2026-11-01', '2026-11-02'))).toMatchObject({
      code: 'location-not-chosen',
    });
  });
});
