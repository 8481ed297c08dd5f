/** `vetrina people next|plan|done|call|day|retention`: what is to be done for people, what happened, and for how long data stays. */
import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';

import type { ListedStep } from '../../../api/next-steps.ts';
import { callOutcomes } from '../../../api/people-words.ts';
import { mostDays, type RetentionRule, retentionRules } from '../../../api/retention-words.ts';
import type { RetentionView } from '../../../api/retention.ts';
import { aDay, oneOf, wholeNumber } from '../arguments.ts';
import type { CommandLine } from '../command.ts';
import { table } from '../table.ts';

const anyNumber = 1_000_000_000;

export function addPeopleNext(people: Command, line: CommandLine): void {
  const { words } = line;
  const id = wholeNumber(1, anyNumber, line);
  people
    .command('next')
    .description(words.peopleNext)
    .option('--due', words.optionDue)
    .option('--who <name>', words.optionStepWho)
    .option('--limit <n>', words.optionLimit, wholeNumber(1, 500, line), 50)
    .action(async (asked: { due?: boolean; who?: string; limit: number }, command: Command) =>
      line.inShop(command, async ({ shop }) => {
        const { due = false, who, limit } = asked;
        const page = await shop.customers.nextSteps({ due, limit, ...(who === undefined ? {} : { who }) });
        return { data: page, text: page.items.length === 0 ? words.noSteps : stepTable(page.items, line) };
      }),
    );
  people
    .command('plan <id> <day> [words...]')
    .description(words.peoplePlan)
    .option('--who <name>', words.optionStepWho, '')
    .action(async (person: string, day: string, text: string[], { who }: { who: string }, command: Command) => {
      const wish = { id: id(person), dueOn: aDay(line)(day), text: text.join(' '), who };
      await line.inShop(command, async ({ shop }) => {
        const step = await shop.customers.planNext(wish);
        return { data: step, text: stepTable([step], line) };
      });
    });
  people
    .command('done <step>')
    .description(words.peopleDone)
    .action(async (step: string, _options: object, command: Command) => {
      const stepId = id(step);
      await line.inShop(command, async ({ shop }) => ({
        data: await shop.customers.endNext({ stepId }),
        text: words.stepDone,
      }));
    });
  addCall(people, line);
  addDay(people, line);
  addRetention(people, line);
}

const stepTable = (steps: readonly ListedStep[], { words }: CommandLine): string =>
  table(
    [words.stepWord, words.dueWord, words.id, words.name, words.phone, words.whatWord, words.whoWord],
    steps.map((step) => [
      String(step.id),
      step.dueOn,
      String(step.personId),
      step.name,
      step.phone ?? step.mail ?? '',
      step.text,
      step.who,
    ]),
    [0, 2],
  );

interface CallOptions {
  readonly text: string;
  readonly again?: string;
  readonly who: string;
}

function addCall(people: Command, line: CommandLine): void {
  const { words } = line;
  people
    .command('call <id> <outcome>')
    .description(words.peopleCall)
    .option('--text <words>', words.optionCallText, '')
    .option('--again <day>', words.optionAgain, aDay(line))
    .option('--who <name>', words.optionStepWho, '')
    .action(async (person: string, said: string, { text, again, who }: CallOptions, command: Command) => {
      const outcome = oneOf(callOutcomes, line)(said);
      const next = again === undefined ? null : { dueOn: again, who, text: text.slice(0, 400) };
      const call = { id: wholeNumber(1, anyNumber, line)(person), outcome, text, next };
      await line.inShop(command, async ({ shop }) => ({
        data: await shop.customers.logCall(call),
        text: words.callLogged,
      }));
    });
}

function addDay(people: Command, line: CommandLine): void {
  const { words } = line;
  people
    .command('day <day>')
    .description(words.peopleDay)
    .option('--limit <n>', words.optionLimit, wholeNumber(1, 500, line), 200)
    .action(async (written: string, { limit }: { limit: number }, command: Command) => {
      const day = aDay(line)(written);
      await line.inShop(command, async ({ shop }, { moment }) => {
        const page = await shop.customers.happened({ day, limit });
        const rows = page.items.map(({ at, kind, personId, name, channelId }) => [
          ...[moment(at), kind, String(personId), name, channelId ?? ''],
        ]);
        const head = [words.when, words.kindWord, words.id, words.name, words.channel];
        return { data: page, text: rows.length === 0 ? words.nothingHappened : table(head, rows, [2]) };
      });
    });
}

function addRetention(people: Command, line: CommandLine): void {
  const { words } = line;
  people
    .command('retention')
    .description(words.peopleRetention)
    .option('--set <rules>', words.optionRetentionSet, rulesFrom(line))
    .option('--run', words.optionRetentionRun)
    .action(async ({ set, run }: { set?: Rules; run?: boolean }, command: Command) =>
      line.inShop(command, async ({ shop }) => {
        if (set !== undefined) await shop.customers.setRetention({ rules: set });
        const now = run === true ? await shop.customers.runRetention() : await shop.customers.retention();
        return { data: now, text: retentionText(now, line) };
      }),
    );
}

type Rules = { rule: RetentionRule; days: number | null }[];

/** `guests=30,leads=never`. */
const rulesFrom =
  (line: CommandLine) =>
  (written: string): Rules =>
    written.split(',').map((part) => {
      const [name = '', days = ''] = part.split('=').map((each) => each.trim());
      if (days === '') throw new InvalidArgumentError(line.say('notANumber', { written, least: 1, most: mostDays }));
      const rule = oneOf(retentionRules, line)(name);
      return { rule, days: days === 'never' ? null : wholeNumber(1, mostDays, line)(days) };
    });

function retentionText({ rules, runs }: RetentionView, { words }: CommandLine): string {
  const kept = table(
    [words.kindWord, words.daysWord, words.dueNowWord],
    rules.map(({ rule, days, due }) => [rule, days === null ? words.never : String(days), String(due)]),
    [1, 2],
  );
  const gone = runs.map(({ at, counts }) =>
    [at.slice(0, 10), ...counts.map(({ rule, count }) => `${rule} ${count}`)].join('  '),
  );
  return [kept, ...gone].join('\n');
}
