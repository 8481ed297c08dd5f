/** `vetrina promotion sign` and `proof`: what hangs in the shop, and what an inspector asks for. */
import type { Command } from 'commander';

import { type Locale, locales } from '../../../api/money.ts';
import type { PromotionProof, SignText } from '../../../api/promotions.ts';
import { listedNumber, oneOf, wholeNumber } from '../arguments.ts';
import type { CommandLine, Tools } from '../command.ts';
import { savePdf } from '../save-file.ts';
import { table } from '../table.ts';

interface SignOptions {
  readonly channel?: string;
  readonly language?: Locale;
  readonly limit: number;
  readonly out?: string;
  readonly format: string;
  readonly each?: boolean;
  readonly force?: boolean;
}

export function addPromotionPapers(promotion: Command, line: CommandLine): void {
  const { words } = line;
  const id = listedNumber(line);
  promotion
    .command('sign')
    .argument('<id>', words.promotionId, id)
    .description(words.promotionSign)
    .option('--channel <id>', words.optionChannelListings)
    .option('--language <language>', words.optionSignLanguage, oneOf(locales, line))
    .option('--limit <n>', words.optionLimit, wholeNumber(1, 500, line), 100)
    .option('--out <file>', words.optionOutSigns)
    .option('--force', words.optionForceOut)
    .option('--format <name>', words.optionPaper, 'sign-a4')
    .option('--each', words.optionEachSign)
    .action(async (promotionId: number, options: SignOptions, command: Command) =>
      line.inShop(command, async ({ shop }) => {
        const { channel, language, limit, out, format, each, force } = options;
        if (out !== undefined) {
          const wish = { promotionId, formatId: format, of: each === true ? 'products' : 'whole' } as const;
          const { file, signs, pages } = await shop.labels.promotionSigns(wish);
          const data = { file: await savePdf(line, out, file, force), signs, pages };
          return { data, text: line.say('signsPrinted', data) };
        }
        const signs = await shop.pricing.promotions.sign({
          id: promotionId,
          limit,
          ...(channel === undefined ? {} : { channelId: channel }),
          ...(language === undefined ? {} : { language }),
        });
        return { data: signs, text: [signs.whole, ...signs.products.items].map(signText).join('\n\n') };
      }),
    );
  promotion
    .command('proof')
    .argument('<id>', words.promotionId, id)
    .description(words.promotionProof)
    .option('--limit <n>', words.optionLimit, wholeNumber(1, 500, line), 50)
    .option('--out <file>', words.optionOutProof)
    .option('--force', words.optionForceOut)
    .action(
      async (
        promotionId: number,
        { limit, out, force }: { limit: number; out?: string; force?: boolean },
        command: Command,
      ) =>
        line.inShop(command, async ({ shop }, tools) => {
          if (out !== undefined) {
            const { file, pages } = await shop.labels.promotionProof({ promotionId });
            const data = { file: await savePdf(line, out, file, force), pages };
            return { data, text: line.say('proofPrinted', data) };
          }
          const proof = await shop.pricing.promotions.proof({ id: promotionId, limit });
          return { data: proof, text: proof.items.map((each) => proofText(each, line, tools)).join('\n\n') };
        }),
    );
}

const signText = ({ headline, product, price, priorPrice, saving, period, conditions }: SignText): string =>
  [headline, product, price, priorPrice, saving, period, conditions].filter((text) => text !== '').join('\n');

function proofText({ title, sku, channels }: PromotionProof, line: CommandLine, { money, moment }: Tools): string {
  const { words } = line;
  const parts = channels.map(({ channelId, windowFrom, windowUntil, records }) => {
    const head = line.say('proofOf', { channel: channelId, from: moment(windowFrom), until: moment(windowUntil) });
    const rows = table(
      [words.from, words.until, words.price1, words.why, words.who, ''],
      records.map((record) => [
        moment(record.from),
        moment(record.until),
        money(record.amount),
        [record.reason, record.note].filter(Boolean).join(': '),
        record.actor,
        [record.lowest ? words.proofLowest : '', record.typingError ? words.proofSlip : ''].filter(Boolean).join(' '),
      ]),
      [2],
    );
    return `${head}\n${rows}`;
  });
  return [`${title} (${sku})`, ...parts].join('\n');
}
