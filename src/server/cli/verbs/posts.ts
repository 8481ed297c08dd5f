/** `vetrina posts …`: what the shop says on Google, Facebook and Instagram, or has ready to paste. */
import type { Command } from 'commander';

import type { Door } from '../../../api/index.ts';
import {
  type Post,
  type PostOutlet,
  postButtons,
  postOutlets,
  postStates,
  postTopics,
  type PostWish,
} from '../../../api/presence.ts';
import { readInstant } from '../../store-time.ts';
import { listedNumber, oneOf } from '../arguments.ts';
import type { CommandLine, Tools } from '../command.ts';
import { readNamedFile } from '../read-file.ts';
import { table } from '../table.ts';

interface CreateOptions {
  readonly outlet: PostOutlet;
  readonly promotion?: number;
  readonly event?: number;
  readonly topic?: (typeof postTopics)[number];
  readonly title?: string;
  readonly text?: string;
  readonly button?: (typeof postButtons)[number];
  readonly link?: string;
  readonly starts?: string;
  readonly ends?: string;
  readonly coupon?: string;
  readonly terms?: string;
  readonly image?: string;
  readonly picture?: string;
  readonly at?: string;
  readonly keep?: boolean;
}

export function addPosts(program: Command, line: CommandLine): void {
  const posts = program.command('posts').description(line.words.posts);
  addCreate(posts, line);
  addList(posts, line);
  addOne(posts, line, 'retry', line.words.postsRetry, (shop, id) => shop.presence.posts.retry({ id }));
  addOne(posts, line, 'remove', line.words.postsRemove, (shop, id) => shop.presence.posts.remove({ id }));
}

function addCreate(posts: Command, line: CommandLine): void {
  const { words } = line;
  const number = listedNumber(line);
  posts
    .command('create')
    .description(words.postsCreate)
    .option('--outlet <outlet>', words.optionOutlet, oneOf(postOutlets, line), 'google')
    .option('--promotion <id>', words.optionPostPromotion, number)
    .option('--event <id>', words.optionPostEvent, number)
    .option('--topic <topic>', words.optionTopic, oneOf(postTopics, line))
    .option('--title <text>', words.optionPostTitle)
    .option('--text <text>', words.optionPostText)
    .option('--button <button>', words.optionPostButton, oneOf(postButtons, line))
    .option('--link <address>', words.optionPostLink)
    .option('--starts <instant>', words.optionPostStarts)
    .option('--ends <instant>', words.optionPostEnds)
    .option('--coupon <code>', words.optionPostCoupon)
    .option('--terms <text>', words.optionPostTerms)
    .option('--image <address>', words.optionPostImage)
    .option('--picture <file>', words.optionPostPicture)
    .option('--at <minute>', words.optionPostAt)
    .option('--keep', words.optionPostKeep)
    .action(async (options: CreateOptions, command: Command) =>
      line.inShop(command, async ({ shop, settings }, { moment }) => {
        const base = await baseOf(shop, options);
        const post = await shop.presence.posts.publish({
          ...base,
          ...(await wishOf(shop, options, settings.timeZone, line)),
          topic: options.topic ?? base.topic,
        });
        const facts = { id: post.id, state: post.state, outlet: post.outlet, at: moment(post.publishAt) };
        const text = line.say(post.publishAt === null ? 'postCreated' : 'postScheduled', facts);
        return { data: post, text: post.state === 'by-hand' ? `${text}\n\n${post.message}` : text };
      }),
    );
}

/** What the promotion or the event says; else nothing yet. */
async function baseOf(shop: Door, { outlet, promotion, event }: CreateOptions): Promise<PostWish> {
  if (promotion !== undefined) return shop.presence.posts.draftFromPromotion({ promotionId: promotion, outlet });
  if (event !== undefined) return shop.presence.posts.draftFromEvent({ eventId: event, outlet });
  return { outlet, topic: 'standard', text: '' };
}

async function wishOf(
  shop: Door,
  options: CreateOptions,
  timeZone: string,
  line: CommandLine,
): Promise<Partial<PostWish>> {
  const instant = (written: string | undefined) => (written === undefined ? undefined : readInstant(written, timeZone));
  const pictureId =
    options.picture === undefined
      ? undefined
      : (
          await shop.presence.posts.addPicture({
            base64: (await readNamedFile(line, options.picture)).toString('base64'),
          })
        ).id;
  const wish = {
    title: options.title,
    text: options.text,
    button: options.button,
    buttonLink: options.link,
    startsAt: instant(options.starts),
    endsAt: instant(options.ends),
    couponCode: options.coupon,
    terms: options.terms,
    imageUrl: options.image,
    pictureId,
    publishAt: instant(options.at),
    removeAtEnd: options.keep === true ? false : undefined,
  };
  return Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined)) as Partial<PostWish>;
}

function addList(posts: Command, line: CommandLine): void {
  const { words } = line;
  posts
    .command('list')
    .description(words.postsList)
    .option('--outlet <outlet>', words.optionOutlet, oneOf(postOutlets, line))
    .option('--state <state>', words.optionPostState, oneOf(postStates, line))
    .action(async (filter: { outlet?: PostOutlet; state?: Post['state'] }, command: Command) =>
      line.inShop(command, async ({ shop }, tools) => {
        const found = await shop.presence.posts.list(filter);
        return { data: found, text: found.length === 0 ? words.noPosts : listTable(found, line, tools) };
      }),
    );
}

function listTable(posts: readonly Post[], { words }: CommandLine, { moment }: Tools): string {
  return table(
    [words.id, words.outlet, words.state, words.from, words.postWords, ''],
    posts.map((post) => [
      String(post.id),
      post.outlet,
      post.state,
      moment(post.publishedAt ?? post.publishAt),
      (post.title || post.text).split('\n')[0]?.slice(0, 60) ?? '',
      post.reason?.code ?? post.link,
    ]),
    [0],
  );
}

function addOne(
  posts: Command,
  line: CommandLine,
  name: string,
  about: string,
  verb: (shop: Door, id: number) => Promise<Post>,
): void {
  posts
    .command(name)
    .argument('<id>', line.words.postId, listedNumber(line))
    .description(about)
    .action(async (id: number, _options: unknown, command: Command) =>
      line.inShop(command, async ({ shop }) => {
        const post = await verb(shop, id);
        return { data: post, text: line.say('postCreated', { id, state: post.state, outlet: post.outlet }) };
      }),
    );
}
