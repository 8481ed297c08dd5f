import { describe, expect, test } from 'vitest';
import {
  checkGoogleRequest,
  checkGoogleResponse,
  checkMetaRequest,
  checkMetaResponseFields,
  specsAvailable,
} from '../specs/index.ts';
import { productInput } from '../practice/clients.ts';

describe.skipIf(!specsAvailable)('the checkers see what is wrong', () => {
  test('a wrong Google request is caught', () => {
    const insert = {
      method: 'POST',
      host: 'merchantapi.googleapis.com',
      path: '/products/v1/accounts/1/productInputs:insert',
    };
    const caught = (body: unknown, query: Record<string, string> = { dataSource: 'accounts/1/dataSources/2' }) =>
      checkGoogleRequest({ ...insert, query, body }).map((fault) => fault.replace(/^[\w.]+: /, ''));
    expect(caught(productInput('A'), {})).toEqual(['parameter dataSource is required']);
    expect(caught(productInput('A'), { dataSource: 'x', colour: 'red' })).toEqual(['unknown parameter colour']);
    expect(caught({ ...productInput('A'), offerId: undefined, channel: 'ONLINE' })).toContain(
      'body.channel: unknown field',
    );
    expect(caught({ contentLanguage: 'it', feedLabel: 'IT' })).toEqual(['body.offerId: required']);
    expect(caught(productInput('A', 100, { price: { amountMicros: 1000000, currencyCode: 'EUR' } }))).toEqual([
      'body.productAttributes.price.amountMicros: text is expected, not 1000000',
    ]);
    expect(caught(productInput('A', 100, { availability: 'in stock' }))).toEqual([
      'body.productAttributes.availability: "in stock" is none of its words',
    ]);
    expect(caught({ ...productInput('A'), product: 'x' })).toEqual(['body.product: set by the server, not to be sent']);
    expect(
      checkGoogleRequest({
        method: 'GET',
        host: 'mybusinessbusinessinformation.googleapis.com',
        path: '/v1/locations/1',
      }),
    ).toHaveLength(1);
    expect(
      checkGoogleRequest({
        method: 'POST',
        host: 'mybusiness.googleapis.com',
        path: '/v4/accounts/1/locations/2/localPosts',
        body: { summary: 'x' },
      }),
    ).toEqual(['mybusiness.accounts.locations.localPosts.create: body.topicType: required']);
    expect(
      checkGoogleRequest({ method: 'GET', host: 'merchantapi.googleapis.com', path: '/content/v2.1/1/products' })[0],
    ).toContain('no such method');
    expect(
      checkGoogleResponse(
        { method: 'GET', host: 'merchantapi.googleapis.com', path: '/products/v1/accounts/1/products/x' },
        200,
        { offerID: 'A' },
      ),
    ).toHaveLength(1);
    expect(checkGoogleResponse({ method: 'GET', path: '/' }, 429, { message: 'no' })).toHaveLength(1);
  });

  test('a wrong Meta request is caught', () => {
    const caught = (method: string, path: string, body: unknown, query: Record<string, string> = {}) =>
      checkMetaRequest({ method, path: `/v25.0/${path}`, query, body });
    expect(caught('POST', 'act_1/campaigns', { name: 'A' })).toEqual([
      'POST act_1/campaigns: parameter special_ad_categories is required',
    ]);
    expect(caught('POST', 'act_1/campaigns', { special_ad_categories: [], objective: 'SALES' })).toEqual([
      'POST act_1/campaigns: objective: "SALES" is none of its words',
    ]);
    expect(
      caught('POST', 'act_1/campaigns', { special_ad_categories: [], daily_budget: '10,50', colour: 1 }),
    ).toHaveLength(2);
    expect(caught('POST', 'act_1/adsets', { name: 'A', targeting: { geo_location: {} } })).toEqual([
      'POST act_1/adsets: targeting.geo_location: unknown field of Targeting',
    ]);
    expect(
      caught('POST', 'act_1/adcreatives', {
        object_story_spec: { link_data: { call_to_action: { type: 'CALL_NOW', value: { phone_number: '+39' } } } },
      }),
    ).toHaveLength(1);
    expect(caught('POST', 'act_1/campaign', {})).toEqual(['POST act_1/campaign: no such operation']);
    expect(caught('GET', 'act_1/campaigns', undefined, { fields: 'name,colour' })).toEqual([
      'GET act_1/campaigns: unknown field colour of Campaign',
    ]);
    expect(checkMetaResponseFields('Campaign', { id: '1', name: 'A', daily_budget: 1000 })).toEqual([
      'Campaign.daily_budget: string is expected, not 1000',
    ]);
    expect(checkMetaResponseFields('Campaign', { id: '1', colour: 'red' })).toEqual([
      'Campaign.colour: unknown field of Campaign',
    ]);
  });
});
