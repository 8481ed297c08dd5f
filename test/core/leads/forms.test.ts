/** A form on Facebook for an event: made once, with the words that were shown, and archived with its event. */
import { afterEach, expect, test } from 'vitest';

import { checkCalls, specsAvailable } from '../../specs/index.ts';
import { day, hour } from '../grounds.ts';
import { type LeadsShop, openLeadsShop, owner, privacyPage } from './open-leads-shop.ts';

let shop: LeadsShop;
afterEach(async () => {
  if (specsAvailable) expect(checkCalls(shop.practice.calls)).toEqual([]);
  await shop.close();
});

const made = () =>
  shop.practice.calls.filter(({ method, path }) => method === 'POST' && path.endsWith('/leadgen_forms'));
const draft = (eventId: number) => ({ eventId, asksPhone: true, question: '' });

test('an event gets one form with its privacy page, an unticked box and a public address', async () => {
  shop = await openLeadsShop();
  await shop.joinMeta();
  const { id } = await shop.evening();
  const form = await shop.formFor(id, { question: 'Porti qualcuno?' });
  expect(form).toMatchObject({
    eventId: id,
    name: 'Tre rosati e un panettone',
    language: 'it',
    state: 'active',
    privacyUrl: privacyPage,
    consentText: 'Sì, Bottega di prova può avvisarmi dei prossimi eventi. Posso cambiare idea quando voglio.',
    leads: 0,
    reason: null,
  });
  expect(form.formId).toMatch(/^\d+$/u);
  expect(form.link).toContain('business.facebook.com');
  const [sent] = made();
  expect(sent?.body).toMatchObject({
    locale: 'it_IT',
    privacy_policy: { url: privacyPage },
    questions: [
      { type: 'FULL_NAME' },
      { type: 'EMAIL' },
      { type: 'PHONE' },
      { type: 'CUSTOM', label: 'Porti qualcuno?' },
    ],
    custom_disclaimer: { checkboxes: [{ is_required: false, is_checked_by_default: false, text: form.consentText }] },
    thank_you_page: { button_type: 'VIEW_WEBSITE' },
    follow_up_action_url: 'https://eventi.bottega.example.com/e/tre-rosati-e-un-panettone',
    tracking_parameters: { evento: String(id) },
  });
  // Asked for again it is the same one.
  expect((await shop.leads.verbs.forms.create(draft(id), owner)).id).toBe(form.id);
  await shop.turns(3);
  expect(made()).toHaveLength(1);
});

test.each([
  ['', 'lead-form-needs-privacy-page'],
  ['via Palmieri 14', 'lead-form-needs-privacy-page'],
  ['http://192.168.1.20:4174/privacy', 'lead-form-needs-privacy-page'],
  ['https://localhost/privacy', 'lead-form-needs-privacy-page'],
  ['https://bottega.home/privacy', 'lead-form-needs-privacy-page'],
  ['https://[2001:db8::1]/privacy', 'lead-form-needs-privacy-page'],
])('with the privacy address “%s” nothing is sent, and what is missing is said', async (privacyAddress, code) => {
  shop = await openLeadsShop();
  await shop.joinMeta();
  await shop.settings.verbs.update({ privacyAddress }, owner);
  const { id } = await shop.evening();
  expect((await shop.leads.verbs.forms.outlook({ eventId: id }, owner)).lacks).toEqual(['privacy-page']);
  await expect(shop.leads.verbs.forms.create(draft(id), owner)).rejects.toMatchObject({ code });
  expect(made()).toEqual([]);
});

test('without a public address the last page offers a call', async () => {
  shop = await openLeadsShop({ publicBase: 'http://192.168.1.20:4174' });
  await shop.joinMeta();
  const { id } = await shop.evening();
  await shop.formFor(id);
  const body = made()[0]?.body as Record<string, unknown>;
  expect(body['thank_you_page']).toMatchObject({
    button_type: 'CALL_BUSINESS',
    business_phone_number: '+390115550142',
  });
  expect(body).not.toHaveProperty('follow_up_action_url');
});

test('without an account the card says so', async () => {
  shop = await openLeadsShop();
  const { id } = await shop.evening();
  expect((await shop.leads.verbs.forms.outlook({ eventId: id }, owner)).lacks).toEqual(['not-connected']);
  await expect(shop.leads.verbs.forms.create(draft(id), owner)).rejects.toMatchObject({
    code: 'channel-not-connected',
  });
});

test('an answer that was lost makes no second form', async () => {
  shop = await openLeadsShop();
  await shop.joinMeta();
  const { id } = await shop.evening();
  shop.practice.faults.add({ kind: 'reset', method: 'POST', path: '/leadgen_forms', when: 'after', times: 1 });
  const { id: formId } = await shop.leads.verbs.forms.create(draft(id), owner);
  await shop.turns(6, 10_000);
  expect(await shop.leads.verbs.forms.get({ id: formId }, owner)).toMatchObject({ state: 'active' });
  expect(made()).toHaveLength(1);
});

test('what Meta refuses is told in its own words, and can be tried again', async () => {
  shop = await openLeadsShop();
  await shop.joinMeta();
  const { id } = await shop.evening();
  shop.practice.faults.add({ kind: 'meta-refusal', path: '/leadgen_forms', method: 'POST', code: 200, times: 1 });
  const { id: formId } = await shop.leads.verbs.forms.create(draft(id), owner);
  await shop.turns(3);
  expect(await shop.leads.verbs.forms.get({ id: formId }, owner)).toMatchObject({
    state: 'failed',
    reason: { code: 'permission-missing' },
  });
  await shop.leads.verbs.forms.retry({ id: formId }, owner);
  await shop.turns(3);
  expect(await shop.leads.verbs.forms.get({ id: formId }, owner)).toMatchObject({ state: 'active', reason: null });
});

test('a form is archived when its event is over, and keeps what came', async () => {
  shop = await openLeadsShop();
  await shop.joinMeta();
  const { id } = await shop.evening();
  const form = await shop.formFor(id);
  shop.pass(6 * day);
  await shop.turns(2);
  expect(await shop.leads.verbs.forms.get({ id: form.id }, owner)).toMatchObject({ state: 'active' });
  shop.pass(2 * day);
  await shop.turns(3);
  expect(await shop.leads.verbs.forms.get({ id: form.id }, owner)).toMatchObject({ state: 'archived' });
  expect(
    shop.practice.meta.lead(form.formId ?? '', { answers: { full_name: 'Anna', email: 'a@b.it' } }),
  ).toBeUndefined();
});

test('archived by hand it takes answers again when it is opened again, unless the event is over', async () => {
  shop = await openLeadsShop();
  await shop.joinMeta();
  const { id } = await shop.evening();
  const form = await shop.formFor(id);
  await shop.leads.verbs.forms.archive({ id: form.id }, owner);
  await shop.turns(2);
  expect(await shop.leads.verbs.forms.get({ id: form.id }, owner)).toMatchObject({ state: 'archived' });
  await shop.leads.verbs.forms.retry({ id: form.id }, owner);
  await shop.turns(2);
  expect(await shop.leads.verbs.forms.get({ id: form.id }, owner)).toMatchObject({ state: 'active' });
  shop.pass(8 * day + hour);
  await shop.turns(2);
  await expect(shop.leads.verbs.forms.retry({ id: form.id }, owner)).rejects.toMatchObject({ code: 'event-closed' });
});

test('a token that died keeps the form waiting, and it is made after signing in again', async () => {
  shop = await openLeadsShop();
  await shop.joinMeta();
  const { id } = await shop.evening();
  shop.practice.meta.breakToken();
  const { id: formId } = await shop.leads.verbs.forms.create(draft(id), owner);
  await shop.turns(2);
  expect(await shop.leads.verbs.forms.get({ id: formId }, owner)).toMatchObject({ state: 'creating' });
  shop.practice.meta.mendToken();
  await shop.joinMeta();
  await shop.turns(3);
  expect(await shop.leads.verbs.forms.get({ id: formId }, owner)).toMatchObject({ state: 'active' });
  expect(made()).toHaveLength(1);
});
