/** The days that a page of numbers shows: one of the named spans, or days of one's own. */
import { computed, ref, watch } from 'vue';
import { dayIn } from '../app/format.ts';
import { f, shopFacts } from '../app/shop-facts.ts';
import type { Span } from './metrics.ts';
import { type SpanName, spanOf } from './spans.ts';

export function useChosenSpan() {
  const today = computed(() => dayIn(shopFacts.timeZone, Date.now()));
  /** Undefined: days of one's own. */
  const chosen = ref<SpanName | undefined>('days30');
  const span = ref(spanOf('days30', today.value));
  watch(chosen, (name) => {
    if (name !== undefined) span.value = spanOf(name, today.value);
  });

  function setDays(days: Span) {
    chosen.value = undefined;
    span.value = days;
  }
  /** A first day after the last makes it the one day that is shown. */
  function setDay(which: 'from' | 'to', day: string) {
    if (day === '' || day === span.value[which]) return;
    const next = { ...span.value, [which]: day };
    setDays(next.from <= next.to ? next : { from: day, to: day });
  }
  /** `1 nov – 30 nov` */
  const told = computed(() => f.shortDays(span.value.from, span.value.to));
  return { chosen, span, setDays, setDay, told };
}
