/**
 * What customers see where. For every variant on every channel Vetrina keeps three things apart: what should be shown,
 * what was sent, and what the channel shows when it is read back. Whatever differs is sent by itself, as soon as the
 * channel's limits allow; what a channel refuses, or what someone changed there by hand, is put before a person.
 */
import type { listingsContract } from '../../api/listings.ts';
import { Refusal } from '../../api/refusals.ts';
import type { Reader } from '../database/index.ts';
import type { Verbs } from '../door.ts';
import { asListingCounts, countedListings, kept, type Numbers, numbersByChannel } from './counts.ts';
import { latestDue, tabCounts } from './counts.sql.ts';
import { startOfDayIn } from './daily-limit.ts';
import { exportGrid } from './export-grid.ts';
import { feedFile } from './file-lane.ts';
import { type GridFilter, isFiltered } from './grid-filter.sql.ts';
import { gridOrder, gridRows, gridRowsOf, keptTotals, listingsByVariant } from './grid.ts';
import { choicesOf, gridIds, gridTotal } from './grid.sql.ts';
import { lastSendings } from './listings.sql.ts';
import { listPage } from './list.sql.ts';
import type { ListingsParts } from './parts.ts';
import { preflight } from './preflight.ts';
import { promotionsChore } from './told-promotions.ts';
import { toldOf } from './told-promotions.sql.ts';
import { toldView } from './promotion-view.ts';
import { asListing } from './present.ts';
import { pulseOf } from './pulse.ts';
import { openRounds } from './rounds.ts';
import { savedViews } from './saved-views.ts';
import { sendAgain, setListed, settleConflict } from './settle.ts';

export { kept, type Numbers } from './counts.ts';
export type { ListingsParts, Tally } from './parts.ts';

export type Listings = ReturnType<typeof openListings>;

export function openListings(parts: ListingsParts) {
  const { database, clock, settings, channels } = parts;
  const rounds = openRounds(parts);
  const counted = countedListings(database);
  const numbers = async (): Promise<Map<string, Numbers>> => numbersByChannel(await counted());
  const startOfDay = async () => startOfDayIn(clock.now(), (await settings.current()).timeZone);
  /** The one tab that is about a day; the calendar's first use takes ten milliseconds, for which no other list waits. */
  const dayOf = async ({ tab }: Pick<GridFilter, 'tab'>) => (tab === 'changed-today' ? startOfDay() : 0);
  const tabs = kept(database, ['listings', 'catalog', 'pricing'], async (db) => tabCounts(db, await startOfDay()));
  const rowFacts = () => ({ now: clock.now(), reducedPrices: parts.pricing.reducedPrices });
  const totals = keptTotals(
    (forget) =>
      void database.onNotice(({ domain }) => {
        if (domain === 'listings' || domain === 'catalog' || domain === 'pricing') forget();
      }),
    async (filter) => gridTotal(database.read, filter, await dayOf(filter)),
  );

  const choices = kept(database, ['catalog'], async (db) => ({
    brands: await choicesOf(db, 'brand'),
    suppliers: await choicesOf(db, 'supplier'),
  }));

  // A rule for many prices is for exactly what the list shows.
  parts.pricing.onSelection(async (db, { tab = 'all', ...others }) => {
    const filter = { ...others, tab };
    const today = startOfDayIn(clock.now(), (await settings.read(db)).timeZone);
    return gridIds(db, { sort: 'name', descending: false, filter, startOfDay: today, few: isFiltered(filter) });
  });
  channels.countListings(async () => {
    const sent = await lastSendings(database.read);
    return new Map([...(await numbers())].map(([id, each]) => [id, asListingCounts(each, sent.get(id) ?? null)]));
  });

  /** Accounts to be signed in again, and channels that cannot be reached, where something waits for them. */
  async function obstacles(db: Reader, byChannel: ReadonlyMap<string, Numbers>) {
    let offline = false;
    let signIn = false;
    for (const channel of await channels.all(db)) {
      if ((byChannel.get(channel.id)?.onTheWay ?? 0) === 0) continue;
      if (rounds.pauseOf(channel.id).code === 'offline') offline = true;
      if ((await channels.stateOf(db, channel)) === 'sign-in') signIn = true;
    }
    return { offline, signIn };
  }

  const verbs: Verbs<typeof listingsContract> = {
    async grid(wish) {
      await rounds.freshen();
      return gridRows(database.read, wish, { startOfDay: await dayOf(wish), totals, ...rowFacts() });
    },
    async gridOrder(wish) {
      await rounds.freshen();
      return gridOrder(database.read, wish, await dayOf(wish));
    },
    async gridRows({ variantIds }) {
      await rounds.freshen();
      return gridRowsOf(database.read, variantIds, rowFacts());
    },
    async export({ format, sort, descending, ...filter }) {
      await rounds.freshen();
      const { language, currency } = await settings.current();
      const today = await dayOf(filter);
      const few = isFiltered(filter);
      const variantIds = await gridIds(database.read, { sort, descending, filter, startOfDay: today, few });
      const all = (await channels.all(database.read)).filter(({ putAway }) => !putAway);
      return exportGrid(database.read, { variantIds, channels: all, language, currency, ...rowFacts() }, format);
    },
    gridChoices: () => choices(),
    views: savedViews(database),
    async tabs() {
      await rounds.freshen();
      return tabs();
    },
    async ofVariant({ variantId }) {
      await rounds.freshen();
      return (await listingsByVariant(database.read, [variantId], clock.now())).get(variantId) ?? [];
    },
    preflight: ({ variantId }) => preflight(parts, variantId),
    async promotion({ promotionId }) {
      const kind = await parts.pricing.reductionKind(database.read, promotionId);
      return toldView(kind, await toldOf(database.read, promotionId), await channels.all(database.read));
    },
    async list({ after, limit, state, channelId }) {
      await rounds.freshen();
      const rows = await listPage(database.read, { state, channelId }, after == null ? null : readPlace(after), limit);
      const last = rows.at(-1);
      return {
        items: rows.map((row) => ({
          ...asListing(row, row.exception === 1, clock.now()),
          title: row.title,
          sku: row.sku,
        })),
        next: rows.length === limit && last !== undefined ? writePlace(last.variant_id, last.channel_id) : null,
        total: (await counted())
          .filter(
            (each) =>
              (state === undefined || each.state === state) &&
              (channelId === undefined || each.channelId === channelId),
          )
          .reduce((sum, each) => sum + each.count, 0),
      };
    },
    async pulse() {
      await rounds.freshen();
      const byChannel = await numbers();
      const sent = [...(await lastSendings(database.read)).values()];
      return pulseOf({
        numbers: byChannel,
        lastSentAt: sent.length === 0 ? null : Math.max(...sent),
        latestDue: await latestDue(database.read),
        ...(await obstacles(database.read, byChannel)),
        now: clock.now(),
      });
    },
    async sync({ channelId, force }) {
      if (channelId != null && (await channels.byId(database.read, channelId)) === undefined) {
        throw new Refusal('channel-unknown', { id: channelId });
      }
      return rounds.sync(channelId ?? null, force);
    },
    async sendAgain(wish) {
      await database.change((change) => sendAgain(change, wish));
      return {};
    },
    async settleConflict(wish, { actor }) {
      await database.change(async (change) =>
        settleConflict(change, parts, await rounds.sceneOf(change.db), wish, actor.name),
      );
      return {};
    },
    setListed: async (wish) =>
      database.change(async (change) => {
        if ((await channels.byId(change.db, wish.channelId)) === undefined) {
          throw new Refusal('channel-unknown', { id: wish.channelId });
        }
        return { changed: await setListed(change, wish) };
      }),
    async feed({ channelId, format }) {
      const channel = await channels.byId(database.read, channelId);
      if (channel === undefined) throw new Refusal('channel-unknown', { id: channelId });
      return feedFile(parts, channel, format);
    },
  };

  return {
    verbs,
    chores: [...rounds.chores, promotionsChore(parts)],
    /** How many listings stand where, by channel; the same numbers everywhere. */
    numbers,
  };
}

const writePlace = (variantId: number, channelId: string): string =>
  Buffer.from(JSON.stringify([variantId, channelId])).toString('base64url');

function readPlace(written: string): { variantId: number; channelId: string } {
  try {
    const [variantId, channelId] = JSON.parse(Buffer.from(written, 'base64url').toString()) as unknown[];
    if (typeof variantId === 'number' && typeof channelId === 'string') return { variantId, channelId };
  } catch {
    // said below
  }
  throw new Refusal('invalid-input', { field: 'after' });
}
