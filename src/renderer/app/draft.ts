/** A form's own copy of what the shop keeps. What is changed elsewhere comes in, field by field, where nothing was written here. */
import { computed, reactive, watch } from 'vue';

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
const copyOf = <T>(value: T): T => (value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T));

/** @param kept what is saved, as it stands now; of plain values */
export function useDraft<T extends object>(kept: () => T) {
  const draft = reactive(copyOf(kept())) as T;
  const names = (of: T) => Object.keys(of) as (keyof T)[];
  watch(kept, (now, before) => {
    for (const name of names(now)) if (same(draft[name], before[name])) draft[name] = copyOf(now[name]);
  });
  const touched = computed(() => names(kept()).some((name) => !same(draft[name], kept()[name])));
  return { draft, touched };
}
