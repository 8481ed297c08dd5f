/** An advert around the shop, as an owner has it: built, started the same morning, looked at in the evening. */
import { plainCampaign } from '../../api/without-checks.ts';
import type { Door } from '../../api/index.ts';
import type { Shop } from '../../core/shop.ts';
import type { PastClock } from './past-clock.ts';

const daysAgo = 12;
const daysToCome = 5;
/** A second of Meta's own review, and then some. */
const betweenLooksMs = 5_000;
const mostLooks = 40;

const oil = {
  ...plainCampaign,
  name: 'Olio nuovo',
  headline: 'È arrivato l’olio nuovo',
  text: 'Le prime bottiglie sono in bottega: passa ad assaggiarlo, in via Palmieri 14.',
  purpose: 'directions',
  button: 'get-directions',
  radiusKm: 5,
  dailyBudget: 300,
} as const;

/** Runs on until after today: what it costs and brings stands among the numbers, and goes on before one's eyes. */
export async function advertOfTheOil(shop: Shop, door: Door, clock: PastClock): Promise<void> {
  clock.goTo(daysAgo, '09:10');
  await door.channels.connectPractice({ vendor: 'meta' });
  const days = { startsOn: clock.day(-daysAgo), endsOn: clock.day(daysToCome) };
  const { id } = await door.campaigns.create({ ...oil, ...days });
  await reaches(shop, door, clock, { id, state: 'paused' });
  await door.campaigns.start({ id });
  await reaches(shop, door, clock, { id, state: 'running' });
  for (let ago = daysAgo; ago > 0; ago--) {
    clock.goTo(ago, '20:40');
    await shop.turn('campaigns');
  }
}

interface Reached {
  readonly id: number;
  readonly state: 'paused' | 'running';
}

/** What the chores of an open shop do within a minute; refuses where the advert does not come so far. */
async function reaches(shop: Shop, door: Door, clock: PastClock, { id, state }: Reached): Promise<void> {
  for (let looks = 0; looks < mostLooks; looks++) {
    await shop.turn('outbox');
    await shop.turn('campaigns');
    if ((await door.campaigns.get({ id })).state === state) return;
    clock.pass(betweenLooksMs);
  }
  throw new Error(`the advert of the sample shop is not ${state}`);
}
