import { onUnmounted, ref, type Ref } from 'vue';

/** The present moment in milliseconds, moved on every half minute. */
export function useNow(): Readonly<Ref<number>> {
  const now = ref(Date.now());
  const timer = setInterval(() => (now.value = Date.now()), 30_000);
  onUnmounted(() => clearInterval(timer));
  return now;
}
