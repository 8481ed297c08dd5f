/** `vetrina satisfaction …`: what people say after a purchase, who is unhappy, and the sign for the counter. */
import type { Command } from 'commander';

import { posterSizes, type PosterSize } from '../../../api/posters.ts';
import type { SurveyAnswer } from '../../../api/satisfaction.ts';
import { aDay, oneOf, wholeNumber } from '../arguments.ts';
import type { CommandLine, Tools } from '../command.ts';
import { savePdf } from '../save-file.ts';
import { table } from '../table.ts';

const states = ['open', 'done', 'fine'] as const;

interface AnswersWish {
  readonly state?: (typeof states)[number];
  readonly from?: string;
  readonly to?: string;
  readonly limit: number;
}

export function addSatisfaction(program: Command, line: CommandLine): void {
  const { words } = line;
  const number = wholeNumber(1, 999_999_999, line);
  const satisfaction = program.command('satisfaction').description(words.satisfaction);
  satisfaction
    .command('show')
    .description(words.satisfactionShow)
    .action(async (_options: object, command: Command) =>
      line.inShop(command, async ({ shop }) => {
        const data = await shop.satisfaction.overview();
        const { answers, average, unhappy, least } = data.figures;
        const known = average === null || unhappy === null;
        const figures = known
          ? line.say('satisfactionFew', { answers, least })
          : line.say('satisfactionFigures', { answers, average: average / 100, unhappy: unhappy / 100 });
        const text = `${figures}\n${line.say('satisfactionOpen', { open: data.open })}\n${data.link}`;
        return { data, text };
      }),
    );
  satisfaction
    .command('answers')
    .description(words.satisfactionAnswers)
    .option('--state <state>', words.optionSurveyState, oneOf(states, line))
    .option('--from <day>', words.optionFrom, aDay(line))
    .option('--to <day>', words.optionTo, aDay(line))
    .option('--limit <n>', words.optionLimit, wholeNumber(1, 500, line), 50)
    .action(async (wish: AnswersWish, command: Command) =>
      line.inShop(command, async ({ shop }, tools) => {
        const data = await shop.satisfaction.answers(wish);
        const rows = data.items.map((each) => row(each, tools));
        return { data, text: rows.length === 0 ? words.satisfactionNone : table([words.id], rows, [0, 2]) };
      }),
    );
  satisfaction
    .command('settle')
    .argument('<id>', '', number)
    .description(words.satisfactionSettle)
    .option('--note <text>', words.optionCouponNote, '')
    .action(async (id: number, { note }: { note: string }, command: Command) =>
      line.inShop(command, async ({ shop }, tools) => {
        const data = await shop.satisfaction.settle({ id, note });
        return { data, text: row(data, tools).join('  ') };
      }),
    );
  satisfaction
    .command('link')
    .argument('<receipt>', '', number)
    .description(words.satisfactionLink)
    .action(async (receiptId: number, _options: object, command: Command) =>
      line.inShop(command, async ({ shop }) => {
        const data = await shop.satisfaction.linkFor({ receiptId });
        return { data, text: data.link };
      }),
    );
  satisfaction
    .command('poster')
    .argument('<file>')
    .description(words.satisfactionPoster)
    .option('--size <size>', words.optionSurveySize, oneOf(posterSizes, line), 'a4' as PosterSize)
    .option('--force', words.optionForceOut)
    .action(async (file: string, { size, force }: { size: PosterSize; force?: boolean }, command: Command) =>
      line.inShop(command, async ({ shop }) => {
        const poster = await shop.satisfaction.poster({ size, language: line.language });
        await savePdf(line, file, poster, force);
        return { data: { file }, text: file };
      }),
    );
}

const row = ({ id, at, score, person, receipt, words, state }: SurveyAnswer, { moment }: Tools): string[] => [
  ...[String(id), moment(at), `${score}/5`, state, person?.name ?? '', receipt?.number ?? '', words],
];
