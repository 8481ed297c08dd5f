/**
 * What the shop says outside, what customers write of it, and what people did on its Google profile (calls,
 * directions, visits). A post goes to
 * Google, to the Facebook page or to Instagram once, however bad the line, at its minute, and ends with the promotion or
 * the event that it is about; the outlet's moderation answers later. Where no account is joined it is ready to paste.
 */
import type { PostDraft, presenceContract } from '../../api/presence.ts';
import type { Catalog } from '../catalog/index.ts';
import type { Channels } from '../channels/index.ts';
import type { Change, Grounds } from '../database/index.ts';
import type { Verbs } from '../door.ts';
import type { Events } from '../events/index.ts';
import type { Chore, Outbox } from '../outbox/index.ts';
import type { Pricing } from '../pricing/index.ts';
import type { ShopSettings } from '../settings/index.ts';
import { checkPost } from './check-post.ts';
import { followPosts } from './follow-posts.ts';
import { googleState } from './google.ts';
import { openProfile } from './profile/index.ts';
import { performPosts } from './post-acts.ts';
import { postClock } from './post-clock.ts';
import { joinedOutlets, postVerbs } from './post-verbs.ts';
import { publishPost } from './publish-post.ts';
import { figuresReader } from './read-figures.ts';
import { openReviews } from './reviews/index.ts';

export { postFromEvent, postFromPromotion, type PromotionFacts } from './draft-post.ts';
export { figuresRead, type FiguresRead, saveFiguresRead } from './figures.sql.ts';
export { profileTodos, type ProfileTodos } from './profile/index.ts';
export { googleFigures } from './read-figures.ts';

const figuresEveryMs = 30 * 60_000;

type Parts = Grounds & {
  readonly practice: boolean;
  readonly settings: ShopSettings;
  readonly channels: Channels;
  readonly outbox: Outbox;
  readonly catalog: Pick<Catalog, 'variantsByIds'>;
  readonly pricing: Pick<Pricing, 'verbs'>;
  readonly events: Pick<Events, 'verbs'>;
};

export type Presence = ReturnType<typeof openPresence>;

export function openPresence(parts: Parts) {
  const { database, channels } = parts;
  const figures = figuresReader(parts);
  const reviews = openReviews(parts);
  performPosts(parts);

  const connected = async (): Promise<boolean> => (await googleState(channels, database.read)) !== 'off';
  const profile = openProfile(parts);
  const verbs: Verbs<typeof presenceContract> = {
    profile: profile.verbs,
    posts: postVerbs(parts),
    reviews: reviews.verbs,
  };

  const readingFigures: Chore = {
    name: 'profile-figures',
    everyMs: figuresEveryMs,
    // An account just joined shows its numbers at once.
    wokenBy: ['channels'],
    run: () => figures.readWhenDue(),
  };

  return {
    verbs,
    /** Refuses what the outlet would not take, before anything is kept. */
    checkPost: async (draft: PostDraft): Promise<void> => {
      checkPost(draft, await parts.settings.current(), parts.clock.now());
    },
    /** Publishes as part of a change: the post stands or falls with what it is made for. */
    async publisher() {
      const [shop, joined] = [await parts.settings.current(), await joinedOutlets(parts)];
      return (change: Change, draft: PostDraft) => publishPost(change, { outbox: parts.outbox, shop, joined }, draft);
    },
    /** Reads Google's figures now; answers the number of days, zero without an account. Fails with an OutsideError. */
    readFigures: async (): Promise<number> => ((await connected()) ? figures.read() : 0),
    chores: [
      postClock({ ...parts, joined: () => joinedOutlets(parts) }),
      followPosts(parts),
      readingFigures,
      ...reviews.chores,
      ...profile.chores,
    ] as readonly Chore[],
  };
}
