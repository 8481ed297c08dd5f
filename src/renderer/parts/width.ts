import { onMounted, onUnmounted, ref, type Ref } from 'vue';

/** The width of an element in CSS pixels, as it changes. */
export function useWidth(element: Readonly<Ref<HTMLElement | null>>, before = 720): Ref<number> {
  const width = ref(before);
  const observer = new ResizeObserver(([entry]) => (width.value = entry?.contentRect.width ?? before));
  onMounted(() => element.value && observer.observe(element.value));
  onUnmounted(() => observer.disconnect());
  return width;
}
