/** The doctor says what works, what is missing, and chooses where there is only one. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { findingLink } from '../../src/api/finding-links.ts';
import { findingCodes, outsideCodes } from '../../src/api/outside.ts';
import type { Examination } from '../../src/core/channels/ports.ts';
import { PRACTICE_IDS, SCOPE_BUSINESS, SCOPE_CONTENT } from '../../src/practice/index.ts';
import { checkCalls, specsAvailable } from '../specs/index.ts';
import { accountConformance } from './conformance/account.ts';
import { googleChosen, offer, openStage, shop, type Stage } from './stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(async () => {
  if (specsAvailable) expect(checkCalls(stage.practice.calls)).toEqual([]);
  await stage.close();
});
const known = new Set<string>([...findingCodes, ...Object.values(outsideCodes).flat()]);
/** The findings as `state code`, every code being one that screens can translate. */
const linesOf = ({ findings }: Examination) =>
  findings.map(({ code, state }) => {
    expect(known).toContain(code);
    return `${state} ${code}`;
  });

describe('Google’s doctor', () => {
  it('on a good day everything is found, and chosen where there is only one', async () => {
    const connector = await stage.open('google', { chosen: {} });
    const examination = await connector.account.examine();
    expect(linesOf(examination)).toEqual([
      'ok google-signed-in',
      'ok google-scopes-complete',
      'ok google-forms-allowed',
      'ok merchant-found',
      'ok project-registered',
      'ok data-source-to-be-made',
      'ok products-ready',
      'ok inventories-ready',
      'ok promotions-ready',
      'ok homepage-claimed',
      'advice profile-not-linked',
      'advice local-listings-off',
      'ok location-found',
      'ok store-code-found',
      'ok posts-ready',
      'ok performance-ready',
    ]);
    expect(examination).toMatchObject({
      state: 'ready',
      account: PRACTICE_IDS.google.email,
      suggested: { ...googleChosen, storeCode: PRACTICE_IDS.google.storeCode },
      choices: {
        merchantId: [{ id: PRACTICE_IDS.google.merchant, name: 'Bottega di prova' }],
        location: [{ id: googleChosen.location, name: 'Bottega di prova, Via Garibaldi 18' }],
      },
    });
  });

  it('what it suggests is enough to work with', async () => {
    const { suggested } = await (await stage.open('google', { chosen: {} })).account.examine();
    const connector = await stage.open('google', { chosen: suggested });
    expect(await connector.offers?.readBack(['NIENTE'])).toEqual([{ sku: 'NIENTE', state: 'absent' }]);
  });

  it('the data source is ready once a price was sent', async () => {
    await stage.google.offers?.publish([offer()]);
    expect(linesOf(await stage.google.account.examine())).toContain('ok data-source-ready');
  });

  it('a project that was never registered is registered on the way', async () => {
    stage.practice.google.registered = false;
    expect(linesOf(await stage.google.account.examine())).toContain('ok project-registered');
    expect(stage.practice.google.registered).toBe(true);
  });

  it('a project that cannot be registered is a problem with a name', async () => {
    stage.practice.google.registered = false;
    const connector = await stage.open('google', { chosen: {} });
    const examination = await connector.account.examine();
    expect(examination.state).toBe('problem');
    expect(linesOf(examination)).toContain('problem project-not-registered');
  });

  it.each([
    [SCOPE_CONTENT, 'business.manage', 'ok merchant-found'],
    [SCOPE_BUSINESS, 'content', 'ok location-found'],
  ])('with the right %s alone, the other is named once and the rest still works', async (scope, missing, works) => {
    stage.practice.google.narrow([scope]);
    const examination = await stage.google.account.examine();
    expect(examination.state).toBe('problem');
    expect(examination.findings.filter(({ code }) => code === 'google-scope-missing')).toEqual([
      { code: 'google-scope-missing', state: 'problem', details: { scope: missing } },
    ]);
    expect(linesOf(examination)).toContain(works);
  });

  it('withdrawn consent means: sign in again', async () => {
    stage.practice.google.revoke();
    expect(await stage.google.account.examine()).toEqual({
      state: 'sign-in',
      account: '',
      choices: {},
      suggested: {},
      findings: [{ code: 'consent-withdrawn', state: 'problem', details: {} }],
    });
  });

  it('one API out of order does not hide the others', async () => {
    stage.practice.faults.add({ kind: 'status', status: 503, host: 'mybusiness.googleapis.com' });
    const examination = await stage.google.account.examine();
    expect(examination.state).toBe('ready');
    expect(linesOf(examination)).toContain('advice api-failed');
    expect(linesOf(examination)).toContain('ok performance-ready');
  });

  it('with no line at all it says so, and throws nothing', async () => {
    stage.practice.faults.add({ kind: 'reset' });
    const examination = await stage.google.account.examine();
    expect(examination.state).toBe('problem');
    expect(new Set(linesOf(examination))).toEqual(new Set(['advice api-failed']));
  });

  it.each([
    ['off', 'problem api-disabled', 'https://console.cloud.google.com/apis/library/mybusiness.googleapis.com'],
    ['unapproved', 'problem api-not-approved', 'https://support.google.com/business/contact/api_default'],
  ] as const)('a service that is %s is named with the page where it is put right', async (how, line, page) => {
    stage.practice.google.setService('mybusiness.googleapis.com', how);
    const examination = await stage.google.account.examine();
    expect(linesOf(examination).filter((each) => !each.startsWith('ok'))).toContain(line);
    const finding = examination.findings.find(({ state }) => state === 'problem');
    expect(finding?.details['service']).toBe('mybusiness.googleapis.com');
    expect(finding && findingLink({ ...finding, details: { ...finding.details } })).toBe(page);
    stage.practice.google.setService('mybusiness.googleapis.com', 'on');
    expect((await stage.google.account.examine()).state).toBe('ready');
  });

  it('all of Merchant API behind one switch is said once', async () => {
    stage.practice.google.setService('merchantapi.googleapis.com', 'off');
    const lines = linesOf(await stage.google.account.examine());
    expect(lines.filter((line) => line === 'problem api-disabled')).toHaveLength(1);
    expect(lines).toContain('ok posts-ready');
  });

  it('what Google holds against the whole account is said in Google’s words, with its page', async () => {
    stage.practice.google.accountIssue({
      name: 'accounts/5550142001/issues/misrepresentation',
      title: 'Sito web incompleto',
      detail: 'Mancano i recapiti del negozio',
      severity: 'CRITICAL',
      documentationUri: 'https://support.google.com/merchants/answer/6150127',
    });
    const examination = await stage.google.account.examine();
    expect(examination.state).toBe('problem');
    const issue = examination.findings.find(({ code }) => code === 'account-issue');
    expect(issue?.details['title']).toBe('Sito web incompleto');
    expect(issue && findingLink({ ...issue, details: { ...issue.details } })).toBe(
      'https://support.google.com/merchants/answer/6150127',
    );
  });

  it('the profile is linked and local listings are switched on by Vetrina, and asking twice does no harm', async () => {
    const email = 'rosa@bottega.example.com';
    for (let times = 0; times < 2; times++) {
      await stage.google.account.setUp?.('data-source', {});
      await stage.google.account.setUp?.('register-project', { email });
      await stage.google.account.setUp?.('local-listings', { email });
    }
    await stage.google.account.setUp?.('link-profile', { email });
    await stage.google.account.setUp?.('link-profile', { email });
    const lines = linesOf(await stage.google.account.examine());
    expect(lines).toContain('ok profile-linked');
    expect(lines).toContain('ok local-listings-on');
    expect(lines).toContain('ok data-source-ready');
  });

  it('an address that Google refuses is a refusal with Google’s words', async () => {
    await expect(stage.google.account.setUp?.('link-profile', { email: 'niente' })).rejects.toMatchObject({
      failure: { kind: 'needs-you', code: 'refused-by-channel' },
    });
  });
});

describe('Meta’s doctor', () => {
  it('on a good day everything is found, and chosen where there is only one', async () => {
    const connector = await stage.open('meta', { chosen: {} });
    const examination = await connector.account.examine();
    expect(linesOf(examination)).toEqual([
      'ok meta-signed-in',
      'ok meta-permissions-complete',
      'ok page-found',
      'ok ad-account-found',
      'ok catalog-found',
    ]);
    const { adAccount, page, catalog } = PRACTICE_IDS.meta;
    expect(examination).toMatchObject({ state: 'ready', suggested: { adAccount, page, catalog } });
    expect(examination.choices['page']).toEqual([{ id: page, name: 'Bottega di prova' }]);
    expect(examination.choices['instagram']).toEqual([{ id: PRACTICE_IDS.meta.instagram, name: '@bottega.di.prova' }]);
  });

  it('of an Instagram account that Facebook does not tell nothing is said, and the page is found all the same', async () => {
    const { page } = PRACTICE_IDS.meta;
    stage.practice.faults.add({ kind: 'meta-refusal', code: 10, path: new RegExp(`/${page}$`, 'u'), times: 1 });
    const examination = await (await stage.open('meta', { chosen: {} })).account.examine();
    expect(examination).toMatchObject({ state: 'ready', suggested: { page } });
    expect(examination.choices).not.toHaveProperty('instagram');
  });

  it('a token that nobody knows means: sign in again', async () => {
    const connector = await stage.open('meta', { secrets: { accessToken: 'EAAsconosciuto' } });
    expect(await connector.account.examine()).toMatchObject({ state: 'sign-in', findings: [{ state: 'problem' }] });
  });

  it('an account in another currency is named before money is spent', async () => {
    const connector = await stage.open('meta', { shop: { ...shop, currency: 'HUF' } });
    const examination = await connector.account.examine();
    expect(examination.findings).toContainEqual({
      code: 'ad-account-currency',
      state: 'problem',
      details: { currency: 'EUR', shop: 'HUF' },
    });
  });

  it('a catalogue that was chosen and does not exist is a problem', async () => {
    const connector = await stage.open('meta', { chosen: { catalog: '999' } });
    const examination = await connector.account.examine();
    expect(examination.state).toBe('problem');
    expect(linesOf(examination)).toContain('problem api-failed');
  });
});

describe('any doctor of Google', () => accountConformance('google'));
describe('any doctor of Meta', () => accountConformance('meta'));
