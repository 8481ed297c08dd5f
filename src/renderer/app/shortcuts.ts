/** Keys that work on every page. None of the single keys works while something is being written. */
import { onMounted, onUnmounted } from 'vue';
import { searchOpen, shortcutsOpen } from './frame-state.ts';
import { undoLast } from './undo.ts';

/** Shown by `?`, and by the help page. */
export const shortcuts = [
  { keys: ['Ctrl', 'K'], text: 'app.shortcuts.search' },
  { keys: ['Ctrl', 'Z'], text: 'app.shortcuts.undo' },
  { keys: ['?'], text: 'app.shortcuts.list' },
  { keys: ['Esc'], text: 'app.shortcuts.close' },
] as const;

const singleKeysKey = 'vetrina.single-keys';

/** WCAG 2.1.4: shortcuts of one letter can be turned off. */
export const singleKeysWanted = (): boolean => localStorage.getItem(singleKeysKey) !== 'off';
export const wantSingleKeys = (wanted: boolean): void => localStorage.setItem(singleKeysKey, wanted ? 'on' : 'off');

export function useShortcuts(): void {
  onMounted(() => window.addEventListener('keydown', press));
  onUnmounted(() => window.removeEventListener('keydown', press));
}

function press(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  const withCtrl = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (withCtrl && key === 'k') {
    event.preventDefault();
    searchOpen.value = !searchOpen.value;
  } else if (withCtrl && key === 'z' && !event.shiftKey && !isWriting(event.target)) {
    event.preventDefault();
    void undoLast();
  } else if (event.key === '?' && !withCtrl && !isWriting(event.target) && singleKeysWanted()) {
    event.preventDefault();
    shortcutsOpen.value = true;
  }
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}
