/** A code that can be said over the counter: no letter or figure that is taken for another. */
import { randomInt } from 'node:crypto';

const signs = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

export const newCode = (): string => Array.from({ length: 5 }, () => signs[randomInt(signs.length)]).join('');

/** As it was written down or scanned. */
export const readCode = (written: string): string => written.replace(/[\s-]/gu, '').toUpperCase();
