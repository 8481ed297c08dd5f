/** Plays Google until it is told to stop, and counts what it was asked. */
import { openPractice } from '../src/practice/index.ts';

const latency = { product: 0, productReview: 0 };
const practice = await openPractice({ latency, keepCalls: 1_000_000 });
process.on('message', (asked) => {
  if (asked === 'close') return void practice.close().then(() => process.exit(0));
  const calls = practice.calls.filter(({ host }) => host === 'merchantapi.googleapis.com').length;
  practice.forgetCalls();
  process.send?.({ calls });
});
process.send?.({ origin: practice.origin });
