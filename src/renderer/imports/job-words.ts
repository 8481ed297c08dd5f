/** How an import under way is told. */
import type { ImportJob } from '../../api/imports.ts';
import type { RefusalData } from '../../api/refusals.ts';
import { say } from '../app/i18n.ts';
import { explainRefusal } from '../app/problems.ts';
import { f } from '../app/shop-facts.ts';

export function jobSentence({ state, done, total }: ImportJob): string {
  const facts = { done: f.number(done), total: f.number(total), n: f.number(done) };
  switch (state) {
    case 'running':
    case 'paused':
      return say('imports.job.soFar', facts);
    case 'cancelling':
      return say('imports.job.goingBack', facts);
    case 'done':
      return say('imports.done', facts, done);
    case 'cancelled':
      return say('imports.job.asBefore');
  }
}

export function timeLeft(seconds: number): string {
  if (seconds < 60) return say('imports.job.secondsLeft', { n: f.number(seconds) }, seconds);
  const minutes = Math.ceil(seconds / 60);
  return say('imports.job.minutesLeft', { n: f.number(minutes) }, minutes);
}

/** Why it stands still by itself, and what helps; empty where a person stopped it. */
export function refusalWhy({ state, stoppedBy }: ImportJob): string {
  if (state !== 'paused' || stoppedBy === null) return '';
  if (stoppedBy === 'bug') return say('imports.job.stoppedByItself');
  const { why, next } = explainRefusal({ code: stoppedBy as RefusalData['code'], details: {} });
  return `${why} ${next}`;
}
