/** `vetrina giftcards …`: gift cards and store credit, what is left on them, lost ones. */
import type { Command } from 'commander';

import type { CardSummary, WholeCard } from '../../../api/counter.ts';
import { cardStates, type CardState } from '../../../api/counter-words.ts';
import { aDay, oneOf } from '../arguments.ts';
import type { CommandLine, Tools } from '../command.ts';
import { savePdf } from '../save-file.ts';
import { table } from '../table.ts';

export function addGiftCards(program: Command, line: CommandLine): void {
  const { words } = line;
  const cards = program.command('giftcards').description(words.giftcards);
  cards
    .command('list')
    .description(words.giftcardsList)
    .option('--search <words>', words.optionCardSearch)
    .option('--state <state>', words.optionCardState, oneOf(cardStates, line))
    .option('--on <day>', words.optionCardsOn, aDay(line))
    .action(async (wish: { search?: string; state?: CardState; on?: string }, command: Command) =>
      line.inShop(command, async ({ shop }, tools) => {
        const page = await shop.counter.cards.list({ ...wish, limit: 200 });
        const amount = tools.money(page.owed);
        const owed =
          wish.on === undefined ? line.say('cardsOwed', { amount }) : line.say('cardsOwedOn', { amount, day: wish.on });
        return {
          data: page,
          text: page.total === 0 ? words.cardsNone : `${cardTable(page.items, line, tools)}\n\n${owed}`,
        };
      }),
    );
  cards
    .command('show <code>')
    .description(words.giftcardsShow)
    .option('--out <file>', words.optionCardOut)
    .option('--force', words.optionForceOut)
    .action(async (code: string, { out, force }: { out?: string; force?: boolean }, command: Command) =>
      line.inShop(command, async ({ shop }, tools) => {
        const card = await shop.counter.cards.byCode({ code });
        if (out !== undefined)
          await savePdf(line, out, await shop.counter.cards.print({ id: card.id, language: line.language }), force);
        return { data: card, text: cardText(card, line, tools) };
      }),
    );
  cards
    .command('block <code>')
    .description(words.giftcardsBlock)
    .option('--why <text>', words.optionSalesReason, '')
    .action(async (code: string, { why }: { why: string }, command: Command) =>
      line.inShop(command, async ({ shop }, tools) => {
        const { id } = await shop.counter.cards.byCode({ code });
        const card = await shop.counter.cards.block({ id, why });
        return { data: card, text: cardText(card, line, tools) };
      }),
    );
  for (const verb of ['unblock', 'replace'] as const)
    cards
      .command(`${verb} <code>`)
      .description(verb === 'unblock' ? words.giftcardsUnblock : words.giftcardsReplace)
      .action(async (code: string, _options: object, command: Command) =>
        line.inShop(command, async ({ shop }, tools) => {
          const { id } = await shop.counter.cards.byCode({ code });
          const card = await shop.counter.cards[verb]({ id });
          return { data: card, text: cardText(card, line, tools) };
        }),
      );
}

const cardTable = (cards: readonly CardSummary[], { words }: CommandLine, { money }: Tools): string =>
  table(
    [words.cardCode, words.cardKind, words.cardState, words.cardBalance, words.cardExpires],
    cards.map((card) => [card.code, card.kind, card.state, money(card.balance), card.expiresOn ?? '–']),
    [3],
  );

function cardText(card: WholeCard, line: CommandLine, tools: Tools): string {
  const { words } = line;
  const entries = table(
    [words.receiptAt, words.cardEntry, words.receiptNumber, words.receiptTotal],
    card.entries.map((entry) => [
      tools.moment(entry.at),
      entry.kind,
      entry.receipt?.number ?? '–',
      tools.money(entry.amount),
    ]),
    [3],
  );
  return `${cardTable([card], line, tools)}\n\n${entries}`;
}
