/**
 * What stands around every command (headings of the help, and what is said of words that were not understood) and what
 * `serve` says: a start in the browser reads these and no others.
 */
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

  about: 'Vetrina: one price everywhere a local shop sells.',
  helpVersion: 'say the version',
  helpHelp: 'say how a command is used',
  usageHint: '“vetrina help” lists the commands.',
  notOneOf: '“{written}” is none of: {allowed}',
  notADay: '“{written}” is no day. Write for example 2026-12-01',
  notANumber: '“{written}” is no whole number from {least} to {most}',
  notANumberFrom: '“{written}” is no whole number from {least} up',
  optionData: 'data folder (else VETRINA_DATA, else the system’s usual place)',
  optionJson: 'answer as JSON',
  optionWorkspace: 'which shop of the folder: real, sample or practice (else the one open last)',

  serve: 'open the app in the browser and keep it answering',
  optionPort: 'port of the app (else 4780 or the next free one)',
  optionPublicPort: 'port of the public event pages (else the one after)',
  optionTrustedProxy: 'addresses of the reverse proxy before the public pages, with commas',
  optionHost: 'address where the public event pages answer; the app itself stays on this computer',
  optionNoOpen: 'do not open the browser',
  serving: 'Vetrina: {signIn}\nPublic pages: {public}\nThe link signs in once. Ctrl-C ends Vetrina.',
  servedAlready: 'Vetrina is already open on {root}. This link opens it, once: {link}',
  noBrowser: 'The browser could not be opened: open the address above.',
};

export type FrameWords = Readonly<Record<keyof typeof frameWordsEn, string>>;
