/** `vetrina mailings …`: letters to groups of people: how far each is, who would get a draft, start, pause, stop. */
import type { Command } from 'commander';

import type { Mailing } from '../../../api/mailings.ts';
import { wholeNumber } from '../arguments.ts';
import type { Answer, CommandLine } from '../command.ts';
import type { Session } from '../session.ts';
import { table } from '../table.ts';

const anyNumber = 1_000_000_000;
const steps = ['start', 'pause', 'resume', 'stop'] as const;

export function addMailings(program: Command, line: CommandLine): void {
  const { words } = line;
  const mailings = program.command('mailings').description(words.mailings);
  mailings
    .command('list', { isDefault: true })
    .description(words.mailingsList)
    .action(async (_options: unknown, command: Command) =>
      line.inShop(command, async ({ shop }) => told(await shop.outreach.mailings(), line)),
    );
  mailings
    .command('outlook <id>')
    .description(words.mailingsOutlook)
    .action(async (written: string, _options: unknown, command: Command) => {
      const id = wholeNumber(1, anyNumber, line)(written);
      await line.inShop(command, async ({ shop }) => {
        const outlook = await shop.outreach.mailingOutlook({ id });
        const rows = [
          [words.mailingGets, String(outlook.gets)],
          ...outlook.noes.map(({ no, people }) => [words[`contact-${no}`], String(people)]),
        ];
        return { data: outlook, text: table([words.mailingOf, String(outlook.people)], rows, [1]) };
      });
    });
  for (const step of steps)
    mailings
      .command(`${step} <id>`)
      .description(words[`mailing-${step}`])
      .action(async (written: string, _options: unknown, command: Command) => {
        const id = wholeNumber(1, anyNumber, line)(written);
        await line.inShop(command, async (session) => told([await turned(session, id, step)], line));
      });
}

const turned = ({ shop: { outreach } }: Session, id: number, step: (typeof steps)[number]): Promise<Mailing> =>
  ({
    start: outreach.startMailing,
    pause: outreach.pauseMailing,
    resume: outreach.resumeMailing,
    stop: outreach.stopMailing,
  })[step]({ id });

function told(mailings: readonly Mailing[], { words }: CommandLine): Answer {
  const rows = mailings.map(({ id, name, state, counts }) => [
    String(id),
    name,
    words[`mailing-${state}`],
    ...[counts?.sent, counts?.planned, counts?.unsubscribed, counts?.bought].map((count) => String(count ?? '')),
  ]);
  const headings = [words.id, words.name, words.state, words.mailingSent, words.mailingPlanned, words.mailingLeft];
  return {
    data: mailings,
    text: rows.length === 0 ? words.noMailings : table([...headings, words.mailingBought], rows, [0, 3, 4, 5, 6]),
  };
}
