/** `vetrina channels`: every place where the shop sells or is spoken to, what it is for and what it brings. */
import type { Command } from 'commander';

import { addedKinds, type ChannelPlace, type ChannelUse, channelUses } from '../../../api/channels.ts';
import type { Brought, ChannelBrings } from '../../../api/metrics.ts';
import type { Door } from '../../../api/index.ts';
import { dayIn } from '../../store-time.ts';
import { oneOf, someOf, wholeNumber } from '../arguments.ts';
import type { CommandLine, Tools } from '../command.ts';
import { table } from '../table.ts';

export function addChannels(program: Command, line: CommandLine): void {
  const channels = program.command('channels').description(line.words.channels);
  addList(channels, line);
  addAdd(channels, line);
  addSet(channels, line);
  channels
    .command('order')
    .argument('<ids...>', line.words.channelIds)
    .description(line.words.channelsOrder)
    .action(async (ids: string[], _options: object, command: Command) =>
      line.inShop(command, async ({ shop }, tools) => {
        await shop.channels.arrange({ ids });
        return boardOf(shop, line, tools, 0);
      }),
    );
}

const dayMs = 86_400_000;

function addList(channels: Command, line: CommandLine): void {
  channels
    .command('list')
    .description(line.words.channelsList)
    .option('--days <n>', line.words.optionChannelDays, wholeNumber(1, 366, line), 28)
    .action(async ({ days }: { days: number }, command: Command) =>
      line.inShop(command, async ({ shop }, tools) => boardOf(shop, line, tools, days)),
    );
}

/** Without days only how it stands, not what it brought. */
async function boardOf(shop: Door, line: CommandLine, tools: Tools, days: number) {
  const places = await shop.channels.board();
  const brings = days === 0 ? [] : (await bringsOf(shop, days)).channels;
  const by = new Map(brings.map((each) => [each.channelId, each]));
  const data = places.map((place) => ({ ...place, brings: by.get(place.id) ?? null }));
  return { data, text: placeTable(places, by, line, tools) };
}

async function bringsOf(shop: Door, days: number) {
  const { timeZone } = await shop.settings.get();
  const now = Date.now();
  return shop.metrics.channels({ from: dayIn(timeZone, now - (days - 1) * dayMs), to: dayIn(timeZone, now) });
}

function placeTable(
  places: readonly ChannelPlace[],
  brings: ReadonlyMap<string, ChannelBrings>,
  line: CommandLine,
  { money }: Tools,
): string {
  const { words } = line;
  const number = ({ value, unit }: Brought): string => (unit === 'money' ? money(value) : String(value));
  const broughtText = (id: string): string =>
    (brings.get(id)?.figures ?? [])
      .filter(({ value }) => value !== null && value !== 0)
      .map((each) => `${words[`brought-${each.name}`]} ${number(each)}`)
      .join(', ');
  const state = (place: ChannelPlace): string => {
    if (place.putAway) return words.channelPutAway;
    if (!place.priced) return words.channelSpokenTo;
    return place.viaFile ? words.viaFile : place.connection.state;
  };
  return table(
    [
      words.channel,
      words.name,
      words.connection,
      words.channelUses,
      words.channelFocus,
      words.channelAnswers,
      words.channelBrings,
    ],
    places.map((place) => [
      place.id,
      place.name,
      state(place),
      place.uses.join(' '),
      place.focus,
      [place.answeredBy, place.answerTimes].filter((part) => part !== '').join(', '),
      broughtText(place.id),
    ]),
  );
}

interface Described {
  readonly use?: ChannelUse[];
  readonly focus?: string;
  readonly answeredBy?: string;
  readonly answerTimes?: string;
  readonly link?: string;
}

const described = (command: Command, line: CommandLine): Command => {
  const { words } = line;
  return command
    .option('--use <uses>', words.optionChannelUse, someOf(channelUses, line))
    .option('--focus <text>', words.optionChannelFocus)
    .option('--answered-by <name>', words.optionChannelAnsweredBy)
    .option('--answer-times <text>', words.optionChannelTimes)
    .option('--link <address>', words.optionChannelLink);
};

function saidOf({ use: uses, focus, answeredBy, answerTimes, link }: Described) {
  return Object.fromEntries(
    Object.entries({ uses, focus, answeredBy, answerTimes, link }).filter(([, value]) => value !== undefined),
  );
}

type Added = (typeof addedKinds)[number];

function addAdd(channels: Command, line: CommandLine): void {
  described(
    channels
      .command('add')
      .argument('<id>', line.words.channelId)
      .argument('<name>', line.words.channelName)
      .description(line.words.channelsAdd)
      .option('--kind <kind>', line.words.optionChannelKind, oneOf<Added>(addedKinds, line)),
    line,
  ).action(async (id: string, name: string, options: Described & { kind?: Added }, command: Command) =>
    line.inShop(command, async ({ shop }, tools) => {
      const { kind } = options;
      const place = await shop.channels.add({
        id,
        name,
        ...(kind === undefined ? {} : { kind }),
        ...saidOf(options),
      });
      return { data: place, text: placeTable([place], new Map(), line, tools) };
    }),
  );
}

interface SetOptions extends Described {
  readonly name?: string;
  readonly putAway?: boolean;
  readonly takeUp?: boolean;
  readonly on?: boolean;
  readonly off?: boolean;
}

function addSet(channels: Command, line: CommandLine): void {
  const { words } = line;
  described(
    channels
      .command('set')
      .argument('<id>', words.channelId)
      .description(words.channelsSet)
      .option('--name <name>', words.channelName)
      .option('--put-away', words.optionPutAway)
      .option('--take-up', words.optionTakeUp)
      .option('--on', words.optionChannelOn)
      .option('--off', words.optionChannelOff),
    line,
  ).action(async (id: string, options: SetOptions, command: Command) =>
    line.inShop(command, async ({ shop }, tools) => {
      const { name, putAway, takeUp, on, off } = options;
      const place = await shop.channels.update({
        id,
        ...(name === undefined ? {} : { name }),
        ...(on || off ? { enabled: on === true } : {}),
        ...(putAway || takeUp ? { putAway: putAway === true } : {}),
        ...saidOf(options),
      });
      return { data: place, text: placeTable([place], new Map(), line, tools) };
    }),
  );
}
