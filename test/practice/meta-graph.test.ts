import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStage, send, type Stage } from './clients.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.practice.close());

const graph = (path: string, method = 'GET', body?: unknown) =>
  send(`${stage.practice.origin}/graph.facebook.com/${path}`, method, body);

test('tokens that are missing, wrong, broken or too narrow', async () => {
  expect((await graph('v25.0/me')).at('error.code')).toBe(2500);
  expect((await stage.metaAs('EAAwrong')('GET', 'me')).at('error')).toMatchObject({
    code: 190,
    type: 'OAuthException',
  });
  stage.practice.meta.breakToken(undefined, 460);
  expect((await stage.meta('GET', 'me')).at('error')).toMatchObject({ code: 190, error_subcode: 460 });
  stage.practice.meta.mendToken();
  expect((await stage.meta('GET', 'me')).status).toBe(200);
  const narrow = stage.metaAs(stage.practice.meta.accessToken(['ads_read']));
  expect((await narrow('POST', `${stage.practice.meta.ids.adAccount}/campaigns`, {})).at('error.code')).toBe(200);
  const aged = stage.metaAs(stage.practice.meta.accessToken());
  stage.pass(61 * 86_400_000);
  expect((await aged('GET', 'me')).at('error')).toMatchObject({ code: 190, error_subcode: 463 });
});

test('a short token becomes one of sixty days, and says what it is', async () => {
  const { appId, appSecret } = stage.practice.meta.ids;
  const short = stage.practice.meta.accessToken(['ads_read']);
  const query = (secret: string) =>
    `v25.0/oauth/access_token?grant_type=fb_exchange_token&client_id=${appId}&client_secret=${secret}&fb_exchange_token=${short}`;
  expect((await graph(query('wrong'))).status).toBe(400);
  const long = await graph(query(appSecret));
  expect(long.at('expires_in')).toBe(60 * 86_400);
  const debug = await graph(
    `v25.0/debug_token?input_token=${String(long.at('access_token'))}&access_token=${appId}|${appSecret}`,
  );
  expect(debug.at('data')).toMatchObject({ is_valid: true, scopes: ['ads_read'], type: 'USER' });
  expect((await stage.meta('GET', 'debug_token?input_token=nothing')).at('data')).toMatchObject({ is_valid: false });
});

test('an expired version is refused, one that is about to expire warns', async () => {
  const { accessToken } = stage.practice.meta.ids;
  expect((await graph(`v21.0/me?access_token=${accessToken}`)).at('error.code')).toBe(2635);
  const old = await graph(`v24.0/me?access_token=${accessToken}`);
  expect(old.status).toBe(200);
  expect(old.headers.get('x-ad-api-version-warning')).toContain('v25.0');
  const present = await graph(`v25.0/me?access_token=${accessToken}`);
  expect(present.headers.get('x-ad-api-version-warning')).toBeNull();
  expect(JSON.parse(present.headers.get('x-app-usage') ?? '')).toMatchObject({ call_count: 0 });
});

test('objects, edges and fields that are not there', async () => {
  expect((await stage.meta('GET', '123')).at('error')).toMatchObject({ code: 100, error_subcode: 33 });
  expect((await stage.meta('GET', `${stage.practice.meta.ids.catalog}/colours`)).at('error.code')).toBe(2500);
  expect((await stage.meta('GET', 'me?fields=id,colour')).at('error.message')).toContain('nonexisting field (colour)');
});

test('one batch carries several calls, and a later one uses an earlier answer', async () => {
  const { accessToken, adAccount } = stage.practice.meta.ids;
  const campaign = new URLSearchParams({
    name: 'Da batch',
    objective: 'OUTCOME_TRAFFIC',
    special_ad_categories: '[]',
    is_adset_budget_sharing_enabled: 'false',
  });
  const batch = [
    { method: 'POST', relative_url: `v25.0/${adAccount}/campaigns`, name: 'new', body: campaign.toString() },
    { method: 'GET', relative_url: 'v25.0/{result=new:$.id}?fields=name,status' },
    { method: 'GET', relative_url: 'nothing' },
  ];
  const told = await graph('v25.0/', 'POST', { access_token: accessToken, batch: JSON.stringify(batch) });
  const members = told.body as { code: number; body: string }[];
  expect(told.status).toBe(200);
  expect(members.map(({ code }) => code)).toEqual([200, 200, 400]);
  expect(JSON.parse(members[1]?.body ?? '')).toMatchObject({ name: 'Da batch', status: 'PAUSED' });
  const many = Array.from({ length: 51 }, () => ({ method: 'GET', relative_url: 'me' }));
  expect((await graph('v25.0/', 'POST', { access_token: accessToken, batch: many })).at('error.code')).toBe(3);
});

test('a lead arrives once, and is found by its time', async () => {
  const { page, pageToken } = stage.practice.meta.ids;
  const form = {
    name: 'Iscriviti',
    questions: [{ type: 'FULL_NAME' }, { type: 'PHONE' }, { type: 'CUSTOM', key: 'size', label: 'Taglia' }],
    privacy_policy: { url: 'https://www.example.com/privacy' },
  };
  expect((await stage.meta('POST', `${page}/leadgen_forms`, form)).at('error')).toMatchObject({
    code: 190,
    error_subcode: 2069032,
  });
  const asPage = stage.metaAs(pageToken);
  const id = String((await asPage('POST', `${page}/leadgen_forms`, form)).at('id'));
  expect((await asPage('POST', `${page}/leadgen_forms`, form)).status).toBe(400);
  expect(
    (await asPage('POST', `${page}/leadgen_forms`, { ...form, name: 'B', privacy_policy: { url: 'no' } })).status,
  ).toBe(400);
  expect((await asPage('GET', `${id}?fields=questions`)).at('questions')).toMatchObject([
    { key: 'full_name' },
    { key: 'phone_number' },
    { key: 'size' },
  ]);
  stage.practice.meta.lead(id, { answers: { full_name: 'Anna Neri' } });
  stage.pass(60_000);
  const second = stage.practice.meta.lead(id, { answers: { full_name: 'Ugo Blu' } });
  const since = (seconds: number) =>
    `${id}/leads?fields=id,field_data&filtering=${encodeURIComponent(JSON.stringify([{ field: 'time_created', operator: 'GREATER_THAN', value: seconds }]))}`;
  const start = Date.parse('2026-11-21T09:00:00Z') / 1000;
  expect((await stage.meta('GET', since(start - 1))).at('data')).toHaveLength(2);
  expect((await stage.meta('GET', since(start))).at('data')).toEqual([
    { id: second, field_data: [{ name: 'full_name', values: ['Ugo Blu'] }] },
  ]);
  stage.pass(91 * 86_400_000);
  expect((await stage.meta('GET', since(start - 1))).body).toEqual({ data: [] });
});
