/** The verbs of posts: each reads what it needs and hands the work to the file that is named like it. */
import { placeLine } from '../../api/event-place.ts';
import type { PostOutlet, presenceContract } from '../../api/presence.ts';
import { postOutlets } from '../../api/without-checks.ts';
import { Refusal } from '../../api/refusals.ts';
import { isWebAddress } from '../catalog/index.ts';
import type { Catalog } from '../catalog/index.ts';
import type { Channels } from '../channels/index.ts';
import { type Change, noReason } from '../database/index.ts';
import type { Call, Verbs } from '../door.ts';
import { readPicture } from '../events/index.ts';
import { isJoined } from './accounts.ts';
import { changePost } from './change-post.ts';
import { postFromEvent, postFromPromotion } from './draft-post.ts';
import { forgetPost, removePost } from './end-post.ts';
import { keepPicture, pictureById } from './pictures.sql.ts';
import { type ClockParts, promotionOver } from './post-clock.ts';
import { pictureFile, pictureView } from './post-pictures.ts';
import { allPosts, postById, type PostStateName, updatePost } from './posts.sql.ts';
import { postView } from './post-view.ts';
import { publishPost, retryPost } from './publish-post.ts';

export type VerbParts = Omit<ClockParts, 'joined'> & { readonly catalog: Pick<Catalog, 'variantsByIds'> };

/** Goods looked through for a picture that the world can fetch. */
const goodsRead = 20;

export async function joinedOutlets({ channels, database }: { channels: Channels } & Pick<VerbParts, 'database'>) {
  const joined = new Set<PostOutlet>();
  for (const outlet of postOutlets) if (await isJoined(channels, database.read, outlet)) joined.add(outlet);
  return joined;
}

export function postVerbs(parts: VerbParts): Verbs<typeof presenceContract>['posts'] {
  const { database, outbox, settings, clock, pricing, events } = parts;

  async function view(id: number) {
    const row = await postById(database.read, id);
    if (row === undefined) throw new Refusal('not-found', { what: 'post', id });
    return postView(row, await settings.current());
  }
  const publishing = async () => ({ outbox, shop: await settings.current(), joined: await joinedOutlets(parts) });
  async function changed(id: number, work: (change: Change) => Promise<void>) {
    await database.change(work);
    return view(id);
  }

  return {
    list: async (filter) => {
      const shop = await settings.current();
      return (await allPosts(database.read, filter)).map((row) => postView(row, shop));
    },
    get: ({ id }) => view(id),
    async outlets() {
      const joined = await joinedOutlets(parts);
      return postOutlets.map((outlet) => ({ outlet, joined: joined.has(outlet) }));
    },
    draftFromPromotion: ({ promotionId, outlet }, call) => draftFromPromotion(parts, promotionId, outlet, call),
    draftFromEvent: async ({ eventId, outlet }, call) => {
      const event = await events.verbs.get({ id: eventId }, call);
      if (event.state === 'over') throw new Refusal('event-over', { title: event.title });
      const { place = '', street = '', postcode = '', town = '' } = event;
      const where = placeLine({ place, own: { street, postcode, town }, shop: await settings.current() });
      return postFromEvent({ ...event, where }, outlet);
    },
    async addPicture({ base64 }) {
      const row = readPicture(base64, clock.now());
      await database.change((change) => keepPicture(change.db, row));
      return pictureView(row);
    },
    async picture({ id }) {
      const row = await pictureById(database.read, id);
      if (row === undefined) throw new Refusal('not-found', { what: 'picture', id });
      return pictureFile(row);
    },
    async publish(draft) {
      const { pictureId, promotionId } = draft;
      if (pictureId !== null && (await pictureById(database.read, pictureId)) === undefined)
        throw new Refusal('not-found', { what: 'picture', id: pictureId });
      // Stopped between writing and publishing: it would be taken away again at once.
      if (promotionId !== null && (await promotionOver(pricing, promotionId)))
        throw new Refusal('promotion-over', { name: draft.title });
      const how = await publishing();
      return postView(await database.change((change) => publishPost(change, how, draft)), how.shop);
    },
    update: async (wish) => {
      const how = await publishing();
      return changed(wish.id, (change) => changePost(change, how, wish));
    },
    retry: async ({ id }) => {
      const how = await publishing();
      return changed(id, (change) => retryPost(change, how, id));
    },
    remove: ({ id, byHand }) => changed(id, (change) => removePost(change, outbox, id, byHand)),
    pasted: ({ id, link }) => changed(id, (change) => pasted(change, id, link.trim())),
    async forget({ id }) {
      await database.change((change) => forgetPost(change, outbox, id));
      return {};
    },
  };
}

async function pasted(change: Change, id: number, link: string): Promise<void> {
  const row = await postById(change.db, id);
  if (row === undefined) throw new Refusal('not-found', { what: 'post', id });
  if (row.reason_code === 'post-event-moved') {
    // It is out already: a person has corrected it where it stands.
    await updatePost(change.db, id, noReason);
    return change.announce('presence');
  }
  if (row.state !== 'by-hand' && row.state !== 'published') throw new Refusal('post-not-by-hand');
  if (link !== '' && !isWebAddress(link)) throw new Refusal('post-link-wrong', { written: link });
  const state: PostStateName = 'published';
  await updatePost(change.db, id, { ...noReason, state, link, published_at: row.published_at ?? change.at });
  change.announce('presence');
}

async function draftFromPromotion(parts: VerbParts, id: number, outlet: PostOutlet, call: Call) {
  const { database, settings, pricing, channels, catalog } = parts;
  const { promotion, rows } = await pricing.verbs.promotions.get({ id, limit: goodsRead }, call);
  if (promotion.state === 'ended' || promotion.state === 'cancelled')
    throw new Refusal('promotion-over', { name: promotion.name });
  const { language, timeZone } = await settings.current();
  const till = (await channels.all(database.read)).find(({ kind }) => kind === 'till')?.id;
  // The post speaks of the price that whoever reads it will pay: there, else in the shop.
  const channelId = [outlet, till, promotion.channels[0]].find(
    (each): each is string => each !== undefined && promotion.channels.includes(each),
  );
  const { whole, products } = await pricing.verbs.promotions.sign(
    { id, limit: goodsRead, language, ...(channelId === undefined ? {} : { channelId }) },
    call,
  );
  const goods = await catalog.variantsByIds(database.read, [...new Set(rows.items.map(({ variantId }) => variantId))]);
  const imageUrl = goods.find((variant) => variant.imageUrl !== '')?.imageUrl ?? '';
  const facts = { promotion, whole, products: products.items, goods: promotion.variants, imageUrl, language, timeZone };
  return postFromPromotion(facts, outlet);
}
