/** Names, numbers and addresses that the doctor came across, in a person's words where there are any. */
import type { Finding } from '../../api/channels.ts';
import { i18n, say } from '../app/i18n.ts';
import { f } from '../app/shop-facts.ts';
import { reasonSentence } from '../outside/reason.ts';

/** Addresses stand behind a button, and the wait's own code is said as a sentence. */
const unsaid = new Set(['link', 'scope', 'scopes', 'permission', 'why', 'state']);

export function findingFacts({ details }: Finding): string {
  const rights = String(details['scopes'] ?? details['scope'] ?? details['permission'] ?? '')
    .split(', ')
    .filter((scope) => scope !== '')
    .map(rightOf);
  const why = details['why'];
  const plain = Object.entries(details).flatMap(([name, value]) =>
    unsaid.has(name) || value === null || value === '' ? [] : [saidValue(String(value))],
  );
  return [...rights, ...plain, ...(why == null ? [] : [reasonSentence({ code: String(why), details: {} })])].join(
    ' · ',
  );
}

/** Days and minutes as people write them. */
function saidValue(value: string): string {
  if (/^\d{4}-\d\d-\d\d$/u.test(value)) return f.day(value);
  return /^\d{4}-\d\d-\d\dT\d\d:/u.test(value) ? f.moment(value) : value;
}

function rightOf(scope: string): string {
  const key = `channels.rights.${scope.replaceAll('.', '-')}`;
  return i18n.global.te(key, 'it') ? say(key as 'channels.rights.content') : scope;
}
