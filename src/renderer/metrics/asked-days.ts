/** The days that a list is narrowed to by its address, as when a number of the report opens it. */
import { computed } from 'vue';
import { type LocationQueryValue, useRoute, useRouter } from 'vue-router';
import { say } from '../app/i18n.ts';
import { f } from '../app/shop-facts.ts';
import { isDay } from '../report/filter.ts';

const names = ['dal', 'al', 'il'] as const;

/** Rows of these days, or a list as it was when this day ended: the part of the address behind the question mark. */
export const daysQuery = ({ from, to }: { readonly from: string; readonly to: string }): string =>
  `dal=${from}&al=${to}`;
export const dayQuery = (on: string): string => `il=${on}`;

export function useAskedDays() {
  const route = useRoute();
  const router = useRouter();
  const dayOf = (value: LocationQueryValue | LocationQueryValue[] | undefined): string | undefined =>
    isDay(value) ? value : undefined;
  const days = computed(() => {
    const [from, to] = [dayOf(route.query['dal']), dayOf(route.query['al'])];
    return from === undefined || to === undefined || from > to ? null : { from, to };
  });
  const on = computed(() => dayOf(route.query['il']) ?? null);
  const said = computed(() => {
    if (on.value !== null) return say('metrics.asOf', { day: f.shortDay(on.value) });
    if (days.value === null) return null;
    return f.shortDays(days.value.from, days.value.to);
  });
  /** Everything again. */
  const clear = () => {
    const query = Object.entries(route.query).filter(([name]) => !names.some((each) => each === name));
    void router.replace({ query: Object.fromEntries(query) });
  };
  return { days, on, said, clear };
}
