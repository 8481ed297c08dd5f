/**
 * What each outlet takes as a post, said before anything is sent: the screens show it while a person writes, the core
 * refuses by it. Sources: My Business v4 localPosts; Graph `/{page}/feed`; Instagram content publishing (captions of
 * 2,200 characters, 30 hashtags, JPEG at a public address).
 */
import type { PostDraft, PostOutlet } from './presence.ts';
import type { RefusalCode, RefusalDetails } from './refusals.ts';

export interface PostProblem {
  readonly code: RefusalCode;
  readonly details: RefusalDetails;
}

/** Characters; `title` null: a part of the text. */
export const postLimits: Readonly<Record<PostOutlet, { readonly text: number; readonly title: number | null }>> = {
  google: { text: 1500, title: 58 },
  facebook: { text: 63_206, title: null },
  instagram: { text: 2_200, title: null },
  'by-hand': { text: 5_000, title: null },
};
const mostHashtags = 30;
/** A post planned further ahead is forgotten by whoever planned it. */
const furthestMs = 366 * 24 * 60 * 60_000;
/** A form that stayed open for a moment still means *now*. */
const slackMs = 5 * 60_000;

/** As the outlets count: an emoji is one. */
export const postLength = (text: string): number => [...text].length;

/**
 * @param message the whole text (`postMessage`), which outlets without fields of their own get
 * @returns the worst first; empty: fine
 */
export function postProblems(post: PostDraft, message: string, now: number): PostProblem[] {
  const problems: PostProblem[] = [];
  const say = (code: RefusalCode, details: RefusalDetails = {}) => void problems.push({ code, details });
  const { outlet } = post;
  const { text: most, title: mostTitle } = postLimits[outlet];
  const dated = post.topic !== 'standard';
  const words = outlet === 'google' ? post.text : message;
  if (postLength(words) > most) say('post-text-too-long', { most, length: postLength(words) });
  if (post.text.trim() === '' && !dated) say('post-text-missing');
  if (dated && post.title.trim() === '') say('post-needs-title');
  if (dated && mostTitle !== null && postLength(post.title.trim()) > mostTitle)
    say('post-title-too-long', { most: mostTitle });
  if (dated && !inOrder(post, now)) say('post-dates-wrong', { startsAt: post.startsAt, endsAt: post.endsAt });
  if (linkWrong(post)) say('post-link-wrong', { written: post.buttonLink });
  if (post.imageUrl !== '' && !isPublicAddress(post.imageUrl))
    say('post-picture-not-public', { written: post.imageUrl });
  if (outlet === 'instagram') sayInstagram(post, message, say);
  sayTime(post, now, say);
  return problems;
}

function sayInstagram(post: PostDraft, message: string, say: (code: RefusalCode, details?: RefusalDetails) => void) {
  const hashtags = message.match(/#[\p{L}\p{N}_]+/gu)?.length ?? 0;
  if (hashtags > mostHashtags) say('post-too-many-hashtags', { most: mostHashtags });
  if (post.imageUrl === '' && post.pictureId === null) say('post-picture-missing');
  if (/\.(?:png|webp|gif|avif|heic)(?:$|[?#])/iu.test(post.imageUrl)) say('post-picture-not-jpeg');
}

function sayTime({ publishAt, endsAt, topic }: PostDraft, now: number, say: (code: RefusalCode) => void) {
  if (publishAt === null) return;
  const at = Date.parse(publishAt);
  if (at < now - slackMs) say('post-time-past');
  else if (at > now + furthestMs) say('post-time-too-far');
  else if (topic !== 'standard' && endsAt !== null && Date.parse(endsAt) <= at) say('post-dates-wrong');
}

function inOrder({ startsAt, endsAt }: PostDraft, now: number): boolean {
  if (startsAt === null || endsAt === null) return false;
  return Date.parse(endsAt) > Date.parse(startsAt) && Date.parse(endsAt) > now;
}

function linkWrong({ outlet, topic, button, buttonLink }: PostDraft): boolean {
  const needed = outlet === 'google' && topic !== 'offer' && button !== 'none' && button !== 'call';
  return (needed || buttonLink !== '') && !isWebAddress(buttonLink);
}

/** https, with a host: what a customer's browser and an outlet can open. */
function isWebAddress(written: string): boolean {
  if (!/^https:\/\//iu.test(written) || /\s/u.test(written)) return false;
  return URL.canParse(written) && new URL(written).hostname !== '';
}

/** What outlets open themselves, from anywhere: an address of this PC or of the shop's own network cannot work. */
export function isPublicAddress(written: string): boolean {
  if (!isWebAddress(written)) return false;
  const { hostname } = new URL(written);
  return (
    hostname.includes('.') &&
    !/^(127\.|10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.|\[)|\.(local|lan|home|internal)$/u.test(hostname)
  );
}
