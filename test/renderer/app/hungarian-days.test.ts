import { afterEach, expect, it } from 'vitest';

import { i18n, say } from '../../../src/renderer/app/i18n.ts';

const before = i18n.global.locale.value;
afterEach(() => void (i18n.global.locale.value = before));

it('a Hungarian day that ends a sentence brings its full stop along', () => {
  i18n.global.locale.value = 'hu';
  const days = { from: 'nov. 1.', to: 'nov. 30.', beforeFrom: 'okt. 2.', beforeTo: 'okt. 31.' };
  expect(say('report.compared', days)).toBe('nov. 1. – nov. 30., összehasonlítva: okt. 2. – okt. 31.');
  // What goes on is no end of a sentence.
  expect(say('report.compared', { ...days, beforeTo: '31...' })).toMatch(/31\.\.\.\.$/u);
});
