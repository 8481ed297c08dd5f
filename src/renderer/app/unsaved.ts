/** Leaving a page with something unsaved asks once. */
import { onBeforeUnmount, onMounted, shallowRef } from 'vue';
import { onBeforeRouteLeave } from 'vue-router';

/** The question that stands on screen now; answered with whether to leave. */
export const leaving = shallowRef<(leave: boolean) => void>();

function ask(): Promise<boolean> {
  return new Promise((resolve) => {
    leaving.value = (leave) => {
      leaving.value = undefined;
      resolve(leave);
    };
  });
}

/** Use in a page: `useUnsaved(() => draftDiffers.value)`. Closing the window asks too, in the browser's own words. */
export function useUnsaved(isUnsaved: () => boolean): void {
  onBeforeRouteLeave(() => (isUnsaved() ? ask() : true));
  const beforeClosing = (event: BeforeUnloadEvent) => {
    if (isUnsaved()) event.preventDefault();
  };
  onMounted(() => window.addEventListener('beforeunload', beforeClosing));
  onBeforeUnmount(() => window.removeEventListener('beforeunload', beforeClosing));
}
