import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isClearlyScanned, isSameCode, type PressedKey, scanReader } from '../../../src/renderer/app/scan-reader.ts';

/** Types a text with so many milliseconds between the keys; answers what was read as a code. */
function type(text: string, pause: (index: number) => number, endPause = 10): string | null {
  const reader = scanReader();
  let at = 1000;
  for (const [index, key] of [...text].entries()) {
    at += index === 0 ? 0 : pause(index);
    expect(reader.press({ key, at, withModifier: false })).toBeNull();
  }
  return reader.press({ key: 'Enter', at: at + endPause, withModifier: false });
}

const codes = fc.stringMatching(/^[0-9A-Z][0-9A-Z-]{4,20}[0-9A-Z]$/u);

describe('A barcode scanner', () => {
  it('is read whatever its code and its pace, as long as no hand could do it', () => {
    fc.assert(
      fc.property(
        codes,
        fc.array(fc.integer({ min: 0, max: 45 }), { minLength: 30, maxLength: 30 }),
        (code, pauses) => {
          expect(type(code, (index) => pauses[index] ?? 0)).toBe(code);
        },
      ),
    );
  });

  it('is never a person, who pauses somewhere in six signs', () => {
    fc.assert(
      fc.property(codes, fc.nat({ max: 4 }), (code, which) => {
        const hand = (index: number) => (index % 5 === which || code.length < 12 ? 90 : 30);
        expect(type(code, hand)).not.toBe(code);
      }),
    );
  });

  it('takes only the fast part: what stood before it was typed by hand', () => {
    expect(type('12x8031840105343', (index) => (index <= 3 ? 200 : 8))).toBe('8031840105343');
  });

  it('is no short word, no late Enter, and no shortcut', () => {
    expect(type('12345', () => 5)).toBeNull();
    expect(type('8031840105343', () => 5, 400)).toBeNull();
    const reader = scanReader();
    const keys: PressedKey[] = [...'80318401'].map((key, index) => ({ key, at: index * 5, withModifier: false }));
    for (const key of keys) reader.press(key);
    reader.press({ key: 'c', at: 45, withModifier: true });
    expect(reader.press({ key: 'Enter', at: 50, withModifier: false })).toBeNull();
  });

  it('is believed in a field of amounts only with the code of a label', () => {
    expect(['8031840105343', '80123456'].every(isClearlyScanned)).toBe(true);
    expect(['1290', '1234567', '12,90000', 'OLI-0171'].some(isClearlyScanned)).toBe(false);
  });

  it('means the same goods with noughts before the code or without', () => {
    expect(isSameCode('0012345678905', '012345678905')).toBe(true);
    expect(isSameCode('OLI-017', 'OLI-017')).toBe(true);
    expect(isSameCode('8031840105343', '8031840105344')).toBe(false);
  });
});
