/** `vetrina sync`, `status` and `listings`: what is on its way, what shows where, what needs a hand. */
import type { Command } from 'commander';

import type { Channel } from '../../../api/channels.ts';
import type { Door } from '../../../api/index.ts';
import { type Listing, type ListingState, listingStates } from '../../../api/listings.ts';
import { oneOf, wholeNumber } from '../arguments.ts';
import type { CommandLine, Tools } from '../command.ts';
import { openSession } from '../session.ts';
import { table } from '../table.ts';

/** Between two rounds of `sync` without `--once`. */
const roundsMs = 5_000;
const largestPage = 500;

export function addState(program: Command, line: CommandLine): void {
  addSync(program, line);
  addStatus(program, line);
  addListings(program, line);
}

interface SyncOptions {
  readonly once?: boolean;
  readonly channel?: string;
  readonly force?: boolean;
}

function addSync(program: Command, line: CommandLine): void {
  const { words } = line;
  program
    .command('sync')
    .description(words.sync)
    .option('--once', words.optionOnce)
    .option('--channel <id>', words.optionChannelSync)
    .option('--force', words.optionForce)
    .action(async ({ once, channel, force }: SyncOptions, command: Command) => {
      const wish = { channelId: channel ?? null, force: force === true };
      if (once !== true) return untilStopped(line, command, wish);
      return line.inShop(command, async ({ shop, sendActs }) => {
        const round = await shop.listings.sync(wish);
        if (channel === undefined) await sendActs();
        return { data: round, text: line.say('synced', round) };
      });
    });
}

/** Rounds until Ctrl-C; a round in which nothing happened says nothing. */
async function untilStopped(
  line: CommandLine,
  command: Command,
  wish: { channelId: string | null; force: boolean },
): Promise<void> {
  const { terminal } = line;
  const root = line.root(command);
  const session = await openSession({ root, env: terminal.env, workspace: line.workspace(command) });
  let wake = (): void => {};
  let stopped = false;
  terminal.onStop(() => {
    stopped = true;
    wake();
  });
  try {
    terminal.tell(line.words.syncing);
    while (!stopped) {
      const round = await session.shop.listings.sync(wish);
      if (wish.channelId === null) await session.sendActs();
      if (round.sent + round.readBack + round.refused > 0) {
        line.answer(command, { data: round, text: line.say('synced', round) });
      }
      if (stopped) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, roundsMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  } finally {
    await session.close();
  }
}

function addStatus(program: Command, line: CommandLine): void {
  program
    .command('status')
    .description(line.words.status)
    .action(async (_options: object, command: Command) =>
      line.inShop(command, async ({ shop, workspace, settings, through }, { moment }) => {
        const [pulse, channels] = await Promise.all([shop.listings.pulse(), shop.channels.list()]);
        const facts = { ...workspace, shop: settings.shopName || '–', app: through ?? '–' };
        const text = [
          line.say(workspace.practice ? 'statusPractice' : 'statusReal', facts),
          ...(workspace.gateway !== null && !workspace.practice ? [line.say('statusGateway', facts)] : []),
          line.say(through === null ? 'statusHere' : 'statusThrough', facts),
          line.say('statusPulse', { ...pulse, lastSentAt: moment(pulse.lastSentAt) }),
          '',
          channelTable(channels, line, moment),
        ];
        return { data: { workspace, running: through !== null, pulse, channels }, text: text.join('\n') };
      }),
    );
}

function channelTable(channels: readonly Channel[], line: CommandLine, moment: Tools['moment']): string {
  const { words } = line;
  return table(
    [
      words.channel,
      words.name,
      words.connection,
      words.listed,
      words.live,
      words.onTheWay,
      words.needsHand,
      words.sentAt,
    ],
    channels.map(({ id, name, connection, viaFile, listed, live, onTheWay, needsHand, lastSentAt }) => [
      id,
      name,
      connection.state === 'off' && viaFile ? words.viaFile : connection.state,
      String(listed),
      String(live),
      String(onTheWay),
      String(needsHand),
      moment(lastSentAt),
    ]),
    [3, 4, 5, 6],
  );
}

interface ListingsOptions {
  readonly state?: ListingState;
  readonly channel?: string;
  readonly limit: number;
}

function addListings(program: Command, line: CommandLine): void {
  const { words } = line;
  program
    .command('listings')
    .description(words.listings)
    .option('--state <state>', words.optionState, oneOf(listingStates, line))
    .option('--channel <id>', words.optionChannelListings)
    .option('--limit <n>', words.optionLimit, wholeNumber(1, 1_000_000, line), 100)
    .action(async (options: ListingsOptions, command: Command) =>
      line.inShop(command, async ({ shop }, tools) => {
        const { items, total, next } = await pages(shop, options);
        const rest = total > items.length ? `\n${line.say('more', { shown: items.length, total })}` : '';
        const text = items.length === 0 ? words.noListings : `${listingTable(items, line, tools)}${rest}`;
        return { data: { items, total, next }, text };
      }),
    );
}

type Shown = Awaited<ReturnType<Door['listings']['list']>>;

async function pages(shop: Door, { state, channel, limit }: ListingsOptions): Promise<Shown> {
  const items: Shown['items'] = [];
  let next: string | null = null;
  let total: number;
  do {
    const page: Shown = await shop.listings.list({
      after: next,
      limit: Math.min(largestPage, limit - items.length),
      ...(state === undefined ? {} : { state }),
      ...(channel === undefined ? {} : { channelId: channel }),
    });
    items.push(...page.items);
    ({ next, total } = page);
  } while (next !== null && items.length < limit);
  return { items, total, next };
}

function listingTable(
  items: readonly (Listing & { sku: string; title: string })[],
  line: CommandLine,
  { money, moment }: Tools,
): string {
  const { words } = line;
  return table(
    [
      words.sku,
      words.product,
      words.channel,
      words.state,
      words.wanted,
      words.sale,
      words.sentPrice,
      words.shown,
      words.since,
      words.why,
    ],
    items.map((each) => [
      each.sku,
      each.title,
      each.channelId,
      each.state,
      money(each.wanted),
      saleText(each, money, moment),
      money(each.sent),
      money(each.shown),
      moment(each.since),
      each.reason?.code ?? '',
    ]),
    [4, 6, 7],
  );
}

/** `9,90 € (1 dic 09:00 – 6 dic 20:00)`; nothing where the price is the regular one now and later. */
function saleText({ sale }: Listing, money: Tools['money'], moment: Tools['moment']): string {
  if (sale === null) return '';
  return `${money(sale.amount)} (${moment(sale.from)} – ${sale.until === null ? '…' : moment(sale.until)})`;
}
