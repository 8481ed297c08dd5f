/** `vetrina promotion promote` and what follows: one promotion at every outlet. */
import type { Command } from 'commander';

import { type ChosenOutlet, chosenOutlets, type PromotionOutlets } from '../../../api/outlets.ts';
import { listedNumber, oneOf, someOf, wholeNumber } from '../arguments.ts';
import type { CommandLine, Tools } from '../command.ts';
import { table } from '../table.ts';
import { readAmount } from '../written.ts';

interface PromoteOptions {
  readonly outlets: ChosenOutlet[];
  readonly title?: string;
  readonly text?: string;
  readonly daily?: string;
  readonly radius: number;
  readonly button: 'call-now' | 'get-directions';
}

export function addPromotionOutlets(promotion: Command, line: CommandLine): void {
  const { words } = line;
  const numbered = (name: string, about: string): Command =>
    promotion.command(name).argument('<id>', words.promotionId, listedNumber(line)).description(about);
  const ofOne = (name: string, about: string): Command =>
    numbered(name, about).argument('<outlet>', words.outletName, oneOf<ChosenOutlet>(chosenOutlets, line));

  numbered('promote', words.promotionPromote)
    .requiredOption('--outlets <names>', words.optionOutlets, someOf(chosenOutlets, line))
    .option('--title <text>', words.optionOutletTitle)
    .option('--text <text>', words.optionOutletText)
    .option('--daily <amount>', words.optionOutletDaily)
    .option('--radius <km>', words.optionOutletRadius, wholeNumber(1, 80, line), 5)
    .option(
      '--button <button>',
      words.optionOutletButton,
      oneOf(['get-directions', 'call-now'], line),
      'get-directions',
    )
    .action(async (id: number, options: PromoteOptions, command: Command) =>
      line.inShop(command, async ({ shop, settings }, tools) => {
        const { outlets, title, text, daily, radius, button } = options;
        const advert =
          daily === undefined
            ? undefined
            : { radiusKm: radius, dailyBudget: readAmount(daily, settings.currency), button };
        const data = await shop.campaigns.promote({
          promotionId: id,
          outlets,
          ...(title === undefined ? {} : { title }),
          ...(text === undefined ? {} : { text }),
          ...(advert === undefined ? {} : { advert }),
        });
        return { data, text: outletTable(data, line, tools) };
      }),
    );
  numbered('outlets', words.promotionOutlets).action(async (id: number, _options: object, command: Command) =>
    line.inShop(command, async ({ shop }, tools) => {
      const data = await shop.campaigns.outlets({ promotionId: id });
      return { data, text: outletTable(data, line, tools) };
    }),
  );
  const verbs = { 'retry-outlet': 'retryOutlet', 'outlet-done': 'outletDone', 'stop-outlet': 'stopOutlet' } as const;
  const about = {
    'retry-outlet': words.promotionRetryOutlet,
    'outlet-done': words.promotionOutletDone,
    'stop-outlet': words.promotionStopOutlet,
  };
  for (const name of ['retry-outlet', 'outlet-done', 'stop-outlet'] as const) {
    ofOne(name, about[name]).action(async (id: number, outlet: ChosenOutlet, _options: object, command: Command) =>
      line.inShop(command, async ({ shop }, tools) => {
        const data = await shop.campaigns[verbs[name]]({ promotionId: id, outlet });
        return { data, text: outletTable(data, line, tools) };
      }),
    );
  }
}

/** Where it does not end with the promotion: why, or else on which day. */
const whyApart = ({ endsApart: apart }: PromotionOutlets['outlets'][number]): string =>
  apart === null ? '' : [apart.on, apart.reason?.code ?? ''].join(' ').trim();

function outletTable({ outlets }: PromotionOutlets, { words }: CommandLine, { money }: Tools): string {
  return table(
    [words.outlet, words.state, words.why, words.outletStep, words.outletMost, words.outletLink],
    outlets.map((each) => [
      each.outlet,
      each.of === null ? each.state : `${each.state} ${each.shown ?? 0}/${each.of}`,
      each.reason?.code ?? whyApart(each),
      each.step ?? '',
      each.maximumSpend === null ? '' : money(each.maximumSpend),
      each.link,
    ]),
  );
}
