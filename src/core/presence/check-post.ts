import type { PostDraft } from '../../api/presence.ts';
import { postMessage, type PostWordsShop } from '../../api/post-words.ts';
import { postProblems } from '../../api/post-rules.ts';
import { Refusal } from '../../api/refusals.ts';

/** What an outlet would not take is said before anything is kept, and what it ignores is left out. */
export function checkPost(draft: PostDraft, shop: PostWordsShop, now: number): PostDraft {
  const post = withoutUnused(draft);
  const [problem] = postProblems(post, postMessage(post, shop), now);
  if (problem !== undefined) throw new Refusal(problem.code, problem.details);
  return post;
}

function withoutUnused(draft: PostDraft): PostDraft {
  const [title, text, couponCode, terms] = [draft.title, draft.text, draft.couponCode, draft.terms].map((each) =>
    each.trim(),
  ) as [string, string, string, string];
  const trimmed = { ...draft, text, buttonLink: draft.buttonLink.trim(), imageUrl: draft.imageUrl.trim() };
  // A call uses the phone number of the profile; with an address Google refuses it. Elsewhere a link needs no button.
  const linkless = draft.outlet === 'google' && draft.button === 'none' && draft.topic !== 'offer';
  if (draft.button === 'call' || linkless) trimmed.buttonLink = '';
  if (draft.topic === 'standard')
    return { ...trimmed, title: '', startsAt: null, endsAt: null, couponCode: '', terms: '' };
  if (draft.topic === 'event') return { ...trimmed, title, couponCode: '', terms: '' };
  return { ...trimmed, title, couponCode, terms };
}
