/** What stands around every command, in Italian. */
import type { frameWordsEn } from './words-of-frame.en.ts';

export const frameWordsIt: typeof frameWordsEn = {
  helpUsage: 'Uso:',
  helpArguments: 'Che cosa vuole:',
  helpOptions: 'Opzioni:',
  helpCommands: 'Comandi:',
  helpAnyOptions: '[opzioni]',
  helpAnyCommand: '[comando]',
  unknownCommand: 'il comando «{written}» non c’è.',
  unknownOption: 'l’opzione «{written}» non c’è.',
  meant: 'Volevi dire {candidates}?',
  missingArgument: 'manca <{name}>.',
  missingValue: 'a «{flags}» manca il valore.',
  missingOption: 'manca «{flags}».',
  tooManyArguments: 'qui c’è qualcosa di troppo: {written}.',
  invalidValue: '{flags}: {why}.',
};
