import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStage, profile, SATURDAY, type Stage } from './clients.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.practice.close());

const business = 'mybusinessbusinessinformation.googleapis.com/v1';
const location = `${business}/locations/16555014200100`;
const performance = 'businessprofileperformance.googleapis.com/v1/locations/16555014200100';

function post(fields: Record<string, unknown>) {
  return stage.google('POST', `${profile}/localPosts`, {
    topicType: 'STANDARD',
    languageCode: 'it',
    summary: 'Nuovi arrivi.',
    ...fields,
  });
}

const dates = { startDate: { year: 2026, month: 12, day: 1 }, endDate: { year: 2026, month: 12, day: 8 } };

test('the person has two accounts, and the shop is in the second', async () => {
  const accounts = (await stage.google('GET', 'mybusinessaccountmanagement.googleapis.com/v1/accounts')).at(
    'accounts',
  ) as { name: string }[];
  expect(accounts.map(({ name }) => name)).toEqual(['accounts/108555014200001', 'accounts/108555014200100']);
  expect((await stage.google('GET', `${business}/accounts/108555014200001/locations?readMask=name`)).body).toEqual({});
  expect(
    (await stage.google('GET', `${business}/accounts/108555014200100/locations?readMask=name,storeCode`)).at(
      'locations',
    ),
  ).toEqual([{ name: 'locations/16555014200100', storeCode: 'NEGOZIO-01' }]);
});

test('reading needs a mask, and changing too', async () => {
  expect((await stage.google('GET', location)).status).toBe(400);
  expect((await stage.google('GET', `${location}?readMask=name,colour`)).status).toBe(400);
  const change = (mask: string, body: unknown) => stage.google('PATCH', `${location}?updateMask=${mask}`, body);
  expect((await change('', { title: 'X' })).status).toBe(400);
  expect((await change('metadata', {})).status).toBe(400);
  expect((await change('phoneNumbers.primaryPhone', {})).status).toBe(400);
  expect((await change('title', {})).status).toBe(400);
  expect((await change('profile', { profile: { description: 'x'.repeat(751) } })).status).toBe(400);
  expect((await change('title', { title: 'X', colour: 'red' })).status).toBe(400);
  expect(
    (await change('specialHours', { specialHours: { specialHourPeriods: [{ startDate: dates.startDate }] } })).status,
  ).toBe(400);
  const closed = { specialHours: { specialHourPeriods: [{ startDate: dates.startDate, closed: true }] } };
  expect((await stage.google('PATCH', `${location}?updateMask=specialHours&validateOnly=true`, closed)).status).toBe(
    200,
  );
  expect((await stage.google('GET', `${location}?readMask=specialHours`)).body).toEqual({});
  expect((await change('specialHours', closed)).status).toBe(200);
  expect((await stage.google('GET', `${location}?readMask=specialHours`)).body).toEqual(closed);
});

test('a post is in moderation first, then live, with its link', async () => {
  const told = await post({ callToAction: { actionType: 'CALL' } });
  expect(told.at('state')).toBe('PROCESSING');
  const address = `mybusiness.googleapis.com/v4/${String(told.at('name'))}`;
  expect((await stage.google('GET', address)).at('searchUrl')).toBeUndefined();
  stage.pass(3000);
  expect((await stage.google('GET', address)).body).toMatchObject({
    state: 'LIVE',
    searchUrl: expect.stringContaining('https://'),
  });
  expect(
    (await stage.google('PATCH', `${address}?updateMask=summary`, { summary: 'Ultimi pezzi.' })).body,
  ).toMatchObject({ state: 'PROCESSING', summary: 'Ultimi pezzi.' });
  expect((await stage.google('DELETE', address)).body).toEqual({});
  expect((await stage.google('GET', address)).status).toBe(404);
});

test('a post with a phone number in its text is rejected', async () => {
  const told = await post({ summary: 'Chiamaci allo 011 555 0142 per prenotare.' });
  expect(told.status).toBe(200);
  stage.pass(3000);
  expect((await stage.google('GET', `mybusiness.googleapis.com/v4/${String(told.at('name'))}`)).at('state')).toBe(
    'REJECTED',
  );
  expect(stage.practice.google.posts().map(({ why }) => why)).toEqual(['phone number in the text']);
  await post({ summary: 'Dal 12/11/2026 al 24/12/2026 sconti su 1.200 articoli da 12,90 euro.' });
  expect(stage.practice.google.posts().at(-1)?.why).toBeUndefined();
});

test.each([
  ['a call with an address', { callToAction: { actionType: 'CALL', url: 'https://www.example.com' } }],
  ['a button without an address', { callToAction: { actionType: 'LEARN_MORE' } }],
  ['an offer without dates', { topicType: 'OFFER', offer: { couponCode: 'X' } }],
  ['an event without a title', { topicType: 'EVENT', event: { schedule: dates } }],
  ['an event with a long title', { topicType: 'EVENT', event: { title: 'x'.repeat(59), schedule: dates } }],
  [
    'an event that ends before it starts',
    { topicType: 'EVENT', event: { title: 'Festa', schedule: { startDate: dates.endDate, endDate: dates.startDate } } },
  ],
  ['offer details on a plain post', { offer: { couponCode: 'X' } }],
  ['a long text', { summary: 'x'.repeat(1501) }],
  ['a picture on the own machine', { media: [{ mediaFormat: 'PHOTO', sourceUrl: 'http://127.0.0.1/x.jpg' }] }],
  ['a film', { media: [{ mediaFormat: 'VIDEO', sourceUrl: 'https://www.example.com/x.mp4' }] }],
  ['an unknown field', { colour: 'red' }],
  ['no topic', { topicType: undefined }],
])('Google does not take %s', async (_, fields) => {
  expect(await post(fields)).toMatchObject({ status: 400, body: { error: { status: 'INVALID_ARGUMENT' } } });
});

test('offers and events with title and dates are taken', async () => {
  expect(
    (await post({ topicType: 'OFFER', event: { title: 'Sconti', schedule: dates }, offer: { couponCode: 'NATALE' } }))
      .status,
  ).toBe(200);
  expect(
    (
      await post({
        topicType: 'EVENT',
        event: { title: 'Laboratorio', schedule: dates },
        media: [{ mediaFormat: 'PHOTO', sourceUrl: 'https://www.example.com/x.jpg' }],
      })
    ).status,
  ).toBe(200);
  expect((await stage.google('GET', `${profile}/localPosts`)).at('localPosts')).toHaveLength(2);
});

test('reviews are listed, answered and the answer withdrawn', async () => {
  const listed = await stage.google('GET', `${profile}/reviews`);
  expect(listed.body).toMatchObject({ totalReviewCount: 6, averageRating: 4 });
  const [first] = listed.at('reviews') as { reviewId: string }[];
  const reply = `${profile}/reviews/${first?.reviewId ?? ''}/reply`;
  expect((await stage.google('PUT', reply, { comment: 'è'.repeat(2049) })).status).toBe(400);
  expect((await stage.google('PUT', reply, { comment: 'Grazie' })).body).toMatchObject({ comment: 'Grazie' });
  expect((await stage.google('DELETE', reply)).status).toBe(200);
  expect((await stage.google('DELETE', reply)).status).toBe(404);
});

test('figures are the same whenever they are asked, without the last days and without zeroes', async () => {
  const range =
    'dailyRange.startDate.year=2026&dailyRange.startDate.month=11&dailyRange.startDate.day=1&dailyRange.endDate.year=2026&dailyRange.endDate.month=11&dailyRange.endDate.day=30';
  const ask = async (metric: string) => {
    const told = await stage.google('GET', `${performance}:getDailyMetricsTimeSeries?dailyMetric=${metric}&${range}`);
    return told.at('timeSeries.datedValues') as { date: { day: number }; value?: string }[];
  };
  const calls = await ask('CALL_CLICKS');
  expect(calls.at(-1)?.date.day).toBe(new Date(SATURDAY).getUTCDate() - 2);
  expect(await ask('CALL_CLICKS')).toEqual(calls);
  expect(calls.some(({ value }) => Number(value) > 0)).toBe(true);
  expect((await ask('BUSINESS_BOOKINGS')).every(({ value }) => value === undefined)).toBe(true);
  expect(calls.every(({ value }) => value === undefined || Number(value) > 0)).toBe(true);
  const directions = await ask('BUSINESS_DIRECTION_REQUESTS');
  stage.pass(9 * 86_400_000);
  const later = await stage.google(
    'GET',
    `${performance}:getDailyMetricsTimeSeries?dailyMetric=BUSINESS_DIRECTION_REQUESTS&${range}`,
  );
  const sum = (values: { value?: string }[]) =>
    values.slice(0, directions.length).reduce((total, { value }) => total + Number(value ?? 0), 0);
  expect(sum(later.at('timeSeries.datedValues') as { value?: string }[])).toBeGreaterThan(sum(directions));
  expect(
    (await stage.google('GET', `${performance}:fetchMultiDailyMetricsTimeSeries?dailyMetrics=SMILES&${range}`)).status,
  ).toBe(400);
});

test('with Google’s limits on, the eleventh edit of a minute waits', async () => {
  await stage.practice.close();
  stage = await openStage({ googleQuotas: true });
  const states = [];
  for (let number = 0; number < 11; number++) states.push((await post({ summary: `Post ${number}` })).status);
  expect(states).toEqual([...Array.from({ length: 10 }, () => 200), 429]);
  stage.pass(60_000);
  expect((await post({})).status).toBe(200);
});

test('an edit of the profile is reviewed before customers see it; a slogan in the name never is', async () => {
  const patch = (mask: string, body: unknown) => stage.google('PATCH', `${location}?updateMask=${mask}`, body);
  const updated = async () =>
    (await stage.google('GET', `${location}:getGoogleUpdated?readMask=title,websiteUri`)).body;
  await patch('title', { title: 'Bottega di Rosa' });
  expect(await updated()).toMatchObject({
    location: { title: 'Bottega di prova' },
    diffMask: 'title',
    pendingMask: 'title',
  });
  expect((await stage.google('GET', `${location}?readMask=title,metadata`)).body).toMatchObject({
    title: 'Bottega di Rosa',
    metadata: { hasPendingEdits: true },
  });
  stage.pass(3000);
  expect(await updated()).toEqual({ location: { title: 'Bottega di Rosa', websiteUri: 'https://www.example.com/' } });
  await patch('title', { title: 'Bottega di Rosa, sconti!' });
  stage.pass(3000);
  expect(await updated()).toMatchObject({ location: { title: 'Bottega di Rosa' }, diffMask: 'title' });
  stage.practice.google.suggestLocation({ websiteUri: 'https://altro.example.com/' });
  expect(await updated()).toMatchObject({ diffMask: 'title,websiteUri' });
  // The owner says again what is right: customers see that after the review.
  await patch('title,websiteUri', { title: 'Bottega di Rosa', websiteUri: 'https://www.example.com/' });
  stage.pass(3000);
  expect(await updated()).not.toHaveProperty('diffMask');
});

test('categories are found by their name, with what a shop of that kind offers', async () => {
  const place = 'regionCode=IT&languageCode=it';
  expect(
    (await stage.google('GET', `${business}/categories?${place}&view=BASIC&filter=displayName%3Denot`)).body,
  ).toEqual({
    categories: [{ name: 'categories/gcid:wine_store', displayName: 'Enoteca' }],
  });
  expect(
    (await stage.google('GET', `${business}/categories?${place}&view=BASIC&filter=displayName%3Dzzz`)).body,
  ).toEqual({});
  const full = await stage.google(
    'GET',
    `${business}/categories:batchGet?${place}&view=FULL&names=categories/gcid:wine_store`,
  );
  expect(full.at('categories')).toMatchObject([{ serviceTypes: [{ serviceTypeId: 'job_type_id:wine_tasting' }, {}] }]);
  const offered = await stage.google('GET', `${business}/attributes?${place}&categoryName=categories/gcid:wine_store`);
  expect(offered.at('attributeMetadata')).toContainEqual({
    parent: 'attributes/has_delivery',
    valueType: 'BOOL',
    displayName: 'Consegna a domicilio',
    groupDisplayName: 'Opzioni di servizio',
  });
  expect((await stage.google('GET', `${business}/attributes?${place}&parent=locations/1`)).status).toBe(400);
});
