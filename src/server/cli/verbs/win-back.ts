/** `vetrina people away`, `people asked`: who slipped away, and what they said. */
import type { Command } from 'commander';
import { randomUUID } from 'node:crypto';

import {
  type WinBackChannel,
  winBackChannels,
  type WinBackReason,
  winBackReasons,
  type WinBackStage,
  winBackStages,
} from '../../../api/win-back-words.ts';
import { oneOf, wholeNumber } from '../arguments.ts';
import type { CommandLine } from '../command.ts';
import { table } from '../table.ts';

interface AskedOptions {
  readonly by: WinBackChannel;
  readonly reason: WinBackReason;
  readonly words: string;
  readonly coupon?: number;
  readonly key?: string;
}

export function addWinBack(people: Command, line: CommandLine): void {
  const { words } = line;
  people
    .command('away')
    .description(words.away)
    .option('--stage <stage>', words.optionAwayStage, oneOf<WinBackStage>(winBackStages, line), 'recovery')
    .option('--limit <n>', words.optionLimit, wholeNumber(1, 500, line), 50)
    .action(async (wish: { stage: WinBackStage; limit: number }, command: Command) =>
      line.inShop(command, async ({ shop }, { money }) => {
        await shop.lifecycle.overview();
        const [page, overview] = [await shop.winBack.people(wish), await shop.winBack.overview()];
        const rows = page.items.map(({ personId, name, spent, ways, notNow, last }) => [
          ...[String(personId), name, money(spent), notNow ?? ways.join(', '), last?.reason ?? ''],
        ]);
        const { asked, cameBack, withinDays } = overview;
        const figures = line.say('awayFigures', { asked, cameBack, withinDays });
        const list = rows.length === 0 ? words.nobodyThere : table([words.id, words.name], rows, [0, 2]);
        return { data: { ...page, overview }, text: `${list}\n\n${figures}` };
      }),
    );
  people
    .command('asked')
    .argument('<id>', '', wholeNumber(1, 999_999_999, line))
    .description(words.asked)
    .requiredOption('--by <way>', words.optionAskedBy, oneOf<WinBackChannel>(winBackChannels, line))
    .requiredOption('--reason <reason>', words.optionAskedReason, oneOf<WinBackReason>(winBackReasons, line))
    .option('--words <text>', words.optionAskedWords, '')
    .option('--coupon <percent>', words.optionAskedCoupon, wholeNumber(1, 100, line))
    .option('--key <key>', words.optionSalesKey)
    .action(async (personId: number, wish: AskedOptions, command: Command) =>
      line.inShop(command, async ({ shop }) => {
        const coupon =
          wish.coupon === undefined ? null : { kind: 'percent' as const, value: wish.coupon * 100, until: null };
        const data = await shop.winBack.note({
          ...{ formKey: wish.key ?? randomUUID(), personId, channel: wish.by, reason: wish.reason },
          ...{ words: wish.words, coupon },
        });
        return { data, text: line.say('askedNoted', { id: data.id, code: data.coupon ?? '–' }) };
      }),
    );
}
