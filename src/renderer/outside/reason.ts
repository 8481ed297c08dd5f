/** A code of the outside as words: why something is not as wanted, and what to do. */
import { i18n, say } from '../app/i18n.ts';

interface Reason {
  readonly code: string;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
}

/** Codes of a later version of the file are said in general words, never shown raw. */
const known = (code: string): string =>
  i18n.global.te(`outside.reasons.${code}.word`, 'it') ? code : 'refused-by-channel';

/** Two or three words, for a light: *manca la foto*. */
export const reasonWord = ({ code }: Reason): string => say(`outside.reasons.${known(code)}.word`);

/** Reasons that say little by themselves: the channel's own words stand beside them. */
const general = new Set([
  'refused-by-channel',
  'attribute-missing',
  'attribute-invalid',
  'policy',
  'account-suspended',
]);

/** The sentence with the next step; where the channel said more than a code tells, in its words. */
export function reasonSentence({ code, details }: Reason): string {
  const sentence = say(`outside.reasons.${known(code)}.why`);
  const message = ownWords(details);
  return general.has(known(code)) && message !== '' ? `${sentence} «${message}»` : sentence;
}

/** The channel's own words, to stand beside the sentence; empty where there are none or the sentence has them already. */
export const wordsBeside = ({ code, details }: Reason): string => (general.has(known(code)) ? '' : ownWords(details));

const ownWords = (details: Reason['details']): string => String(details['message'] ?? '').trim();

export function findingSentence(code: string): string {
  if (i18n.global.te(`outside.findings.${code}`, 'it')) return say(`outside.findings.${code}`);
  return reasonSentence({ code, details: {} });
}
