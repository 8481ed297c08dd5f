/** How long somebody waited, as people say it. */
import { say } from '../app/i18n.ts';
import { f } from '../app/shop-facts.ts';

export function waited(minutes: number): string {
  if (minutes < 60) return say('leads.minutes', { n: f.number(minutes) }, minutes);
  const hours = Math.round(minutes / 60);
  if (hours < 48) return say('leads.hours', { n: f.number(hours) }, hours);
  const days = Math.round(hours / 24);
  return say('leads.days', { n: f.number(days) }, days);
}
