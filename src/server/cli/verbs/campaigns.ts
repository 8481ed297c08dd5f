/** `vetrina campaigns …`: adverts around the shop, made paused, started by a command of its own. */
import type { Command } from 'commander';

import { type Campaign, campaignButtons, campaignPurposes, messageServices } from '../../../api/campaigns.ts';
import type { Door } from '../../../api/index.ts';
import { aDay, listedNumber, oneOf, wholeNumber } from '../arguments.ts';
import type { CommandLine, Tools } from '../command.ts';
import { readNamedFile } from '../read-file.ts';
import type { Session } from '../session.ts';
import { table } from '../table.ts';
import { readAmount } from '../written.ts';

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

type BudgetOptions = Pick<CreateOptions, 'daily' | 'total' | 'dryRun'> & { readonly until?: string };

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
    .requiredOption('--from <day>', words.optionCampaignFrom, aDay(line))
    .requiredOption('--until <day>', words.optionCampaignUntil, aDay(line))
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
        const draft = await draftOf(session, options, line, command);
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

async function draftOf(session: Session, options: CreateOptions, line: CommandLine, command: Command) {
  const { name, text, headline = name, purpose, button = usualButton[purpose], radius, from, until, age } = options;
  return {
    name,
    headline,
    text,
    purpose,
    button,
    radiusKm: radius,
    towns: await townsOf(session.shop, options.towns, (name) => command.error(line.say('townUnknown', { name }))),
    dailyBudget: amountOf(options.daily, session) ?? 0,
    totalBudget: amountOf(options.total, session),
    startsOn: from,
    endsOn: until,
    minimumAge: age,
    link: options.link ?? '',
    leadFormId: options.form ?? '',
    messagesTo: options.messages,
    ...(options.picture === undefined
      ? {}
      : { imageBase64: (await readNamedFile(line, options.picture)).toString('base64') }),
  };
}

/** Each name must be one that Facebook knows exactly so, or else knows only once: money is not spent in a town that was guessed. */
async function townsOf(shop: Door, names: string | undefined, refuse: (name: string) => never) {
  const towns = [];
  for (const name of (names ?? '').split(',').map((each) => each.trim())) {
    if (name === '') continue;
    const found = await shop.campaigns.towns({ search: name });
    const exact = found.filter((each) => each.name.toLowerCase() === name.toLowerCase());
    const [town, another] = exact.length > 0 ? exact : found;
    if (town === undefined || another !== undefined) return refuse(name);
    towns.push(town);
  }
  return towns;
}

const amountOf = (written: string | undefined, { settings }: Session): number | null =>
  written === undefined ? null : readAmount(written, settings.currency);

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
    .command('budget')
    .argument('<id>', '', listedNumber(line))
    .description(words.campaignsBudget)
    .option('--daily <amount>', words.optionDaily)
    .option('--total <amount>', words.optionTotal)
    .option('--until <day>', words.optionCampaignUntil, aDay(line))
    .option('--dry-run', words.optionDryRunBudget)
    .action(async (id: number, options: BudgetOptions, command: Command) =>
      line.inShop(command, async (session, tools) => {
        const [daily, total] = [amountOf(options.daily, session), amountOf(options.total, session)];
        const wish = {
          id,
          ...(daily === null ? {} : { dailyBudget: daily }),
          ...(total === null ? {} : { totalBudget: total }),
          ...(options.until === undefined ? {} : { endsOn: options.until }),
        };
        if (options.dryRun !== true) return said(await session.shop.campaigns.change(wish), line, tools);
        const thought = await session.shop.campaigns.checkChange(wish);
        const [most, spent] = [tools.money(thought.maximumSpend), tools.money(thought.spent)];
        return { data: thought, text: line.say('campaignWouldBe', { total: most, spent, until: thought.endsOn }) };
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
    .command(name)
    .argument('<id>', '', listedNumber(line))
    .description(description)
    .action(async (id: number, _options: object, command: Command) =>
      line.inShop(command, async ({ shop }, tools) => said(await click(shop, id), line, tools)),
    );
}

function said(campaign: Campaign, line: CommandLine, { money }: Tools) {
  const { id, name, state, reason, wished, maximumSpend } = campaign;
  const facts = { id, name, state: reason?.code ?? state, total: money(wished?.maximumSpend ?? maximumSpend) };
  return { data: campaign, text: line.say('campaignSaid', facts) };
}
