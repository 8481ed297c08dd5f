/** Lists keep their place: going back to a page shows it where it was left. */
import { nextTick, onBeforeUnmount, onMounted, type Ref } from 'vue';
import { useRoute } from 'vue-router';

const places = new Map<string, number>();
let goingBack = false;

window.addEventListener('popstate', () => {
  goingBack = true;
  setTimeout(() => (goingBack = false), 1_000);
});

/** Remembers how far `box` was scrolled and returns there when the person comes back; a fresh visit starts on top. */
export function useKeptPlace(box: Readonly<Ref<HTMLElement | null>>): void {
  const { fullPath } = useRoute();
  onMounted(async () => {
    const place = goingBack ? places.get(fullPath) : undefined;
    await nextTick();
    if (place !== undefined && box.value) box.value.scrollTop = place;
  });
  onBeforeUnmount(() => places.set(fullPath, box.value?.scrollTop ?? 0));
}
