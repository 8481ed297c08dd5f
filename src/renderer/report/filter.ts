/** Which days and where: in the address, so that it can be kept and sent on, and remembered on this device. */
import { computed, watch } from 'vue';
import { type LocationQueryRaw, useRoute, useRouter } from 'vue-router';
import { dayIn } from '../app/format.ts';
import { shopFacts } from '../app/shop-facts.ts';
import { addDays, type SpanName, spanNames, spanOf } from '../metrics/spans.ts';

export interface ReportFilter {
  readonly from: string;
  readonly to: string;
  readonly channelId?: string | undefined;
  readonly store?: string | undefined;
}

const kept = 'vetrina.report';
const names = ['periodo', 'dal', 'al', 'canale', 'negozio'] as const;
export const isDay = (text: unknown): text is string => typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(text);

export function useReportFilter() {
  const route = useRoute();
  const router = useRouter();
  const asked = (name: (typeof names)[number]): string | undefined => {
    const value = route.query[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const today = computed(() => dayIn(shopFacts.timeZone, Date.now()));
  const chosen = computed<SpanName | undefined>(() => {
    const named = spanNames.find((name) => name === asked('periodo'));
    return named ?? (isDay(asked('dal')) && isDay(asked('al')) ? undefined : 'days30');
  });
  const filter = computed<ReportFilter>(() => {
    const [from, to] = [asked('dal'), asked('al')];
    const days =
      chosen.value === undefined && isDay(from) && isDay(to) && from <= to
        ? { from, to }
        : spanOf(chosen.value ?? 'days30', today.value);
    return { ...days, channelId: asked('canale'), store: asked('negozio') };
  });

  function show(query: LocationQueryRaw): void {
    const next = Object.fromEntries(
      Object.entries({ ...route.query, ...query }).filter(([, value]) => value !== undefined && value !== ''),
    );
    void router.replace({ query: next });
  }
  const setDays = (from: string, to: string) =>
    show({ periodo: undefined, dal: from <= to ? from : to, al: from <= to ? to : from });

  // A page that is opened without an address of its own shows what was looked at last.
  if (names.every((name) => asked(name) === undefined)) {
    const before = new URLSearchParams(localStorage.getItem(kept) ?? '');
    const query = Object.fromEntries(names.flatMap((name) => [[name, before.get(name) ?? undefined]]));
    if (Object.values(query).some((value) => value !== undefined)) show(query);
  }
  watch(
    () => route.query,
    () => {
      if (route.path !== '/numeri') return;
      const said = names.flatMap((name) => {
        const value = asked(name);
        return value === undefined ? [] : [[name, value]];
      });
      localStorage.setItem(kept, new URLSearchParams(said).toString());
    },
  );

  return {
    filter,
    chosen,
    choose: (name: SpanName | undefined) => show({ periodo: name, dal: undefined, al: undefined }),
    setDay(which: 'from' | 'to', day: string) {
      if (day === '' || day === filter.value[which]) return;
      const next = { ...filter.value, [which]: day };
      setDays(next.from, next.to);
    },
    /** One length earlier or later. */
    move(by: -1 | 1) {
      const { from, to } = filter.value;
      const length = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
      setDays(addDays(from, by * length), addDays(to, by * length));
    },
    narrow: (what: 'canale' | 'negozio', value: string | null) => show({ [what]: value ?? undefined }),
  };
}
