import { describe, expect, it } from 'vitest';
import { afterKey, afterStep, amountOf, type PadKey, padText } from '../../../src/renderer/pricing/pad/keypad.ts';

const typed = (keys: readonly PadKey[], from = '4,20'): string => {
  let text = from;
  let fresh = true;
  for (const key of keys) {
    text = afterKey(text, key, ',', fresh);
    fresh = false;
  }
  return text;
};

describe('The keypad of prices', () => {
  it('replaces the price that stood there with the first key, and writes a price from then on', () => {
    expect(typed(['1', '2', 'sign', '9', '0'])).toBe('12,90');
    expect(typed(['sign', '5'])).toBe('0,5');
    expect(typed(['0', '7'])).toBe('7');
  });

  it('takes no third decimal, no second sign and no code', () => {
    expect(typed(['1', 'sign', '2', '3', '4', 'sign'])).toBe('1,23');
    expect(typed([...'80318401053'] as PadKey[])).toBe('8031840');
  });

  it('takes the last digit back, and everything when nothing was written yet', () => {
    expect(typed(['1', '2', 'back'])).toBe('1');
    expect(typed(['back'])).toBe('');
    expect(amountOf('', 'EUR', ',')).toBeNull();
  });

  it('reads what it wrote, in every language', () => {
    expect(padText(123_450, 'EUR', 'it')).toBe('1234,50');
    expect(padText(123_450, 'EUR', 'en')).toBe('1234.50');
    expect(amountOf('1234,50', 'EUR', ',')).toBe(123_450);
    expect(amountOf('1234.50', 'EUR', '.')).toBe(123_450);
  });

  it('steps by ten cents, and to the nearest ending, never below nothing', () => {
    expect([afterStep(420, 'up', 'EUR'), afterStep(5, 'down', 'EUR')]).toEqual([430, 0]);
    expect([afterStep(430, 'to-90', 'EUR'), afterStep(430, 'to-50', 'EUR'), afterStep(10, 'to-50', 'EUR')]).toEqual([
      390, 450, 50,
    ]);
  });
});
