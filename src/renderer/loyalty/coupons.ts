/** Coupons: made here, used here and in the web shop. Among the sales: a receipt or an order changes them. */
import { useInfiniteQuery, useMutation, useQuery, useQueryCache } from '@pinia/colada';
import type { Coupon, CouponState, CouponWish } from '../../api/coupons.ts';
import type { Door } from '../../api/index.ts';
import { shop } from '../app/door.ts';
import { f } from '../app/shop-facts.ts';

export const useCoupons = (wish: () => { readonly search: string; readonly state: CouponState | null }) =>
  useInfiniteQuery({
    key: () => ['sales', 'coupons', wish().search, wish().state ?? ''],
    query: ({ pageParam }) =>
      shop.loyalty.coupons.list({
        search: wish().search === '' ? undefined : wish().search,
        state: wish().state ?? undefined,
        after: pageParam,
        limit: 50,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

export const useCoupon = (id: () => number, wanted: () => boolean) =>
  useQuery({
    key: () => ['sales', 'coupon', id()],
    query: () => shop.loyalty.coupons.get({ id: id() }),
    enabled: wanted,
  });

function useCouponChange<Input, Answer>(mutation: (input: Input) => Promise<Answer>) {
  const cache = useQueryCache();
  return useMutation({ mutation, onSettled: () => cache.invalidateQueries({ key: ['sales'] }) });
}

export const useCreateCoupon = () => useCouponChange((wish: CouponWish) => shop.loyalty.coupons.create(wish));
export const useChangeCoupon = () =>
  useCouponChange((wish: Parameters<Door['loyalty']['coupons']['change']>[0]) => shop.loyalty.coupons.change(wish));
export const useEndCoupon = () => useCouponChange((id: number) => shop.loyalty.coupons.end({ id }));
export const useRetryCoupon = () => useCouponChange((id: number) => shop.loyalty.coupons.retry({ id }));

/** At once, for a code that was typed at the counter. */
export const couponNow = (code: string, personId: number | null) => shop.loyalty.coupons.check({ code, personId });

export const worthText = ({ kind, value }: Pick<Coupon, 'kind' | 'value'>): string =>
  kind === 'percent' ? `−${f.percent(value)}` : `−${f.money(value)}`;
