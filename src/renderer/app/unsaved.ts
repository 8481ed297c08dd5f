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

interface Unsaved {
  /** Kept over a reload: only leaving the page for another one asks. */
  readonly survivesReload?: boolean;
}

/** Use in a page: `useUnsaved(() => draftDiffers.value)`. Closing the window asks too, in the browser's own words. */
export function useUnsaved(isUnsaved: () => boolean, { survivesReload = false }: Unsaved = {}): void {
  onBeforeRouteLeave(() => (isUnsaved() ? ask() : true));
  if (survivesReload) return;
  const beforeClosing = (event: BeforeUnloadEvent) => {
    if (isUnsaved()) event.preventDefault();
  };
  onMounted(() => window.addEventListener('beforeunload', beforeClosing));
  onBeforeUnmount(() => window.removeEventListener('beforeunload', beforeClosing));
}
