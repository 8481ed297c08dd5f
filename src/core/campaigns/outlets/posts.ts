/** Posts on the Google profile, the Facebook page and Instagram: published at the promotion's first minute, gone with its last. */
import type { ChosenOutlet, OutletState, OutletStep } from '../../../api/outlets.ts';
import type { Post, PostDraft } from '../../../api/presence.ts';
import { Refusal } from '../../../api/refusals.ts';
import { fromInstant, type Instant } from '../../../api/time.ts';
import type { Call } from '../../door.ts';
import type { Presence } from '../../presence/index.ts';
import { type ShopSettings, storeDay } from '../../settings/index.ts';
import {
  isOver,
  type OutletKindDoer,
  type OutletView,
  type OutletWords,
  plainView,
  type PromotionAt,
} from './outlet-kind.ts';

type PostOutlet = 'google' | 'facebook' | 'instagram';
const byVetrina: Call = { actor: { kind: 'vetrina', name: 'Vetrina' } };

interface Parts {
  readonly presence: Presence;
  readonly settings: ShopSettings;
}

export function postOutlet(outlet: ChosenOutlet, place: PostOutlet, { presence, settings }: Parts): OutletKindDoer {
  const { posts } = presence.verbs;

  const joined = async (): Promise<boolean> =>
    (await posts.outlets({}, byVetrina)).find((each) => each.outlet === place)?.joined ?? false;

  /** What the sign says there, in the words that were confirmed. */
  async function draft(promotion: PromotionAt, { title, text }: OutletWords): Promise<PostDraft> {
    const made = await posts.draftFromPromotion({ promotionId: promotion.id, outlet: place }, byVetrina);
    const later = promotion.state === 'planned' ? promotion.from : null;
    const { postDraft } = await import('../../../api/presence.ts');
    return postDraft.parse({ ...made, title, text, publishAt: later });
  }

  return {
    outlet,
    joined,
    check: async (promotion, words) => presence.checkPost(await draft(promotion, words)),
    async prepare(_row, promotion, words) {
      const [publish, wish] = [await presence.publisher(), await draft(promotion, words)];
      return async (change) => ({ postId: (await publish(change, wish)).id });
    },
    /** The clock of posts moves their end, too: also of those that were made without an outlet. */
    follow: async () => 'followed',
    /** A promotion that ends takes its posts with it by the clock of posts; here also one that a person stopped alone. */
    async end({ post_id: id }) {
      if (id === null) return;
      try {
        const post = await posts.get({ id }, byVetrina);
        // Pasted by hand: the post itself says from now on that it has to be taken away.
        if (post.state === 'published' || over(post)) return;
        await posts.remove({ id, byHand: false }, byVetrina);
      } catch (error) {
        if (!(error instanceof Refusal) || !['post-over', 'not-found'].includes(error.code)) throw error;
      }
    },
    async view({ post_id: id, done_at: done }, promotion) {
      const byItself = await joined();
      const post = id === null ? null : await found(() => posts.get({ id }, byVetrina));
      if (post === null) return { ...plainView, byItself, state: id === null ? 'on-its-way' : 'over' };
      const over = isOver(promotion) || done !== null;
      const [state, step] = stateOf(post, over);
      return {
        ...plainView,
        byItself,
        state,
        step,
        reason: post.reason,
        link: state === 'over' ? '' : post.link,
        text: post.state === 'by-hand' || post.state === 'published' ? post.message : '',
        postId: post.id,
        endsApart: over || state === 'over' ? null : apart(post, promotion, (await settings.current()).timeZone),
      };
    },
    async retry({ post_id: id }) {
      if (id !== null) await posts.retry({ id }, byVetrina);
    },
    async done({ post_id: id }, promotion, link) {
      if (id === null) return;
      const post = await posts.get({ id }, byVetrina);
      const isToGo = isOver(promotion) || post.reason !== null;
      if (post.state === 'published' && isToGo) await posts.remove({ id, byHand: true }, byVetrina);
      else await posts.pasted({ id, link }, byVetrina);
    },
  };
}

/** A post as it is there now: `Post` itself leaves what has a default open. */
type Dated = Pick<PostNow, 'state'> & {
  readonly endsAt?: Instant | null | undefined;
  readonly outlet?: string | undefined;
} & Pick<Post, 'atOutlet'>;

function apart(post: Dated, { until }: PromotionAt, timeZone: string): OutletView['endsApart'] {
  if (post.endsAt === null || post.endsAt === undefined) return null;
  const on = storeDay(fromInstant(post.endsAt) - 1, timeZone);
  if (on === storeDay(fromInstant(until) - 1, timeZone)) return null;
  const forGood = post.state === 'published' || (post.outlet === 'instagram' && post.atOutlet);
  return { on, reason: forGood ? { code: 'post-not-changeable', details: {} } : null };
}

type PostNow = Pick<Post, 'state' | 'reason'>;

const over = ({ state }: PostNow): boolean => state === 'removed' || state === 'ended' || state === 'removing';

async function found<T>(question: () => Promise<T>): Promise<T | null> {
  try {
    return await question();
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-found') return null;
    throw error;
  }
}

function stateOf(post: PostNow, ended: boolean): [OutletState, OutletStep | null] {
  switch (post.state) {
    case 'scheduled':
      return ['waits', null];
    case 'sending':
      return ['on-its-way', null];
    case 'in-review':
      return ['in-review', post.reason === null ? null : 'retry'];
    case 'live':
      return ended ? ['ending', null] : ['live', null];
    case 'rejected':
    case 'failed':
      return ended ? ['over', null] : ['needs-you', 'retry'];
    case 'by-hand':
      return ended ? ['over', null] : ['ready', 'paste'];
    case 'published':
      return ended ? ['needs-you', 'take-down'] : ['delivered', null];
    case 'removing':
      return ['ending', post.reason === null ? null : 'retry'];
    case 'removed':
    case 'ended':
      return ['over', null];
  }
}
