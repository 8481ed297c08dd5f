/** What became of a letter, in a sentence. */
import { say } from '../app/i18n.ts';
import { reasonSentence } from '../outside/reason.ts';
import type { MailSummary } from './mail.ts';

export function stateSentence({ state, to, reason }: MailSummary): string {
  const said = say(`mail.states.${state}`, { to });
  return reason === null ? said : `${said} ${reasonSentence(reason)}`;
}
