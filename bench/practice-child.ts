/** Plays Google and a web shop until it is told to stop, and counts what it was asked. */
import { openPractice, PRACTICE_IDS } from '../src/practice/index.ts';

const hosts = new Set(['merchantapi.googleapis.com', PRACTICE_IDS.woocommerce.host]);
const latency = { product: 0, productReview: 0 };
const practice = await openPractice({ latency, keepCalls: 1_000_000 });
process.on('message', (asked) => {
  if (asked === 'close') return void practice.close().then(() => process.exit(0));
  const calls = practice.calls.filter(({ host }) => hosts.has(host)).length;
  practice.forgetCalls();
  process.send?.({ calls });
});
process.send?.({ origin: practice.origin });
