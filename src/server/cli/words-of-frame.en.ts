/** What stands around every command: headings of the help, and what is said of words that were not understood. */
export const frameWordsEn = {
  helpUsage: 'Usage:',
  helpArguments: 'Arguments:',
  helpOptions: 'Options:',
  helpCommands: 'Commands:',
  helpAnyOptions: '[options]',
  helpAnyCommand: '[command]',
  unknownCommand: 'there is no command “{written}”.',
  unknownOption: 'there is no option “{written}”.',
  meant: 'Did you mean {candidates}?',
  missingArgument: '<{name}> is missing.',
  missingValue: '“{flags}” lacks its value.',
  missingOption: '“{flags}” is missing.',
  tooManyArguments: 'that is too much: {written}.',
  invalidValue: '{flags}: {why}.',
};
