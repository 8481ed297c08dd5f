/** The page's own token, which forms and posts share: fetched once, and anew where it was withdrawn. */
import { afterEach, beforeEach, expect, it } from 'vitest';

import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeEach(async () => (stage = await openStage()));
afterEach(() => stage.close());

const tokenCalls = () =>
  stage.practice.calls.filter(({ query }) => String(query['fields'] ?? '').startsWith('access_token')).length;
const withdrawn = { kind: 'meta-refusal', code: 190, subcode: 463, times: 1 } as const;

it('forms and posts ask the page for its token once', async () => {
  await stage.meta.leads!.forms();
  await stage.meta.posts!.facebook!.read(`${stage.practice.meta.ids.page}_1`);
  await stage.meta.leads!.forms();
  expect(tokenCalls()).toBe(1);
});

it('a token that was withdrawn comes anew, and the forms are read all the same', async () => {
  await stage.meta.leads!.forms();
  stage.practice.faults.add({ ...withdrawn, path: /leadgen_forms$/u });
  expect(await stage.meta.leads!.forms()).toEqual([]);
  expect(tokenCalls()).toBe(2);
});
