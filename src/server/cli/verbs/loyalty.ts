/** `vetrina loyalty …`: the rule of the points, who has how many, cards and corrections. */
import type { Command } from 'commander';
import { randomUUID } from 'node:crypto';
import { InvalidArgumentError } from 'commander';

import type { LoyaltyRules, WholeAccount } from '../../../api/loyalty.ts';
import { type LoyaltyKind, loyaltyKinds, type LoyaltyRounding, loyaltyRoundings } from '../../../api/loyalty-words.ts';
import { aDay, oneOf, wholeNumber } from '../arguments.ts';
import type { CommandLine, Tools } from '../command.ts';
import { savePdf } from '../save-file.ts';
import { table } from '../table.ts';
import { readAmount } from '../written.ts';

interface RuleOptions {
  readonly on?: boolean;
  readonly off?: boolean;
  readonly kind?: LoyaltyKind;
  readonly points?: number;
  readonly per?: string;
  readonly rounding?: LoyaltyRounding;
  readonly worthPoints?: number;
  readonly worth?: string;
  readonly least?: number;
  readonly days?: number;
  readonly never?: boolean;
  readonly excluded?: string;
}

export function addLoyalty(program: Command, line: CommandLine): void {
  const { words } = line;
  const person = wholeNumber(1, 999_999_999, line);
  const loyalty = program.command('loyalty').description(words.loyalty);
  loyalty
    .command('show')
    .description(words.loyaltyShow)
    .action(async (_options: object, command: Command) =>
      line.inShop(command, async ({ shop }, tools) => {
        const overview = await shop.loyalty.overview();
        const { people, points, liability } = overview;
        const owed = line.say('loyaltyOwed', { people, points, amount: tools.money(liability) });
        return { data: overview, text: `${ruleText(overview.rules, line, tools)}\n${owed}` };
      }),
    );
  loyalty
    .command('rules')
    .description(words.loyaltyRules)
    .option('--on', words.optionLoyaltyOn)
    .option('--off', words.optionLoyaltyOff)
    .option('--kind <kind>', words.optionLoyaltyKind, oneOf(loyaltyKinds, line))
    .option('--points <n>', words.optionLoyaltyPoints, wholeNumber(1, 100_000, line))
    .option('--per <amount>', words.optionLoyaltyPer)
    .option('--rounding <way>', words.optionLoyaltyRounding, oneOf(loyaltyRoundings, line))
    .option('--worth-points <n>', words.optionLoyaltyWorthPoints, wholeNumber(1, 100_000, line))
    .option('--worth <amount>', words.optionLoyaltyWorth)
    .option('--least <n>', words.optionLoyaltyLeast, wholeNumber(0, 1_000_000, line))
    .option('--days <n>', words.optionLoyaltyDays, wholeNumber(1, 3650, line))
    .option('--never', words.optionLoyaltyNever)
    .option('--excluded <categories>', words.optionLoyaltyExcluded)
    .action(async (wish: RuleOptions, command: Command) =>
      line.inShop(command, async ({ shop, settings: { currency } }, tools) => {
        const { rules: now } = await shop.loyalty.overview();
        const rules: LoyaltyRules = {
          ...now,
          on: wish.off === true ? false : wish.on === true || now.on,
          kind: wish.kind ?? now.kind,
          points: wish.points ?? now.points,
          perAmount: wish.per === undefined ? now.perAmount : readAmount(wish.per, currency),
          rounding: wish.rounding ?? now.rounding,
          worthPoints: wish.worthPoints ?? now.worthPoints,
          worthAmount: wish.worth === undefined ? now.worthAmount : readAmount(wish.worth, currency),
          minPoints: wish.least ?? now.minPoints,
          expiryDays: wish.never === true ? null : (wish.days ?? now.expiryDays),
          excluded: wish.excluded === undefined ? now.excluded : listed(wish.excluded),
        };
        const data = await shop.loyalty.setRules(rules);
        return { data, text: ruleText(data, line, tools) };
      }),
    );
  loyalty
    .command('list')
    .description(words.loyaltyList)
    .option('--search <words>', words.optionPeopleSearch)
    .option('--on <day>', words.optionPointsOn, aDay(line))
    .option('--limit <n>', words.optionLimit, wholeNumber(1, 500, line), 50)
    .action(async (wish: { search?: string; on?: string; limit: number }, command: Command) =>
      line.inShop(command, async ({ shop }, tools) => {
        const page = await shop.loyalty.accounts(wish);
        const rows = page.items.map(({ personId, name, card, balance, worth }) => [
          ...[String(personId), name, card ?? '', String(balance)],
          tools.money(worth),
        ]);
        const headings = [words.id, words.name, words.loyaltyCardWord, words.loyaltyPointsWord, words.loyaltyWorthWord];
        return { data: page, text: rows.length === 0 ? words.loyaltyNobody : table(headings, rows, [0, 3, 4]) };
      }),
    );
  loyalty
    .command('find <number>')
    .description(words.loyaltyFind)
    .action(async (written: string, _options: object, command: Command) =>
      line.inShop(command, async ({ shop }, tools) => {
        const found = await shop.loyalty.find({ written });
        if (found === null) return { data: null, text: words.loyaltyNobody };
        const data = await shop.loyalty.account({ personId: found.personId });
        return { data, text: accountText(data, line, tools) };
      }),
    );
  loyalty
    .command('person')
    .argument('<id>', '', person)
    .description(words.loyaltyPerson)
    .action(async (personId: number, _options: object, command: Command) =>
      line.inShop(command, async ({ shop }, tools) => {
        const data = await shop.loyalty.account({ personId });
        return { data, text: accountText(data, line, tools) };
      }),
    );
  loyalty
    .command('card')
    .argument('<id>', '', person)
    .description(words.loyaltyCard)
    .option('--number <number>', words.optionLoyaltyNumber, '')
    .option('--out <file>', words.optionCardOut)
    .option('--force', words.optionForceOut)
    .action(async (personId: number, wish: { number: string; out?: string; force?: boolean }, command: Command) =>
      line.inShop(command, async ({ shop }, tools) => {
        const before = await shop.loyalty.account({ personId });
        const keeps = before.card !== null && wish.number === '';
        const data = keeps ? before : await shop.loyalty.giveCard({ personId, number: wish.number });
        if (wish.out !== undefined)
          await savePdf(
            line,
            wish.out,
            await shop.loyalty.printCard({ personId, language: line.language }),
            wish.force,
          );
        return { data, text: accountText(data, line, tools) };
      }),
    );
  loyalty
    .command('correct')
    .argument('<id>', '', person)
    .argument('<points>', '', signed(line))
    .description(words.loyaltyCorrect)
    .requiredOption('--why <text>', words.optionLoyaltyWhy)
    .option('--key <key>', words.optionSalesKey)
    .action(async (personId: number, points: number, wish: { why: string; key?: string }, command: Command) =>
      line.inShop(command, async ({ shop }, tools) => {
        const formKey = wish.key ?? randomUUID();
        const data = await shop.loyalty.correct({ personId, points, note: wish.why, formKey });
        return { data, text: accountText(data, line, tools) };
      }),
    );
  loyalty
    .command('undo')
    .argument('<entry>', '', person)
    .description(words.loyaltyUndo)
    .action(async (entryId: number, _options: object, command: Command) =>
      line.inShop(command, async ({ shop }, tools) => {
        const data = await shop.loyalty.undo({ entryId });
        return { data, text: accountText(data, line, tools) };
      }),
    );
}

const listed = (written: string): string[] =>
  written
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');

const signed =
  (line: CommandLine) =>
  (written: string): number => {
    if (/^[+-]?\d{1,9}$/u.test(written)) return Number(written);
    throw new InvalidArgumentError(line.say('notANumber', { written, least: '-999999999', most: '999999999' }));
  };

const ruleText = (rules: LoyaltyRules, line: CommandLine, { money }: Tools): string =>
  line.say(rules.on ? 'loyaltyRuleOn' : 'loyaltyRuleOff', {
    points: rules.points,
    amount: money(rules.perAmount),
    worthPoints: rules.worthPoints,
    worth: money(rules.worthAmount),
    least: rules.minPoints,
  });

function accountText({ name, card, balance, worth, entries }: WholeAccount, line: CommandLine, tools: Tools): string {
  const { words } = line;
  const head = line.say('loyaltyHas', { name, card: card ?? '–', points: balance, amount: tools.money(worth) });
  if (entries.length === 0) return head;
  const rows = entries
    .slice(0, 20)
    .map(({ id, at, kind, points, receipt, note }) => [
      ...[String(id), tools.moment(at), words[`loyalty-${kind}`], String(points)],
      receipt?.number ?? note,
    ]);
  return `${head}\n${table([words.id, '', '', words.loyaltyPointsWord, ''], rows, [0, 3])}`;
}
