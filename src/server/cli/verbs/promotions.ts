/** `vetrina promotion …`: reductions by the law, from the dry run to the proof. */
import type { Command } from 'commander';

import { bases, type Promotion, promotionStates, type PromotionRow, regimes } from '../../../api/promotions.ts';
import { listedNumber, oneOf, wholeNumber } from '../arguments.ts';
import type { CommandLine, Tools } from '../command.ts';
import { table } from '../table.ts';
import { roundingsByName } from '../written.ts';
import { addPromotionOutlets } from './promotion-outlets.ts';
import { addPromotionPapers } from './promotion-papers.ts';
import { type PromotionOptions, readPromotionWish } from './promotion-wish.ts';

export function addPromotions(program: Command, line: CommandLine): void {
  const promotion = program.command('promotion').description(line.words.promotion);
  addMaking(promotion, line);
  addList(promotion, line);
  addShow(promotion, line);
  addStop(promotion, line);
  addPromotionPapers(promotion, line);
  addPromotionOutlets(promotion, line);
}

function addMaking(promotion: Command, line: CommandLine): void {
  const { words } = line;
  const wished = (name: string, about: string): Command =>
    promotion
      .command(`${name} <reduction>`)
      .description(about)
      .requiredOption('--until <minute>', words.optionUntilMinute)
      .option('--from <minute>', words.optionFromNow)
      .option('--channel <ids>', words.optionChannels)
      .option('--sku <codes>', words.optionSkus)
      .option('--search <words>', words.optionSearch)
      .option('--category <name>', words.optionCategory)
      .option('--all', words.optionAllGoods)
      .option('--basis <basis>', words.optionBasis, oneOf(bases, line), 'prior')
      .option('--round <ending>', words.optionRound, oneOf(Object.keys(roundingsByName), line), 'none')
      .option('--regime <regime>', words.optionRegime, oneOf(regimes, line), 'ordinary')
      .option('--step <steps...>', words.optionStep)
      .option('--note <text>', words.optionNote, '');
  wished('preview', words.promotionPreview).action(
    async (written: string, options: PromotionOptions, command: Command) =>
      line.inShop(command, async (session, tools) => {
        const wish = await readPromotionWish(session, written, options);
        const preview = await session.shop.pricing.promotions.preview({ ...wish, limit: 500 });
        const { prices, leftOut } = preview;
        const text = `${rowTable(preview.rows, line, tools)}\n\n${line.say('promotionWould', { prices, leftOut })}`;
        return { data: preview, text };
      }),
  );
  wished('create', words.promotionCreate)
    .requiredOption('--name <text>', words.optionPromotionName)
    .action(async (written: string, options: PromotionOptions & { name: string }, command: Command) =>
      line.inShop(command, async (session) => {
        const wish = await readPromotionWish(session, written, options);
        const made = await session.shop.pricing.promotions.create({ ...wish, name: options.name });
        const facts = { name: options.name, ...made, batch: made.batchId };
        return { data: made, text: line.say('promotionCreated', facts) };
      }),
    );
}

function rowTable(rows: readonly PromotionRow[], { words }: CommandLine, { money }: Tools): string {
  const percent = (hundredths: number | null): string => (hundredths === null ? '' : `${hundredths / 100} %`);
  return table(
    [words.sku, words.product, words.channel, words.before, words.prior, words.after, '%', ''],
    rows.map((row) => [
      row.sku,
      row.title,
      row.channelId,
      money(row.regular),
      money(row.prior),
      money(row.amount),
      percent(row.percent),
      row.warnings.join(' '),
    ]),
    [3, 4, 5, 6],
  );
}

function addList(promotion: Command, line: CommandLine): void {
  const { words } = line;
  promotion
    .command('list')
    .description(words.promotionList)
    .option('--state <state>', words.optionPromotionState, oneOf(promotionStates, line))
    .option('--limit <n>', words.optionLimit, wholeNumber(1, 500, line), 50)
    .action(async ({ state, limit }: { state?: Promotion['state']; limit: number }, command: Command) =>
      line.inShop(command, async ({ shop }, tools) => {
        const page = await shop.pricing.promotions.list({ limit, ...(state === undefined ? {} : { state }) });
        return { data: page, text: page.items.length === 0 ? words.noPromotions : listTable(page.items, line, tools) };
      }),
    );
}

function listTable(items: readonly Promotion[], { words }: CommandLine, { moment }: Tools): string {
  return table(
    [words.id, words.promotionName, words.state, words.from, words.until, words.channel, words.prices],
    items.map((each) => [
      String(each.id),
      each.name,
      each.state,
      moment(each.from),
      moment(each.until),
      each.channels.join(' '),
      String(each.prices),
    ]),
    [0, 6],
  );
}

const numbered = (promotion: Command, name: string, about: string, line: CommandLine): Command =>
  promotion.command(name).argument('<id>', line.words.promotionId, listedNumber(line)).description(about);

function addShow(promotion: Command, line: CommandLine): void {
  numbered(promotion, 'show', line.words.promotionShow, line)
    .option('--limit <n>', line.words.optionLimit, wholeNumber(1, 500, line), 100)
    .action(async (id: number, { limit }: { limit: number }, command: Command) =>
      line.inShop(command, async ({ shop }, tools) => {
        const shown = await shop.pricing.promotions.get({ id, limit });
        const text = `${listTable([shown.promotion], line, tools)}\n\n${rowTable(shown.rows.items, line, tools)}`;
        return { data: shown, text };
      }),
    );
}

function addStop(promotion: Command, line: CommandLine): void {
  numbered(promotion, 'stop', line.words.promotionStop, line).action(
    async (id: number, _options: object, command: Command) =>
      line.inShop(command, async ({ shop }) => {
        const stopped = await shop.pricing.promotions.stop({ id });
        return { data: stopped, text: line.say('promotionStopped', { ...stopped, batch: stopped.batchId }) };
      }),
  );
}
