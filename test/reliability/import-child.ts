/** A process that reads one file as the shop does, and then says what came of it and what it took. */
import { readFileSync } from 'node:fs';

import { Refusal } from '../../src/api/refusals.ts';
import { openReadingThread } from '../../src/core/imports/reading-thread.ts';

const [file = '', timeMs = '60000', memoryMb = '512'] = process.argv.slice(2);
const bytes = readFileSync(file);
const limits = { timeMs: Number(timeMs), memoryMb: Number(memoryMb) };
const thread = openReadingThread(() => bytes, limits);
const shop = { language: 'it', currency: 'EUR', country: 'IT', timeZone: 'Europe/Rome', now: Date.now() } as const;
const wish = { uploadId: 'one', given: {}, shop };

/** The longest that the loop of the shop stood still meanwhile. */
let longest = 0;
let last = performance.now();
const heart = setInterval(() => {
  longest = Math.max(longest, performance.now() - last);
  last = performance.now();
}, 5);

let outcome: string;
let items = 0;
const start = performance.now();
try {
  await thread.ask({ kind: 'look', wish });
  await thread.ask({ kind: 'rows', wish }, async (chunk) => void (items += chunk.items.length));
  outcome = 'read';
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  outcome = error.code;
}
clearInterval(heart);
const took = performance.now() - start;
await thread.stop();
const peakMb = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ outcome, items, took, longest, peakMb }));
