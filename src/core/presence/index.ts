/**
 * The shop on Google: the posts on its profile, and what people did there (calls, directions, visits). A post goes out
 * once, however bad the line; Google's moderation answers later. Where no account is joined it is kept ready to paste.
 */
import type { presenceContract } from '../../api/presence.ts';
import { Refusal } from '../../api/refusals.ts';
import type { Channels } from '../channels/index.ts';
import type { Grounds } from '../database/index.ts';
import type { Verbs } from '../door.ts';
import type { Chore, Outbox } from '../outbox/index.ts';
import type { ShopSettings } from '../settings/index.ts';
import { followPosts } from './follow-posts.ts';
import { googleState } from './google.ts';
import { postAct, postPerformer } from './post-performer.ts';
import { allPosts, postById } from './posts.sql.ts';
import { postView } from './post-view.ts';
import { publishPost, retryPost } from './publish-post.ts';
import { figuresReader } from './read-figures.ts';

export { figuresRead, type FiguresRead, saveFiguresRead } from './figures.sql.ts';
export { googleFigures } from './read-figures.ts';

const figuresEveryMs = 30 * 60_000;

type Parts = Grounds & {
  readonly practice: boolean;
  readonly settings: ShopSettings;
  readonly channels: Channels;
  readonly outbox: Outbox;
};

export type Presence = ReturnType<typeof openPresence>;

export function openPresence(parts: Parts) {
  const { database, channels, outbox } = parts;
  const figures = figuresReader(parts);
  outbox.onAct(postAct, postPerformer(parts));

  const connected = async (): Promise<boolean> => (await googleState(channels, database.read)) !== 'off';
  async function view(id: number) {
    const row = await postById(database.read, id);
    if (row === undefined) throw new Refusal('not-found', { what: 'post', id });
    return postView(row);
  }

  const verbs: Verbs<typeof presenceContract> = {
    posts: {
      list: async () => (await allPosts(database.read)).map(postView),
      get: ({ id }) => view(id),
      async publish(draft) {
        const account = await connected();
        return postView(await database.change((change) => publishPost(change, outbox, draft, account)));
      },
      async retry({ id }) {
        const account = await connected();
        await database.change((change) => retryPost(change, outbox, id, account));
        return view(id);
      },
    },
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
    /** Reads Google's figures now; answers the number of days, zero without an account. Fails with an OutsideError. */
    readFigures: async (): Promise<number> => ((await connected()) ? figures.read() : 0),
    chores: [followPosts(parts), readingFigures] as readonly Chore[],
  };
}
