/** A part of the settings being written: what is on screen, whether it differs from what is saved, saving and taking back. */
import { computed, reactive, watch, type Ref } from 'vue';
import type { Settings } from '../../api/settings.ts';
import { say } from '../app/i18n.ts';
import { offerUndo } from '../app/undo.ts';
import { useUnsaved } from '../app/unsaved.ts';
import { useSettings, useUpdateSettings } from './settings.ts';

export function useDraft<K extends keyof Settings>(keys: readonly K[]) {
  const { data: saved } = useSettings();
  const { mutateAsync, isLoading, error } = useUpdateSettings();
  // Empty until the settings have been read: a section shows its fields only then.
  const draft = reactive({}) as Pick<Settings, K>;

  /** What the person has touched stays when somebody else saves something meanwhile. */
  const touched = computed(() => saved.value !== undefined && keys.some((key) => draft[key] !== saved.value?.[key]));
  useUnsaved(() => touched.value);
  let last: Settings | undefined;
  watch(
    saved as Ref<Settings | undefined>,
    (now) => {
      if (now === undefined) return;
      for (const key of keys)
        if (last === undefined || draft[key] === last[key]) Object.assign(draft, { [key]: now[key] });
      last = now;
    },
    { immediate: true },
  );

  async function save(): Promise<void> {
    const before = saved.value;
    if (before === undefined) return;
    const now = await mutateAsync(pick(draft, keys));
    Object.assign(draft, pick(now, keys));
    offerUndo({
      text: say('settings.saved'),
      undo: async () => {
        Object.assign(draft, pick(await mutateAsync(pick(before, keys)), keys));
      },
    });
  }

  return { draft, saved, touched, save, saving: isLoading, error };
}

function pick<K extends keyof Settings>(from: Pick<Settings, K>, keys: readonly K[]): Pick<Settings, K> {
  return Object.fromEntries(keys.map((key) => [key, from[key]])) as Pick<Settings, K>;
}
