/** What every verb of the command line is made of: a call to the shop, and an answer for people and for scripts. */
import type { Command } from 'commander';

import { formatMoney } from '../../api/money.ts';
import type { WorkspaceName } from '../../api/settings.ts';
import { workspaceNames } from '../../api/without-checks.ts';
import { dataFolder } from '../places.ts';
import { filled, type Language } from '../texts/index.ts';
import type { Session } from './session.ts';
import type { Terminal } from './terminal.ts';
import type { Words } from './words.en.ts';

/** An answer: `data` is what `--json` prints, `text` what a person reads. `exit` differs from 0 when it is a no. */
export interface Answer {
  readonly data: unknown;
  readonly text: string;
  readonly exit?: number;
}

/** `Word`: what it can say; `serve` does without the words of the other verbs. */
export interface CommandLine<Word extends string = keyof Words> {
  readonly terminal: Terminal;
  readonly language: Language;
  readonly words: Readonly<Record<Word, string>>;
  /** Fills a sentence with facts. */
  say(sentence: Word, facts?: Readonly<Record<string, unknown>>): string;
  root(command: Command): string;
  workspace(command: Command): WorkspaceName | undefined;
  wantsJson(command: Command): boolean;
  /** Runs a verb in the shop and prints its answer. */
  inShop(command: Command, verb: (session: Session, tools: Tools) => Promise<Answer>): Promise<void>;
  answer(command: Command, answer: Answer): void;
}

/** Formatting in the person's language and the shop's currency. */
export interface Tools {
  money(amount: number | null | undefined): string;
  /** Day and minute in the store's time zone. */
  moment(instant: string | null | undefined): string;
}

export interface CommandLineParts<Word extends string> {
  readonly terminal: Terminal;
  readonly language: Language;
  readonly words: Readonly<Record<Word, string>>;
  readonly ends: (code: number) => void;
}

export function commandLine<Word extends string>(parts: CommandLineParts<Word>): CommandLine<Word> {
  const { terminal, language, words, ends } = parts;
  const line: CommandLine<Word> = {
    terminal,
    language,
    words,
    say: (sentence, facts = {}) => filled(words[sentence], facts),
    root: (command) => dataFolder(command.optsWithGlobals<Globals>().data, terminal.env),
    workspace(command) {
      const { workspace } = command.optsWithGlobals<Globals>();
      return workspaceNames.find((name) => name === workspace);
    },
    wantsJson: (command) => command.optsWithGlobals<Globals>().json === true,
    async inShop(command, verb) {
      const { openSession } = await import('./session.ts');
      const session = await openSession({
        root: line.root(command),
        env: terminal.env,
        workspace: line.workspace(command),
      });
      try {
        line.answer(command, await verb(session, toolsOf(session, language)));
      } finally {
        await session.close();
      }
    },
    answer(command, { data, text, exit }) {
      if (line.wantsJson(command)) terminal.out(JSON.stringify(data, null, 2));
      else if (text !== '') terminal.out(text);
      if (exit !== undefined) ends(exit);
    },
  };
  return line;
}

interface Globals {
  readonly data?: string;
  readonly json?: boolean;
  readonly workspace?: string;
}

function toolsOf({ settings }: Session, language: Language): Tools {
  const clock = new Intl.DateTimeFormat(language === 'it' ? 'it-IT' : 'en-GB', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: settings.timeZone,
  });
  return {
    money: (amount) => (amount == null ? '–' : formatMoney(amount, settings.currency, language)),
    moment: (instant) => (instant == null ? '–' : clock.format(new Date(instant))),
  };
}
