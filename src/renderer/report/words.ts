/** How the report reads: lengths of time, and the stations of a customer's way. */
import { say } from '../app/i18n.ts';
import { f } from '../app/shop-facts.ts';

/** `45 s`, `12 min`, `3 h`, `2 giorni`. */
export function waitText(seconds: number): string {
  if (seconds < 60) return say('report.wait.seconds', { n: f.number(seconds) });
  if (seconds < 3600) return say('report.wait.minutes', { n: f.number(Math.round(seconds / 60)) });
  if (seconds < 172_800) return say('report.wait.hours', { n: f.number(Math.round(seconds / 3600)) });
  return say('report.wait.days', { n: f.number(Math.round(seconds / 86_400)) });
}
