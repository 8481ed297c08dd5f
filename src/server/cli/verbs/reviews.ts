/** `vetrina reviews …`: what customers write on Google, and what the shop answers. */
import type { Command } from 'commander';

import { filledAnswer, type Review } from '../../../api/reviews.ts';
import { listedNumber, wholeNumber } from '../arguments.ts';
import type { CommandLine, Tools } from '../command.ts';
import type { Session } from '../session.ts';
import { table } from '../table.ts';

interface ListOptions {
  readonly unanswered?: boolean;
  readonly stars?: number;
  readonly search?: string;
  readonly limit: number;
  readonly refresh?: boolean;
}

const mostOnPage = 500;

export function addReviews(program: Command, line: CommandLine): void {
  const reviews = program.command('reviews').description(line.words.reviews);
  addList(reviews, line);
  addAnswer(reviews, line);
  addTakeBack(reviews, line);
  addTexts(reviews, line);
}

function addList(reviews: Command, line: CommandLine): void {
  const { words } = line;
  reviews
    .command('list')
    .description(words.reviewsList)
    .option('--unanswered', words.optionUnanswered)
    .option('--stars <n>', words.optionStars, wholeNumber(1, 5, line))
    .option('--search <words>', words.optionReviewSearch)
    .option('--limit <n>', words.optionLimit, wholeNumber(1, mostOnPage, line), 50)
    .option('--refresh', words.optionRefresh)
    .action(async ({ unanswered, stars, search, limit, refresh }: ListOptions, command: Command) =>
      line.inShop(command, async ({ shop }, tools) => {
        if (refresh === true) await shop.presence.reviews.refresh();
        const summary = await shop.presence.reviews.summary();
        const { items, total, next } = await shop.presence.reviews.list({
          limit,
          show: unanswered === true ? 'unanswered' : 'all',
          ...(stars === undefined ? {} : { stars }),
          ...(search === undefined ? {} : { search }),
        });
        const { average } = summary;
        const head = line.say('reviewsOnGoogle', {
          average: average === null ? '–' : (average / 100).toLocaleString(line.language, { maximumFractionDigits: 1 }),
          total: summary.total ?? '–',
          unanswered: summary.unanswered,
        });
        const list = items.length === 0 ? words.noReviews : reviewTable(items, line, tools);
        return { data: { summary, items, total, next }, text: `${head}\n${list}` };
      }),
    );
}

function addAnswer(reviews: Command, line: CommandLine): void {
  const { words } = line;
  reviews
    .command('answer')
    .description(words.reviewsAnswer)
    .argument('<id>', words.argumentReview, listedNumber(line))
    .argument('[text]', words.argumentAnswer)
    .option('--saved <id>', words.optionSavedText, listedNumber(line))
    .action(async (id: number, written: string | undefined, { saved }: { saved?: number }, command: Command) => {
      if (written === undefined && saved === undefined) command.error(words.answerMissing);
      await line.inShop(command, async (session) => {
        const text = written ?? (await fromSaved(session, id, saved ?? 0));
        if (text === null) command.error(line.say('savedTextUnknown', { id: saved }));
        const review = await session.shop.presence.reviews.answer({ id, text });
        return { data: review, text: line.say('answerOnItsWay', { text: review.wanted?.text ?? text }) };
      });
    });
}

async function fromSaved({ shop, settings }: Session, id: number, saved: number): Promise<string | null> {
  const [review, texts] = [await shop.presence.reviews.get({ id }), await shop.presence.reviews.texts.list()];
  const text = texts.find((each) => each.id === saved)?.text;
  return text === undefined ? null : filledAnswer(text, { author: review.author, shop: settings.shopName });
}

function addTakeBack(reviews: Command, line: CommandLine): void {
  const { words } = line;
  reviews
    .command('take-back')
    .description(words.reviewsTakeBack)
    .argument('<id>', words.argumentReview, listedNumber(line))
    .action(async (id: number, _options: object, command: Command) =>
      line.inShop(command, async ({ shop }) => ({
        data: await shop.presence.reviews.takeBack({ id }),
        text: words.answerTakenBack,
      })),
    );
}

function addTexts(reviews: Command, line: CommandLine): void {
  const { words } = line;
  reviews
    .command('texts')
    .description(words.reviewsTexts)
    .action(async (_options: object, command: Command) =>
      line.inShop(command, async ({ shop }) => {
        const texts = await shop.presence.reviews.texts.list();
        const rows = texts.map(({ id, title, text }) => [String(id), title, text.replace(/\s+/gu, ' ')]);
        return {
          data: texts,
          text: rows.length === 0 ? words.noSavedTexts : table([words.id, words.name, words.answer], rows, [0]),
        };
      }),
    );
}

function reviewTable(reviews: readonly Review[], line: CommandLine, { moment }: Tools): string {
  const { words } = line;
  return table(
    [words.id, words.when, words.stars, words.author, words.review, words.answer],
    reviews.map((review) => [
      String(review.id),
      moment(review.createdAt),
      review.stars === null ? '–' : String(review.stars),
      review.author ?? words.anonymous,
      shortened(review.text),
      answerOf(review, line),
    ]),
    [0, 2],
  );
}

function answerOf({ wanted, reply }: Review, { words }: CommandLine): string {
  if (wanted !== null) return wanted.state === 'failed' ? words.answerFailed : words.answerSending;
  if (reply === null) return '';
  return reply.state === 'rejected' ? words.answerRejected : shortened(reply.text);
}

function shortened(text: string): string {
  const plain = text.replace(/\s+/gu, ' ');
  return plain.length > 60 ? `${plain.slice(0, 59)}…` : plain;
}
