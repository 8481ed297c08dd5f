import type { PostDraft } from '../../api/presence.ts';
import { Refusal } from '../../api/refusals.ts';
import { fromInstant } from '../../api/time.ts';
import { isWebAddress } from '../catalog/index.ts';

/** Google's limits, in characters. */
const longestTitle = 58;
const longestText = 1500;

/**
 * What Google would not take is said before anything is kept, and what it ignores is left out.
 * Source: My Business v4, localPosts: offers and events need a title and dates, a call takes the profile's own number.
 */
export function checkPost(draft: PostDraft, now: number): PostDraft {
  const post = withoutUnused(draft);
  const dated = post.topic !== 'standard';
  if (length(post.text) > longestText) throw new Refusal('post-text-too-long', { most: longestText });
  if (post.text === '' && !dated) throw new Refusal('post-text-missing');
  if (dated) checkTitleAndDates(post, now);
  const needsLink = post.topic !== 'offer' && post.button !== 'none' && post.button !== 'call';
  if ((needsLink || post.buttonLink !== '') && !isWebAddress(post.buttonLink))
    throw new Refusal('post-link-wrong', { written: post.buttonLink });
  if (post.imageUrl !== '' && !isPublicAddress(post.imageUrl))
    throw new Refusal('post-picture-not-public', { written: post.imageUrl });
  return post;
}

function checkTitleAndDates({ title, startsAt, endsAt }: PostDraft, now: number): void {
  if (title === '') throw new Refusal('post-needs-title');
  if (length(title) > longestTitle) throw new Refusal('post-title-too-long', { most: longestTitle });
  if (startsAt === null || endsAt === null) throw new Refusal('post-dates-wrong', { startsAt, endsAt });
  const end = fromInstant(endsAt);
  if (end <= fromInstant(startsAt) || end <= now) throw new Refusal('post-dates-wrong', { startsAt, endsAt });
}

function withoutUnused(draft: PostDraft): PostDraft {
  const [title, text, couponCode, terms] = [draft.title, draft.text, draft.couponCode, draft.terms].map((each) =>
    each.trim(),
  ) as [string, string, string, string];
  const trimmed = { ...draft, text, buttonLink: draft.buttonLink.trim(), imageUrl: draft.imageUrl.trim() };
  // A call uses the phone number of the profile; with an address Google refuses it.
  if (draft.button === 'call' || (draft.button === 'none' && draft.topic !== 'offer')) trimmed.buttonLink = '';
  if (draft.topic === 'standard')
    return { ...trimmed, title: '', startsAt: null, endsAt: null, couponCode: '', terms: '' };
  if (draft.topic === 'event') return { ...trimmed, title, couponCode: '', terms: '' };
  return { ...trimmed, title, couponCode, terms };
}

/** As Google counts: an emoji is one. */
const length = (text: string): number => [...text].length;

/** Google fetches the picture itself: an address of this PC or of the shop's own network cannot work. */
function isPublicAddress(written: string): boolean {
  if (!isWebAddress(written)) return false;
  const { hostname } = new URL(written);
  return (
    hostname.includes('.') &&
    !/^(127\.|10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.)|\.(local|lan|home|internal)$/u.test(hostname)
  );
}
