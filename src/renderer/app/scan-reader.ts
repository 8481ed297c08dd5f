/**
 * Tells a barcode scanner from a person at the keyboard. A scanner types its code faster than any hand and ends with
 * Enter; in a field it is believed only where a code can never be meant. Pure: keys in, codes out.
 */

export interface PressedKey {
  readonly key: string;
  /** Milliseconds. */
  readonly at: number;
  /** Held with Ctrl, Alt or the like: a shortcut, no sign of a code. */
  readonly withModifier: boolean;
}

/** Between two signs; hands need more, also quick ones that roll over the keys. */
const slowest = 45;
/** Between the last sign and Enter. */
const slowestEnd = 120;
const shortest = 6;
const longest = 48;

const isSign = (key: string): boolean => /^[\w\-./$+%: ]$/u.test(key);

export function scanReader() {
  let signs = '';
  let last = 0;

  const begin = (sign: string, at: number): void => {
    signs = sign;
    last = at;
  };

  return {
    /** The code, when this key ended one; null otherwise. */
    press({ key, at, withModifier }: PressedKey): string | null {
      if (withModifier) {
        signs = '';
        return null;
      }
      if (key === 'Enter') {
        const code = signs.trim();
        const ended = at - last <= slowestEnd;
        signs = '';
        return ended && code.length >= shortest && code.length <= longest ? code : null;
      }
      // Capitals of a code come with a key of their own.
      if (key === 'Shift' || key === 'CapsLock') return null;
      if (!isSign(key)) {
        signs = '';
        return null;
      }
      if (signs !== '' && at - last <= slowest && signs.length <= longest) {
        signs += key;
        last = at;
      } else begin(key, at);
      return null;
    },
  };
}

/** In a field of amounts a code of this length is a slip of the scanner, never a price. */
export const isClearlyScanned = (code: string): boolean => /^\d{8,14}$/u.test(code);

/** The same barcode, however many noughts the label or the list puts before it. */
export const isSameCode = (one: string, other: string): boolean =>
  one === other ||
  (/^\d{8,14}$/u.test(one) && /^\d{8,14}$/u.test(other) && one.replace(/^0+/u, '') === other.replace(/^0+/u, ''));
