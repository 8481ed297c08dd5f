/** Every call that the card on Google can make, and what a connector that has one must do. */
import { afterEach, beforeEach, expect, it } from 'vitest';

import { outsideCodes, profileReasonCodes } from '../../../src/api/outside.ts';
import type { ProfileChanges, Week } from '../../../src/api/profile.ts';
import type { ProfilePort } from '../../../src/core/channels/ports.ts';
import type { Fault, Practice } from '../../../src/practice/index.ts';
import { checkCalls, specsAvailable } from '../../specs/index.ts';
import { failureOf } from '../failures.ts';
import { openStage, type Stage } from '../stage.ts';

const day = [
  { from: '09:00', to: '12:30' },
  { from: '15:30', to: '24:00' },
];
const week: Week = {
  monday: [],
  tuesday: day,
  wednesday: day,
  thursday: [{ from: '00:00', to: '24:00' }],
  friday: [{ from: '20:00', to: '02:00' }],
  saturday: [{ from: '10:00', to: '24:00' }],
  sunday: [],
};

/** Every field that an edit can carry, each with something in it. */
export const everything: ProfileChanges = {
  title: 'Bottega di Rosa',
  phones: { primary: '+390115550199', additional: ['+393291234567'] },
  website: 'https://bottega.example.com/',
  description: 'Regali fatti a mano.',
  categories: {
    primary: { id: 'categories/gcid:wine_store', name: 'Enoteca' },
    additional: [{ id: 'categories/gcid:deli', name: 'Gastronomia' }],
  },
  hours: week,
  'special-hours': [
    { day: '2026-12-24', spans: [{ from: '09:00', to: '13:00' }] },
    { day: '2026-12-25', spans: [] },
    { day: '2026-12-31', spans: [{ from: '20:00', to: '03:00' }] },
  ],
  services: [
    {
      typeId: 'job_type_id:wine_tasting',
      category: '',
      name: '',
      description: 'Tre calici.',
      price: 1500,
      foreignPrice: '',
    },
    { typeId: null, category: '', name: 'Consegna', description: '', price: null, foreignPrice: '' },
  ],
};
const attributes: ProfileChanges = {
  attributes: {
    'attributes/has_delivery': { type: 'yes-no', value: true },
    'attributes/wi_fi': { type: 'choice', value: 'free_wi_fi' },
    'attributes/url_instagram': { type: 'addresses', values: ['https://www.instagram.com/bottega'] },
    'attributes/pay_credit_card_types_accepted': { type: 'several', yes: ['visa'], no: ['american_express'] },
  },
};

export async function everyProfileCall(port: ProfilePort, practice: Practice): Promise<void> {
  const { held } = await port.read();
  practice.google.suggestLocation({ title: 'Bottega Verdi' });
  await port.read();
  await port.held(['title', 'attributes']);
  await port.check({ values: everything, held });
  await port.update({ values: everything, held });
  await port.update({ values: attributes, held });
  await port.categories('vino');
  await port.offered(held.categories);
}

export function profileConformance(): void {
  let stage: Stage;
  let port: ProfilePort;
  const now = new Date('2026-11-21T10:00:00.000Z');
  beforeEach(async () => {
    stage = await openStage({ now: () => now }, 2_000);
    port = stage.google.profile as ProfilePort;
    await port.read();
    stage.practice.forgetCalls();
  });
  afterEach(async () => {
    if (specsAvailable) expect(checkCalls(stage.practice.calls)).toEqual([]);
    await stage.close();
  });

  it('what is sent comes back as it was meant', async () => {
    const { held } = await port.read();
    const answers = [
      ...(await port.update({ values: everything, held })),
      ...(await port.update({ values: attributes, held })),
    ];
    expect(answers.map(({ outcome }) => outcome)).toEqual(answers.map(() => 'accepted'));
    const after = await port.read();
    const { services, attributes: there, ...others } = after.held;
    const { services: _services, ...sent } = everything;
    expect(others).toEqual(sent);
    // Names of Google's own services are Google's to say.
    expect(services.map(({ name, price }) => [name, price])).toEqual([
      ['Degustazione di vini', 1500],
      ['Consegna', null],
    ]);
    expect(there).toEqual(attributes.attributes);
    expect(after.seen).toEqual({});
  });

  it('the mask has exactly the fields of the body, and what is emptied is in the mask alone', async () => {
    await port.update({ values: { website: '', description: '' }, held: {} });
    await port.update({ values: { attributes: {} }, held: attributes });
    expect(stage.practice.calls.map(({ method, query, body }) => [method, query, body])).toEqual([
      ['PATCH', { updateMask: 'websiteUri,profile.description' }, {}],
      [
        'PATCH',
        {
          attributeMask:
            'attributes/has_delivery,attributes/pay_credit_card_types_accepted,attributes/url_instagram,attributes/wi_fi',
        },
        { name: `locations/${stage.practice.google.ids.location}/attributes`, attributes: [] },
      ],
    ]);
    expect((await port.held(['website'])).website).toBe('');
  });

  it('what customers see instead, and what is still being looked at, is told apart', async () => {
    await stage.close();
    stage = await openStage({ now: () => now, latency: { profile: 60_000 } });
    port = stage.google.profile as ProfilePort;
    await port.update({ values: { title: 'Bottega di Rosa' }, held: {} });
    stage.practice.google.suggestLocation({ websiteUri: 'https://altro.example.com/' });
    const { held, seen, pending } = await port.read();
    expect([held.title, pending]).toEqual(['Bottega di Rosa', ['title']]);
    expect(seen).toEqual({ title: 'Bottega di prova', website: 'https://altro.example.com/' });
  });

  it.each([
    [
      'profile-category-refused',
      'categories',
      { categories: { primary: { id: 'categories/gcid:x', name: 'X' }, additional: [] } },
    ],
    ['profile-phone-refused', 'phones', { phones: { primary: 'chiamaci', additional: [] } }],
    ['profile-website-refused', 'website', { website: 'bottega' }],
    ['profile-description-link', 'description', { description: 'Vedi https://bottega.it' }],
    [
      'profile-hours-refused',
      'hours',
      {
        hours: {
          ...week,
          monday: [
            { from: '09:00', to: '13:00' },
            { from: '12:00', to: '14:00' },
          ],
        },
      },
    ],
    [
      'profile-special-hours-refused',
      'special-hours',
      {
        'special-hours': [
          {
            day: '2026-12-25',
            spans: [
              { from: '09:00', to: '13:00' },
              { from: '12:00', to: '14:00' },
            ],
          },
        ],
      },
    ],
    ['profile-service-refused', 'services', { services: [{ ...everything.services![1]!, name: '' }] }],
    [
      'profile-attribute-refused',
      'attributes',
      { attributes: { 'attributes/sells_moonlight': { type: 'yes-no', value: true } } },
    ],
  ] as [string, string, ProfileChanges][])(
    '%s: Google’s no names the field and has a code',
    async (code, field, values) => {
      const { held } = await port.read();
      stage.practice.forgetCalls();
      expect(await port.update({ values, held })).toMatchObject([{ field, outcome: 'refused', code }]);
      expect(profileReasonCodes as readonly string[]).toContain(code);
      stage.practice.forgetCalls();
    },
  );

  it('beside a refused field the others may go again', async () => {
    const values: ProfileChanges = { title: 'Bottega di Rosa', website: 'bottega' };
    expect(await port.update({ values, held: {} })).toMatchObject([
      { field: 'title', outcome: 'again', alone: false },
      { field: 'website', outcome: 'refused' },
    ]);
    stage.practice.forgetCalls();
  });

  it('asked without changing: the same no, and nothing is changed', async () => {
    expect(await port.check({ values: { title: 'Bottega di Rosa' }, held: {} })).toEqual([]);
    expect(await port.check({ values: { website: 'bottega' }, held: {} })).toMatchObject([
      { field: 'website', code: 'profile-website-refused' },
    ]);
    expect((await port.held(['title'])).title).toBe('Bottega di prova');
    stage.practice.forgetCalls();
  });

  it.each([
    ['429 with a time', { kind: 'throttle', retryAfter: 20 }, 'too-many-requests'],
    ['429 without one', { kind: 'throttle' }, 'too-many-requests'],
    ['503', { kind: 'status', status: 503 }, 'service-unavailable'],
    ['a page with 200', { kind: 'html', status: 200 }, 'answer-unreadable'],
    ['a page with 404', { kind: 'html', status: 404 }, 'answer-unreadable'],
    ['nothing', { kind: 'empty' }, 'answer-unreadable'],
    ['half an answer', { kind: 'half' }, 'no-answer'],
    ['a cut line', { kind: 'reset' }, 'no-answer'],
    ['silence', { kind: 'hang', milliseconds: 6_000 }, 'no-answer'],
  ] as [string, Fault, string][])('answered with %s, every call is a failure that waits', async (_, fault, code) => {
    stage.practice.faults.add({ host: 'mybusinessbusinessinformation.googleapis.com', ...fault });
    const codes = outsideCodes.later as readonly string[];
    for (const call of [
      () => port.read(),
      () => port.held(['title', 'attributes']),
      () => port.update({ values: { title: 'Bottega di Rosa' }, held: {} }),
      () => port.check({ values: { title: 'Bottega di Rosa' }, held: {} }),
      () => port.categories('vino'),
    ]) {
      const failure = await failureOf(call());
      expect(failure.kind).toBe('later');
      expect([code, 'answer-unreadable']).toContain(failure.code);
      expect(codes).toContain(failure.code);
    }
  });

  it('a permission that is missing, and a service that is off, are for a person', async () => {
    stage.practice.google.narrow([]);
    expect(await failureOf(port.read())).toMatchObject({ kind: 'sign-in', code: 'scope-missing' });
    const elsewhere = await stage.open('google', { chosen: {} });
    expect(await failureOf(elsewhere.profile!.read())).toMatchObject({
      kind: 'needs-you',
      code: 'location-not-chosen',
    });
  });

  it('a token that ran out is renewed once, and the edit goes through', async () => {
    stage.practice.google.expireTokens();
    expect(await port.update({ values: { title: 'Bottega di Rosa' }, held: {} })).toMatchObject([
      { outcome: 'accepted' },
    ]);
  });
}
