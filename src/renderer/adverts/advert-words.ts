/** An advert in words: how it stands, where its people are, what it costs. */
import type { Campaign } from '../../api/campaigns.ts';
import { say } from '../app/i18n.ts';
import { f } from '../app/shop-facts.ts';
import { reasonSentence } from '../outside/reason.ts';
import type { Light } from '../parts/traffic-light.ts';

export const advertLights: Readonly<Record<Campaign['state'], Light>> = {
  creating: 'onItsWay',
  paused: 'advice',
  'in-review': 'inReview',
  running: 'seen',
  ended: 'no',
  failed: 'needsYou',
  archived: 'no',
};

/** The towns, or the circle around the shop. */
export const placeWords = ({ towns, radiusKm }: Campaign): string =>
  towns.length > 0
    ? towns.map(({ name }) => name).join(', ')
    : say('adverts.place.within', { n: f.number(radiusKm, 1) });

/** A day or in all, from when to when. */
export const moneyWords = ({ totalBudget, dailyBudget, startsOn, endsOn }: Campaign): string =>
  say(totalBudget === null ? 'adverts.money.perDay' : 'adverts.money.inAll', {
    amount: f.money(totalBudget ?? dailyBudget),
    from: f.shortDay(startsOn),
    to: f.shortDay(endsOn),
  });

/** What pressing *start* means, said before. */
export const startConsequence = ({ maximumSpend, endsOn }: Campaign): string =>
  say('adverts.startConsequence', { to: f.shortDay(endsOn), total: f.money(maximumSpend) });

/** What the channel did not take of a change, what *again* would cost at most, and why it was refused. */
export const refusedSentence = ({ endsOn, maximumSpend, reason }: NonNullable<Campaign['refused']>): string =>
  `${say('adverts.change.refused', { to: f.shortDay(endsOn), total: f.money(maximumSpend) })} ${reasonSentence(reason)}`;
