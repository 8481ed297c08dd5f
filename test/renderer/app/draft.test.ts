/** A form that stands open while the shop changes elsewhere: what is written in it stays, and the rest follows. */
import { expect, test } from 'vitest';
import { effectScope, nextTick, shallowRef } from 'vue';

import { useDraft } from '../../../src/renderer/app/draft.ts';

function opened() {
  const kept = shallowRef({ on: true, points: 1, excluded: ['Vini'] });
  const { draft, touched } = effectScope().run(() => useDraft(() => kept.value)) as ReturnType<
    typeof useDraft<{ on: boolean; points: number; excluded: string[] }>
  >;
  return { kept, draft, touched };
}

test('what another computer changes is not something unsaved here', async () => {
  const { kept, draft, touched } = opened();
  kept.value = { on: false, points: 2, excluded: [] };
  await nextTick();
  expect(draft).toEqual({ on: false, points: 2, excluded: [] });
  expect(touched.value).toBe(false);
});

test('what was written here stays, and only that; once it is saved nothing is unsaved', async () => {
  const { kept, draft, touched } = opened();
  draft.points = 5;
  draft.excluded.push('Oli');
  expect(touched.value).toBe(true);
  expect(kept.value.excluded).toEqual(['Vini']);
  kept.value = { ...kept.value, on: false };
  await nextTick();
  expect(draft).toEqual({ on: false, points: 5, excluded: ['Vini', 'Oli'] });
  expect(touched.value).toBe(true);
  kept.value = { on: false, points: 5, excluded: ['Vini', 'Oli'] };
  await nextTick();
  expect(touched.value).toBe(false);
});
