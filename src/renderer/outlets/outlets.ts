/** One promotion at every outlet: the queries, what can be done, and how each outlet reads. */
import { useMutation, useQuery, useQueryCache } from '@pinia/colada';
import type { Door } from '../../api/index.ts';
import { type Outlet, type OutletKind, outletReasonCodes, type OutletState } from '../../api/outlets.ts';
import { type RefusalCode, refusalCodes } from '../../api/refusals.ts';
import { shop } from '../app/door.ts';
import { say } from '../app/i18n.ts';
import { explainRefusal } from '../app/problems.ts';
import { f } from '../app/shop-facts.ts';
import { reasonSentence } from '../outside/reason.ts';
import type { Light } from '../parts/traffic-light.ts';

export const usePromotionOutlets = (promotionId: () => number) =>
  useQuery({
    key: () => ['outlets', promotionId()],
    query: () => shop.campaigns.outlets({ promotionId: promotionId() }),
  });

/** `stretch`: from when to when; a promotion that is moved under an open page is said with its new days. */
export const usePromotionDraft = (promotionId: () => number, stretch: () => string, wanted: () => boolean) =>
  useQuery({
    // Not by the domain of a notice: a promotion that is over has no draft any more.
    key: () => ['promotion-draft', promotionId(), stretch()],
    query: () => shop.campaigns.promotionDraft({ promotionId: promotionId() }),
    enabled: wanted,
    placeholderData: (before) => before,
    // The last look shows its prices as the law wants them said: never those of an earlier visit.
    staleTime: 0,
    gcTime: 0,
  });

/** What another end of the promotion would make of its advert; null: not asked. */
export const useAdvertUntil = (wish: () => { readonly promotionId: number; readonly until: string } | null) =>
  useQuery({
    key: () => ['campaigns', 'until', JSON.stringify(wish())],
    query: () => shop.campaigns.advertUntil(wish() ?? { promotionId: 0, until: '' }),
    enabled: () => wish() !== null,
    staleTime: 0,
    gcTime: 0,
  });

/** Those that run and those that will, for the list of *Promuovi*. */
export const usePromotable = () =>
  useQuery({
    key: ['pricing', 'promotable'],
    query: async () => {
      const [running, planned] = await Promise.all([
        shop.pricing.promotions.list({ state: 'running', limit: 20 }),
        shop.pricing.promotions.list({ state: 'planned', limit: 20 }),
      ]);
      return [...running.items, ...planned.items];
    },
  });

function useOutletChange<Input, Answer>(mutation: (input: Input) => Promise<Answer>) {
  const cache = useQueryCache();
  return useMutation({
    mutation,
    onSettled: () =>
      Promise.all(
        [['outlets'], ['campaigns'], ['presence'], ['listings']].map((key) => cache.invalidateQueries({ key })),
      ),
  });
}

export type PromoteWish = Parameters<Door['campaigns']['promote']>[0];
type One = Parameters<Door['campaigns']['retryOutlet']>[0];
export const usePromote = () => useOutletChange((wish: PromoteWish) => shop.campaigns.promote(wish));
export const useRetryOutlet = () => useOutletChange((one: One) => shop.campaigns.retryOutlet(one));
export const useStopOutlet = () => useOutletChange((one: One) => shop.campaigns.stopOutlet(one));
export const useOutletDone = () => useOutletChange((one: One) => shop.campaigns.outletDone(one));
export const useStartAdvert = () => useOutletChange((id: number) => shop.campaigns.start({ id }));

export const outletIcons: Record<OutletKind, string> = {
  'google-price': 'i-lucide-search',
  'facebook-price': 'i-lucide-thumbs-up',
  'google-post': 'i-lucide-megaphone',
  'facebook-post': 'i-lucide-message-square-text',
  'instagram-post': 'i-lucide-camera',
  advert: 'i-lucide-map-pin',
  sign: 'i-lucide-printer',
};

const lights: Record<OutletState, Light> = {
  off: 'no',
  cannot: 'no',
  waits: 'onItsWay',
  'on-its-way': 'onItsWay',
  'in-review': 'inReview',
  live: 'seen',
  delivered: 'delivered',
  ready: 'advice',
  'needs-you': 'needsYou',
  ending: 'onItsWay',
  over: 'no',
};
export const outletLight = ({ state, step }: Outlet): Light =>
  state === 'ready' && step === 'connect' ? 'disconnected' : lights[state];

/** The state in two or three words; of prices with their count. */
export function outletWord({ state, step, shown, of }: Outlet): string {
  if (shown !== null && of !== null && (state === 'live' || state === 'on-its-way' || state === 'delivered'))
    return say(`outlets.priceStates.${state}`, { shown: f.number(shown), of: f.number(of) }, of);
  if (state === 'ready' && step !== null) return say(`outlets.ready.${step}`);
  return say(`outlets.states.${state}`);
}

const isRefusal = (code: string): code is RefusalCode => (refusalCodes as readonly string[]).includes(code);
const isOutlets = (code: string): boolean => (outletReasonCodes as readonly string[]).includes(code);

/** On which day it ends where that is not the promotion's, and why; empty: with the promotion. */
export const outletApart = ({ endsApart: apart }: Outlet): string =>
  apart === null ? '' : `${say('outlets.endsApart', { day: f.shortDay(apart.on) })} ${outletReason(apart)}`.trim();

/** Why it is not as wished, and what to do; empty: nothing to say. */
export function outletReason({ reason }: Pick<Outlet, 'reason'>): string {
  if (reason === null) return '';
  if (isOutlets(reason.code)) return say(`outlets.reasons.${reason.code}`);
  if (isRefusal(reason.code)) {
    const { why, next } = explainRefusal({ code: reason.code, details: reason.details });
    return `${why} ${next}`;
  }
  return reasonSentence(reason);
}
