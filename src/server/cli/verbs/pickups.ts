/** `vetrina pickups`: what is set aside, by its code. */
import type { Command } from 'commander';

import type { Door } from '../../../api/index.ts';
import type { CommandLine } from '../command.ts';
import { table } from '../table.ts';
import { written } from './stock.ts';

export function addPickups(program: Command, line: CommandLine): void {
  const { words } = line;
  const pickups = program.command('pickups').description(words.pickups);
  pickups
    .command('list')
    .description(words.pickupsList)
    .option('--ended', words.optionPickupsEnded)
    .action(async ({ ended }: { ended?: boolean }, command: Command) =>
      line.inShop(command, async ({ shop }, { moment }) => {
        const page = await shop.pickups.list({ show: ended === true ? 'ended' : 'open', limit: 500 });
        const head = [words.pickupCode, words.pickupWho, words.pickupWhat, words.pickupState, words.pickupUntil];
        const rows = page.items.map((each) => [
          each.code,
          each.name,
          each.lines.map(({ quantity, title }) => `${written(quantity, line)} × ${title}`).join(', '),
          each.state,
          moment(each.until),
        ]);
        return { data: page, text: page.total === 0 ? words.pickupsNone : table(head, rows) };
      }),
    );
  addStep(pickups.command('ready <code>').description(words.pickupsReady), line, (shop, id) =>
    shop.pickups.ready({ id }),
  );
  addStep(
    pickups.command('collect <code>').description(words.pickupsCollect).option('--till', words.optionPickupsTill),
    line,
    (shop, id, { till }) => shop.pickups.collect({ id, till: till === true }),
  );
  addStep(pickups.command('cancel <code>').description(words.pickupsCancel), line, (shop, id) =>
    shop.pickups.cancel({ id }),
  );
}

type Step = (shop: Door, id: number, options: { till?: boolean }) => ReturnType<Door['pickups']['get']>;

const addStep = (command: Command, line: CommandLine, step: Step): Command =>
  command.action(async (code: string, options: { till?: boolean }, own: Command) =>
    line.inShop(own, async ({ shop }) => {
      const { id } = await shop.pickups.byCode({ code });
      const done = await step(shop, id, options);
      return { data: done, text: line.say('pickupIs', { code: done.code, name: done.name, state: done.state }) };
    }),
  );
