/** `vetrina events questions|ask|unask …`: what an event asks of those who register. */
import type { Command } from 'commander';

import { type EventQuestion, questionKinds } from '../../../api/event-questions.ts';
import { oneOf, wholeNumber } from '../arguments.ts';
import type { CommandLine } from '../command.ts';
import { table } from '../table.ts';

const most = 1_000_000_000;

interface AskOptions {
  readonly kind?: EventQuestion['kind'];
  readonly required?: boolean;
  readonly options?: readonly string[];
}

export function addQuestions(events: Command, line: CommandLine): void {
  const { words } = line;
  events
    .command('questions')
    .description(words.eventsQuestions)
    .argument('<event>', words.event, wholeNumber(1, most, line))
    .action(async (id: number, _options: object, command: Command) =>
      line.inShop(command, async ({ shop }) => told((await shop.events.get({ id })).questions, line)),
    );
  events
    .command('ask')
    .description(words.eventsAsk)
    .argument('<event>', words.event, wholeNumber(1, most, line))
    .argument('<question>', words.question)
    .option('--kind <kind>', words.optionQuestionKind, oneOf(questionKinds, line))
    .option('--required', words.optionRequired)
    .option('--options <answers...>', words.optionAnswers)
    .action(async (id: number, text: string, wish: AskOptions, command: Command) =>
      line.inShop(command, async ({ shop }) => {
        const { questions } = await shop.events.get({ id });
        const { kind, required = false, options = [] } = wish;
        const asked = { text, kind: kind ?? (options.length > 0 ? 'choice' : 'text'), required, options: [...options] };
        return told((await shop.events.update({ id, questions: [...questions, asked] })).questions, line);
      }),
    );
  events
    .command('unask')
    .description(words.eventsUnask)
    .argument('<event>', words.event, wholeNumber(1, most, line))
    .argument('<question>', words.questionNumber, wholeNumber(1, most, line))
    .action(async (id: number, question: number, _options: object, command: Command) =>
      line.inShop(command, async ({ shop }) => {
        const { questions } = await shop.events.get({ id });
        const left = questions.filter((each) => each.id !== question);
        return told((await shop.events.update({ id, questions: left })).questions, line);
      }),
    );
}

function told(questions: readonly EventQuestion[], line: CommandLine) {
  const { words } = line;
  const rows = questions.map(({ id = 0, text, kind, required, options }) => [
    ...[String(id), text, kind, required ? words.yes : '', options.join(', ')],
  ]);
  const headings = [words.id, words.question, words.kind, words.optionRequired, words.answers];
  return { data: questions, text: rows.length === 0 ? words.noQuestions : table(headings, rows, [0]) };
}
