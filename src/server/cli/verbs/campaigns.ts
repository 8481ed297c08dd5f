/** `vetrina campaigns …`: adverts around the shop, made paused, started by a command of its own. */
import { readFile } from 'node:fs/promises';
import { type Command, InvalidArgumentError } from 'commander';

import { type Campaign, campaignButtons, campaignPurposes, messageServices } from '../../../api/campaigns.ts';
import type { Door } from '../../../api/index.ts';
import { parseMoney } from '../../../api/money.ts';
import { oneOf, wholeNumber } from '../arguments.ts';
import type { CommandLine, Tools } from '../command.ts';
import type { Session } from '../session.ts';
import { table } from '../table.ts';

interface CreateOptions {
  readonly name: string;
  readonly text: string;
  readonly headline?: string;
  readonly purpose: (typeof campaignPurposes)[number];
  readonly button?: (typeof campaignButtons)[number];
  readonly radius: number;
  readonly towns?: string;
  readonly daily?: string;
  readonly total?: string;
  readonly from: string;
  readonly until: string;
  readonly age: number;
  readonly link?: string;
  readonly form?: string;
  readonly messages: (typeof messageServices)[number];
  readonly picture?: string;
  readonly dryRun?: boolean;
}

const usualButton = {
  'be-seen': 'get-directions',
  calls: 'call-now',
  directions: 'get-directions',
  messages: 'send-message',
  'event-leads': 'sign-up',
} as const;

export function addCampaigns(program: Command, line: CommandLine): void {
  const campaigns = program.command('campaigns').description(line.words.campaigns);
  addCreate(campaigns, line);
  addList(campaigns, line);
  addBudget(campaigns, line);
  addClick(campaigns, line, 'start', line.words.campaignsStart, (shop, id) => shop.campaigns.start({ id }));
  addClick(campaigns, line, 'pause', line.words.campaignsPause, (shop, id) => shop.campaigns.pause({ id }));
  addClick(campaigns, line, 'resume', line.words.campaignsStart, (shop, id) => shop.campaigns.start({ id }));
  addClick(campaigns, line, 'retry', line.words.campaignsRetry, (shop, id) => shop.campaigns.retry({ id }));
  addClick(campaigns, line, 'copy', line.words.campaignsCopy, (shop, id) => shop.campaigns.copy({ id }));
  addClick(campaigns, line, 'archive', line.words.campaignsArchive, (shop, id) => shop.campaigns.archive({ id }));
}

function addCreate(campaigns: Command, line: CommandLine): void {
  const { words } = line;
  campaigns
    .command('create')
    .description(words.campaignsCreate)
    .requiredOption('--name <text>', words.optionCampaignName)
    .requiredOption('--text <text>', words.optionCampaignText)
    .requiredOption('--from <day>', words.optionCampaignFrom)
    .requiredOption('--until <day>', words.optionCampaignUntil)
    .option('--headline <text>', words.optionHeadline)
    .option('--purpose <purpose>', words.optionPurpose, oneOf(campaignPurposes, line), 'be-seen')
    .option('--button <button>', words.optionButton, oneOf(campaignButtons, line))
    .option('--radius <km>', words.optionRadius, wholeNumber(1, 80, line), 5)
    .option('--towns <names>', words.optionTowns)
    .option('--daily <amount>', words.optionDaily)
    .option('--total <amount>', words.optionTotal)
    .option('--age <years>', words.optionAge, wholeNumber(18, 65, line), 18)
    .option('--link <address>', words.optionLink)
    .option('--form <number>', words.optionForm)
    .option('--messages <service>', words.optionMessages, oneOf(messageServices, line), 'messenger')
    .option('--picture <file>', words.optionPicture)
    .option('--dry-run', words.optionDryRunCampaign)
    .action(async (options: CreateOptions, command: Command) =>
      line.inShop(command, async (session, tools) => {
        const draft = await draftOf(session, options, line);
        if (options.dryRun === true) {
          const found = await session.shop.campaigns.check(draft);
          const facts = { total: tools.money(found.maximumSpend), reason: found.reason?.code ?? '' };
          const text = line.say(found.reason === null ? 'campaignFine' : 'campaignRefused', facts);
          return { data: found, text, ...(found.reason === null ? {} : { exit: 1 }) };
        }
        return said(await session.shop.campaigns.create(draft), line, tools);
      }),
    );
}

async function draftOf(session: Session, options: CreateOptions, line: CommandLine) {
  const { name, text, headline = name, purpose, button = usualButton[purpose], radius, from, until, age } = options;
  return {
    name,
    headline,
    text,
    purpose,
    button,
    radiusKm: radius,
    towns: await townsOf(session.shop, options.towns, line),
    dailyBudget: amountOf(options.daily, session, line) ?? 0,
    totalBudget: amountOf(options.total, session, line),
    startsOn: from,
    endsOn: until,
    minimumAge: age,
    link: options.link ?? '',
    leadFormId: options.form ?? '',
    messagesTo: options.messages,
    ...(options.picture === undefined ? {} : { imageBase64: (await readFile(options.picture)).toString('base64') }),
  };
}

/** Each name must be one that Facebook knows exactly so, or knows only once. */
async function townsOf(shop: Door, names: string | undefined, line: CommandLine) {
  const towns = [];
  for (const name of (names ?? '').split(',').map((each) => each.trim())) {
    if (name === '') continue;
    const found = await shop.campaigns.towns({ search: name });
    const town = found.find((each) => each.name.toLowerCase() === name.toLowerCase()) ?? found[0];
    if (town === undefined) throw new InvalidArgumentError(line.say('townUnknown', { name }));
    towns.push(town);
  }
  return towns;
}

function amountOf(written: string | undefined, { settings }: Session, line: CommandLine): number | null {
  if (written === undefined) return null;
  const parsed = parseMoney(written, settings.currency);
  if (parsed.kind === 'amount') return parsed.amount;
  throw new InvalidArgumentError(line.say('amountUnclear', { written }));
}

function addList(campaigns: Command, line: CommandLine): void {
  campaigns
    .command('list')
    .description(line.words.campaignsList)
    .option('--archived', line.words.optionArchived)
    .action(async ({ archived = false }: { archived?: boolean }, command: Command) =>
      line.inShop(command, async ({ shop }, tools) => {
        const list = await shop.campaigns.list({ archived });
        return { data: list, text: list.length === 0 ? line.words.noCampaigns : campaignTable(list, line, tools) };
      }),
    );
}

function campaignTable(list: readonly Campaign[], { words }: CommandLine, { money }: Tools): string {
  return table(
    [words.id, words.campaign, words.state, words.campaignDates, words.campaignMost, words.campaignSpent, words.why],
    list.map(({ id, name, state, startsOn, endsOn, maximumSpend, spent, reason }) => [
      String(id),
      name,
      state,
      `${startsOn} – ${endsOn}`,
      money(maximumSpend),
      money(spent),
      reason?.code ?? '',
    ]),
    [0, 4, 5],
  );
}

function addBudget(campaigns: Command, line: CommandLine): void {
  const { words } = line;
  campaigns
    .command('budget <id>')
    .description(words.campaignsBudget)
    .option('--daily <amount>', words.optionDaily)
    .option('--total <amount>', words.optionTotal)
    .option('--until <day>', words.optionCampaignUntil)
    .action(
      async (id: string, options: Pick<CreateOptions, 'daily' | 'total'> & { until?: string }, command: Command) =>
        line.inShop(command, async (session, tools) => {
          const [daily, total] = [amountOf(options.daily, session, line), amountOf(options.total, session, line)];
          const changed = await session.shop.campaigns.change({
            id: Number(id),
            ...(daily === null ? {} : { dailyBudget: daily }),
            ...(total === null ? {} : { totalBudget: total }),
            ...(options.until === undefined ? {} : { endsOn: options.until }),
          });
          return said(changed, line, tools);
        }),
    );
}

function addClick(
  campaigns: Command,
  line: CommandLine,
  name: string,
  description: string,
  click: (shop: Door, id: number) => Promise<Campaign>,
): void {
  campaigns
    .command(`${name} <id>`)
    .description(description)
    .action(async (id: string, _options: object, command: Command) =>
      line.inShop(command, async ({ shop }, tools) => said(await click(shop, Number(id)), line, tools)),
    );
}

function said(campaign: Campaign, line: CommandLine, { money }: Tools) {
  const { id, name, state, reason, wished, maximumSpend } = campaign;
  const facts = { id, name, state: reason?.code ?? state, total: money(wished?.maximumSpend ?? maximumSpend) };
  return { data: campaign, text: line.say('campaignSaid', facts) };
}
