/** Who sent a form: pulled page by page, once each, into the customer book and onto the event's list. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { plainCampaign } from '../../../src/api/without-checks.ts';
import { insertCampaign, updateCampaign } from '../../../src/core/campaigns/campaigns.sql.ts';
import { checkCalls, specsAvailable } from '../../specs/index.ts';
import { day, hour, minute } from '../grounds.ts';
import { type LeadsShop, openLeadsShop, owner } from './open-leads-shop.ts';

let shop: LeadsShop;
let event: { id: number };
let form: { id: number; formId: string | null };
beforeEach(async () => {
  shop = await openLeadsShop();
  await shop.joinMeta();
  event = await shop.evening(3);
  form = await shop.formFor(event.id, { question: 'Porti qualcuno?' });
  shop.practice.forgetCalls();
});
afterEach(async () => {
  if (specsAvailable) expect(checkCalls(shop.practice.calls)).toEqual([]);
  await shop.close();
});

const send = (
  name: string,
  over: { phone?: string; mail?: string; consent?: boolean; campaignId?: string; platform?: 'fb' | 'ig' } = {},
) =>
  shop.practice.meta.lead(form.formId ?? '', {
    answers: {
      full_name: name,
      email: over.mail ?? `${name.toLowerCase().replaceAll(' ', '.')}@example.it`,
      ...(over.phone === undefined ? {} : { phone_number: over.phone }),
      domanda: 'Un’amica',
    },
    consents: { vetrina_inviti: over.consent ?? false },
    ...(over.campaignId === undefined ? {} : { campaignId: over.campaignId }),
    ...(over.platform === undefined ? {} : { platform: over.platform }),
  }) ?? '';
const registrations = () => shop.events.verbs.registrations({ id: event.id }, owner);
const people = async () => (await shop.customers.verbs.list({ limit: 100 }, owner)).items;
const leadCalls = () => shop.practice.calls.filter(({ path }) => /\/leads$/u.test(path));

test('what happens at an event wakes nobody who asks Facebook', async () => {
  await shop.events.verbs.close({ id: event.id, closed: true }, owner);
  const woken = shop.leads.chores.filter(({ wokenBy }) => wokenBy?.includes('events'));
  for (const chore of woken) await chore.run();
  expect(shop.practice.calls).toEqual([]);
  // Its form is put away all the same.
  await shop.turns(1);
  expect(await shop.leads.verbs.forms.get({ id: form.id }, owner)).toMatchObject({ state: 'archived' });
});

test('a lead is a person with source, the exact sentence of the box and its time, and has a seat', async () => {
  const sentAt = new Date(shop.clock.now()).toISOString().replace(/\.\d{3}/u, '.000');
  send('Anna Neri', { phone: '+393294051001', consent: true, platform: 'ig' });
  shop.pass(hour);
  await shop.turns(1);
  const [lead] = await shop.everyLead();
  expect(lead).toMatchObject({
    name: 'Anna Neri',
    phone: '+393294051001',
    mail: 'anna.neri@example.it',
    eventId: event.id,
    eventTitle: 'Tre rosati e un panettone',
    source: 'instagram',
    outcome: 'registered',
    consent: true,
    answers: [{ question: 'Porti qualcuno?', answer: 'Un’amica' }],
    at: sentAt,
    answeredAt: null,
  });
  const person = await shop.customers.verbs.get({ id: lead?.personId ?? 0 }, owner);
  expect(person).toMatchObject({ name: 'Anna Neri', stage: 'lead', source: 'instagram' });
  expect(person.consents).toMatchObject([
    {
      purpose: 'event-invitations',
      channel: 'any',
      occasion: 'Tre rosati e un panettone',
      granted: true,
      text: 'Sì, Bottega di prova può avvisarmi dei prossimi eventi. Posso cambiare idea quando voglio.',
      textVersion: 1,
      language: 'it',
      source: 'instagram',
      at: sentAt,
    },
  ]);
  expect(person.contacts.map(({ kind }) => kind).toSorted()).toEqual(['lead', 'registration']);
  expect(await registrations()).toMatchObject([
    { name: 'Anna Neri', seats: 1, state: 'confirmed', source: 'instagram' },
  ]);
});

test('the same lead five times, in another order and by two ways, is one person with one seat', async () => {
  const id = send('Ugo Blu', { phone: '+393294051002' });
  const again = `id\tcreated_time\tform_id\tplatform\tfull_name\temail\tphone_number\r\nl:${id}\t2026-11-21T10:00:00+0100\tf:${form.formId}\tfb\tUgo Blu\tugo.blu@example.it\tp:+393294051002\r\n`;
  const base64 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(again, 'utf16le')]).toString('base64');
  await shop.leads.verbs.import({ name: 'leads.csv', base64, dryRun: false }, owner);
  for (let time = 0; time < 5; time++) {
    shop.pass(7 * hour);
    await shop.leads.verbs.pull({}, owner);
  }
  await shop.leads.verbs.import({ name: 'leads.csv', base64, dryRun: false }, owner);
  expect(await people()).toHaveLength(1);
  expect(await shop.everyLead()).toHaveLength(1);
  expect(await registrations()).toHaveLength(1);
  // The file knew nothing of the box; the form did.
  expect((await shop.everyLead())[0]).toMatchObject({ consent: false });
});

test('who has registered on the page and sends the form too has one seat', async () => {
  await shop.events.verbs.register(
    {
      slug: 'tre-rosati-e-un-panettone',
      formKey: 'page-form-1',
      name: 'Lia Rosa',
      phone: '329 405 1003',
      mail: '',
      seats: 2,
      marketing: false,
      source: 'page',
      language: 'it',
    },
    owner,
  );
  send('Lia Rosa', { phone: '+393294051003' });
  await shop.turns(1);
  expect(await registrations()).toMatchObject([{ seats: 2, source: 'page' }]);
  expect(await shop.everyLead()).toMatchObject([{ outcome: 'registered' }]);
});

test('seats go to those who asked first; the others wait in line', async () => {
  for (const name of ['Uno', 'Due', 'Tre', 'Quattro', 'Cinque']) {
    send(`${name} Rossi`);
    shop.pass(minute);
  }
  expect(await shop.leads.verbs.pull({}, owner)).toEqual({
    forms: 1,
    added: 5,
    registered: 3,
    waitingList: 2,
    known: 0,
  });
  expect((await registrations()).toReversed().map(({ name, state }) => `${name} ${state}`)).toEqual([
    'Uno Rossi confirmed',
    'Due Rossi confirmed',
    'Tre Rossi confirmed',
    'Quattro Rossi waiting',
    'Cinque Rossi waiting',
  ]);
});

test('hundreds of leads are read page by page, also when a page fails on the way', async () => {
  for (let index = 0; index < 250; index++) {
    send(`Persona ${index}`);
    if (index % 25 === 0) shop.pass(minute);
  }
  shop.practice.faults.add({ kind: 'half', path: '/leads', after: 1, times: 1 });
  await shop.turns(1);
  expect((await shop.everyLead()).length).toBe(100);
  expect(await shop.leads.verbs.pulse({}, owner)).toMatchObject({
    pulledAt: expect.any(String),
    reason: { code: 'no-answer' },
  });
  shop.pass(minute);
  await shop.turns(1);
  expect(await shop.everyLead()).toHaveLength(250);
  expect(await shop.leads.verbs.pulse({}, owner)).toMatchObject({ reason: null, total: 250, waiting: 250 });
  expect(leadCalls().map(({ query }) => (query['after'] === undefined ? 'first' : 'next'))).toEqual([
    'first',
    'next',
    'first',
    'next',
    'next',
  ]);
});

test('a form without news is not asked: a quiet day costs one call a round, and none of the leads’ own', async () => {
  await shop.turns(4, 15 * minute);
  expect(leadCalls()).toEqual([]);
  send('Anna Neri');
  await shop.turns(96, 15 * minute);
  // News, and then once every six hours to be sure.
  expect(leadCalls()).toHaveLength(4);
  expect(await shop.everyLead()).toHaveLength(1);
});

test('the lead limit is kept until the minute that Facebook names, and nothing is lost', async () => {
  send('Anna Neri');
  shop.practice.faults.add({ kind: 'meta-throttle', code: 80005, minutes: 30, path: '/leads', times: 1 });
  await shop.turns(1);
  expect(await shop.leads.verbs.pulse({}, owner)).toMatchObject({ reason: { code: 'too-many-requests' }, total: 0 });
  const asked = shop.practice.calls.length;
  await shop.turns(5, minute);
  expect(shop.practice.calls.length).toBe(asked);
  shop.pass(26 * minute);
  await shop.turns(1);
  expect(await shop.everyLead()).toHaveLength(1);
});

test('an event that is over or closed takes nobody more, but the person is known', async () => {
  send('Anna Neri');
  await shop.events.verbs.close({ id: event.id, closed: true }, owner);
  await shop.turns(1);
  expect(await shop.everyLead()).toMatchObject([{ outcome: 'event-closed', personId: expect.any(Number) }]);
  expect(await registrations()).toEqual([]);
});

test('without a number or address that works there is a lead and no person', async () => {
  send('Pinco Pallino', { phone: '12', mail: 'non è un indirizzo' });
  await shop.turns(1);
  expect(await shop.everyLead()).toMatchObject([
    { name: 'Pinco Pallino', outcome: 'no-contact', personId: null, phone: null, mail: null },
  ]);
  expect(await people()).toEqual([]);
});

test('a later withdrawal is not undone by a lead that comes late', async () => {
  send('Anna Neri', { phone: '+393294051001', consent: true });
  await shop.turns(1);
  const [lead] = await shop.everyLead();
  shop.pass(hour);
  await shop.database.change((change) =>
    shop.customers.recordConsent(change, {
      personId: lead?.personId ?? 0,
      purpose: 'event-invitations',
      granted: false,
      text: 'No, grazie.',
      language: 'it',
      source: 'counter',
    }),
  );
  const late = new Date(shop.clock.now() - 30 * minute);
  shop.practice.meta.lead(form.formId ?? '', {
    answers: { full_name: 'Anna Neri', phone_number: '+393294051001' },
    consents: { vetrina_inviti: true },
    at: late,
  });
  await shop.turns(1);
  const person = await shop.customers.verbs.get({ id: lead?.personId ?? 0 }, owner);
  expect(person.consent).toMatchObject({ granted: false });
  expect((await people())[0]?.consent).toMatchObject({ granted: false });
  expect(person.consents).toHaveLength(3);
});

test('the time to the first answer is told, and who waits', async () => {
  send('Anna Neri', { phone: '+393294051001' });
  send('Ugo Blu', { phone: '+393294051002' });
  await shop.turns(1);
  const anna = (await shop.everyLead()).find(({ name }) => name === 'Anna Neri');
  shop.pass(2 * hour);
  await shop.customers.verbs.addNote({ id: anna?.personId ?? 0, kind: 'call', text: 'Viene con un’amica' }, owner);
  const person = await shop.customers.verbs.get({ id: anna?.personId ?? 0 }, owner);
  const [asked, call] = [person.firstContact?.askedAt ?? '', person.firstContact?.answeredAt ?? ''];
  expect(Math.round((Date.parse(call) - Date.parse(asked)) / minute)).toBe(120);
  const [answered] = (await shop.everyLead()).filter(({ name }) => name === 'Anna Neri');
  expect(answered?.minutesToAnswer).toBe(120);
  expect((await shop.everyLead({ waiting: true })).map(({ name }) => name)).toEqual(['Ugo Blu']);
  expect(await shop.leads.verbs.pulse({}, owner)).toMatchObject({ waiting: 1, total: 2, medianMinutes: 120 });
});

describe('a test lead', () => {
  test('goes through Facebook, comes back as a test, and counts nowhere', async () => {
    const test = await shop.leads.verbs.forms.test({ id: form.id }, owner);
    expect(test).toMatchObject({ outcome: 'test', personId: null });
    await shop.leads.verbs.forms.test({ id: form.id }, owner);
    await shop.turns(2);
    expect(await shop.everyLead()).toEqual([]);
    expect(await shop.everyLead({ tests: true })).toHaveLength(1);
    expect(await people()).toEqual([]);
    expect(await registrations()).toEqual([]);
    expect(await shop.leads.verbs.pulse({}, owner)).toMatchObject({ waiting: 0, total: 0 });
    expect(await shop.leads.verbs.forms.get({ id: form.id }, owner)).toMatchObject({
      leads: 0,
      waiting: 0,
      testedAt: expect.any(String),
    });
  });

  test('says why when Facebook does not take it', async () => {
    shop.practice.faults.add({ kind: 'meta-refusal', code: 200, path: '/test_leads', times: 1 });
    await expect(shop.leads.verbs.forms.test({ id: form.id }, owner)).rejects.toMatchObject({
      code: 'leads-not-pulled',
      details: { why: 'permission-missing' },
    });
  });
});

/** A form that somebody made in Facebook's own window; its number. */
async function foreignForm(): Promise<string> {
  const { page, pageToken: token } = shop.practice.meta.ids;
  const answer = await fetch(
    `${shop.practice.origin}/graph.facebook.com/v25.0/${page}/leadgen_forms?access_token=${token}`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        name: 'Newsletter',
        questions: [{ type: 'FULL_NAME' }, { type: 'EMAIL' }],
        privacy_policy: { url: 'https://bottega.example.com/privacy', link_text: 'Privacy' },
      }),
    },
  );
  return ((await answer.json()) as { id: string }).id;
}

test('a form made at Facebook, shown by an advert of an event, brings people to that event', async () => {
  const plan = { ...plainCampaign, name: 'Vieni', headline: 'Serata', text: 'Vieni', button: 'sign-up', radiusKm: 5 };
  const days = { dailyBudget: 300, startsOn: '2026-11-21', endsOn: '2026-11-27', eventId: event.id };
  await shop.database.change(async ({ db, at }) => {
    const { id } = await insertCampaign(db, { ...plan, ...days } as never, { intent: 'v1', picture: null, at });
    await updateCampaign(db, id, { ids: JSON.stringify({ campaign: '120200000000001' }) });
  });
  const id = await foreignForm();
  const answers = { full_name: 'Eva Viola', email: 'eva@example.it' };
  shop.practice.meta.lead(id, { answers, campaignId: '120200000000001' });
  await shop.turns(2);
  const [lead] = await shop.everyLead();
  expect(lead).toMatchObject({ eventId: event.id, campaign: 'Vieni', outcome: 'registered', consent: null });
  expect(await registrations()).toMatchObject([{ name: 'Eva Viola', source: 'facebook', state: 'confirmed' }]);
  const person = await shop.customers.verbs.get({ id: lead?.personId ?? 0 }, owner);
  expect(person).toMatchObject({ stage: 'lead', consents: [] });
});

test('forms that were made at Facebook itself bring their people too, without consent or event', async () => {
  const id = await foreignForm();
  shop.practice.meta.lead(id, {
    answers: { full_name: 'Eva Viola', email: 'eva@example.it' },
    consents: { altro: true },
  });
  await shop.turns(1);
  expect(await shop.everyLead()).toMatchObject([
    { name: 'Eva Viola', form: 'Newsletter', eventId: null, outcome: 'known', consent: null },
  ]);
  expect((await shop.leads.verbs.forms.list({}, owner)).map(({ name }) => name)).toEqual([
    'Newsletter',
    'Tre rosati e un panettone',
  ]);
  shop.pass(day);
});
