import { describe, expect, it } from 'vitest';
import { parsePercent } from '../../../src/renderer/parts/percent.ts';
import { priceParts } from '../../../src/renderer/parts/price-parts.ts';
import { parsePoint } from '../../../src/renderer/settings/point.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/gu, ' ');

describe('A percentage as people write it', () => {
  it.each([
    ['5', 500],
    ['12,5', 1250],
    ['12.5 %', 1250],
    ['−3', -300],
    ['+0,25%', 25],
  ])('reads %s', (written, hundredths) => expect(parsePercent(written)).toBe(hundredths));

  it.each(['', 'cinque', '1,234', '--5', '5%%x'])('refuses %s', (written) => expect(parsePercent(written)).toBeNull());
});

describe('The price tag', () => {
  it('raises the cents where the language writes them', () => {
    const italian = priceParts(123_490, 'EUR', 'it');
    expect({ ...italian, after: plain(italian.after) }).toEqual({ before: '', whole: '1.234', after: ',90 €' });
    expect(priceParts(123_490, 'EUR', 'en')).toEqual({ before: '€', whole: '1,234', after: '.90' });
  });

  it('has nothing to raise in forints', () => {
    const { before, whole, after } = priceParts(1_234_600, 'HUF', 'hu');
    expect([before, plain(whole), plain(after)]).toEqual(['', '12 346', ' Ft']);
  });
});

describe('A point on the map', () => {
  it('is read as a map copies it', () => {
    expect(parsePoint('40.3529, 18.1743')).toEqual({ latitude: 40.3529, longitude: 18.1743 });
    expect(parsePoint(' -33.9;151.2 ')).toEqual({ latitude: -33.9, longitude: 151.2 });
  });

  it.each(['', 'Lecce', '40.35', '95.0, 18.1', '40.3, 190'])('refuses %s', (text) =>
    expect(parsePoint(text)).toBeUndefined(),
  );
});
