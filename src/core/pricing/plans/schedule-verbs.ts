import type { priceLawContract, scheduleContract } from '../../../api/schedules.ts';
import { Refusal } from '../../../api/refusals.ts';
import { fromInstant } from '../../../api/time.ts';
import type { Verbs } from '../../door.ts';
import type { PlanningParts } from '../planning-parts.ts';
import { priceFacts, priorFacts } from '../price-facts.ts';
import { listSchedules } from './list-schedules.ts';
import { cancelScheduled, schedulePrices } from './schedule-prices.ts';

export const scheduleVerbs = ({ database, batches, groundsOf }: PlanningParts): Verbs<typeof scheduleContract> => ({
  create: (wish, { actor }) =>
    database.change(async (change) => {
      const grounds = await groundsOf(change.db);
      return schedulePrices(change, { ...grounds, batches }, wish, actor.name);
    }),
  list: (wish) => listSchedules(database.read, wish),
  cancel: ({ ids }, { actor }) =>
    database.change(async (change) => {
      const { market } = await groundsOf(change.db);
      return cancelScheduled(change, batches, market, ids, actor.name);
    }),
});

export const priceLawVerbs = ({
  database,
  clock,
  catalog,
  groundsOf,
}: PlanningParts): Verbs<typeof priceLawContract> => ({
  async prior({ variantId, sku, channelId, at }) {
    const { market, money } = await groundsOf(database.read);
    if (!market.channels.some(({ id }) => id === channelId)) throw new Refusal('channel-unknown', { id: channelId });
    const id = variantId ?? (await variantOf(sku));
    const [known] = await catalog.variantsByIds(database.read, [id]);
    if (known === undefined) throw new Refusal('not-found', { what: 'variant', id });
    return priorFacts(database.read, money.timeZone, id, channelId, at === undefined ? clock.now() : fromInstant(at));

    async function variantOf(written: string | undefined): Promise<number> {
      if (written === undefined) throw new Refusal('invalid-input', { field: 'sku' });
      return (await catalog.verbs.bySku({ sku: written }, nobody)).id;
    }
  },
  async facts({ variantId }) {
    const { market, money } = await groundsOf(database.read);
    return priceFacts(database.read, market, money.timeZone, variantId, clock.now());
  },
});

const nobody = { actor: { kind: 'vetrina', name: '' } } as const;
