import { describe, expect, it } from 'vitest';
import { dayIn, formats } from '../../../src/renderer/app/format.ts';

const lecce = formats({ locale: 'it', currency: 'EUR', timeZone: 'Europe/Rome' });
const pest = formats({ locale: 'hu', currency: 'HUF', timeZone: 'Europe/Budapest' });
const plain = (text: string) => text.replace(/[\u00a0\u202f]/gu, ' ');

describe('Numbers and times on screen', () => {
  it('writes money as an Italian shop does, with the dot also in four digits', () => {
    expect(plain(lecce.money(123450))).toBe('1.234,50 €');
    expect(lecce.number(1284)).toBe('1.284');
  });

  it('writes forints without decimals', () => {
    expect(plain(pest.money(1_234_600))).toBe('12 346 Ft');
  });

  it('shows times in the shop’s time zone, on a 24-hour clock', () => {
    expect(lecce.time('2026-11-21T09:42:00Z')).toBe('10:42');
    expect(lecce.time('2026-07-21T22:05:00Z')).toBe('00:05');
  });

  it('says a moment as shortly as it can be said without doubt', () => {
    const now = '2026-11-21T10:00:00Z';
    expect(lecce.moment('2026-11-21T09:42:00Z', now)).toBe('10:42');
    expect(lecce.moment('2026-11-20T17:20:00Z', now)).toBe('20 nov 18:20');
    expect(lecce.moment('2025-12-06T09:00:00Z', now)).toBe('06/12/2025');
  });

  it('says a stretch of days by its ends, and one day alone', () => {
    expect(lecce.shortDays('2026-11-21', '2026-12-06')).toBe('21 nov – 6 dic');
    expect(lecce.shortDays('2026-11-21', '2026-11-21')).toBe('21 nov');
  });

  it('knows that a late evening in UTC is the next day in the shop', () => {
    expect(dayIn('Europe/Rome', '2026-11-21T23:30:00Z')).toBe('2026-11-22');
  });
});
