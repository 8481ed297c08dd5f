/** What a person allowed can be proven years later, and meddling with it shows (P46). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { ConsentFinding } from '../../../src/api/consents.ts';
import { openCustomers } from '../../../src/core/customers/index.ts';
import { backupTo, openDatabase, replaceShop } from '../../../src/core/database/index.ts';
import { owner } from '../pricing/open-prices.ts';
import { hour } from '../grounds.ts';

const start = Date.parse('2026-01-10T09:00:00.000Z');
let folder: string;
let now: number;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vetrina-'));
  now = start;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function openBook() {
  const clock = { now: () => now };
  const database = await openDatabase(folder, clock);
  const customers = openCustomers({ database, clock, log: { info() {}, warn() {}, error() {} } });
  await customers.settleIn();
  const meet = async (name: string, phone: string): Promise<number> => {
    const someone = { name, phone, mail: null, source: 'page', campaignId: null };
    return (await database.change((change) => customers.meetPerson(change, someone))).personId;
  };
  const says = (personId: number, granted: boolean, text: string, more = {}) =>
    database.change((change) =>
      customers.recordConsent(change, {
        ...{ personId, purpose: 'event-invitations' as const, granted, text, language: 'it' as const },
        ...{ source: 'page', ...more },
      }),
    );
  const verify = (seal?: string) => customers.verbs.verifyConsents(seal === undefined ? {} : { seal }, owner);
  return { database, customers, meet, says, verify };
}

const texts = ['Sì, invitatemi.', 'Sì, scrivetemi degli inviti.', 'Accetto gli inviti di Bottega Verde.'];

describe('Consent that can be proven', () => {
  it('the text changes three times, a backup comes back: everyone keeps the sentence they saw, and the chain holds', async () => {
    let book = await openBook();
    const people: number[] = [];
    for (const [index, text] of texts.entries()) {
      people.push(await book.meet(`Persona ${index}`, `+39333000000${index}`));
      await book.says(people[index] ?? 0, true, text);
      now += 24 * hour;
    }
    const { seal } = await book.verify();
    await backupTo(book.database.sqlite, join(folder, 'copy.vetrina'));
    await book.says(people[0] ?? 0, false, texts[0] ?? '');
    await book.database.close();
    replaceShop(folder, join(folder, 'copy.vetrina'), now);
    book = await openBook();
    for (const [index, personId] of people.entries()) {
      const at = new Date(start + index * 24 * hour).toISOString();
      const { consents } = await book.customers.verbs.get({ id: personId }, owner);
      expect(consents).toMatchObject([
        {
          granted: true,
          text: texts[index],
          textVersion: index + 1,
          source: 'page',
          at,
          recordedAt: at,
          language: 'it',
        },
      ]);
    }
    expect(await book.verify(seal)).toMatchObject({ ok: true, links: 3, seal, findings: [] });
    await book.database.close();
  });

  it.each<[string, string, ConsentFinding['what'][]]>([
    ['a no turned into a yes', 'update consent set granted = 1 where id = 2', ['record-changed']],
    [
      'another sentence',
      `update consent_text set text = 'Tutto' where version = 1`,
      ['record-changed', 'record-changed'],
    ],
    ['an earlier day', 'update consent set at = at - 1 where id = 1', ['record-changed']],
    ['another person', 'update consent set person_id = 2 where id = 1', ['other-person']],
    ['a record taken out', 'delete from consent where id = 2', ['record-missing']],
    [
      'record and link taken out',
      'delete from consent where id = 2; delete from consent_link where consent_id = 2',
      ['link-missing', 'seal-broken'],
    ],
    [
      'the last record and link taken out',
      'delete from consent where id = 3; delete from consent_link where consent_id = 3',
      ['end-missing'],
    ],
    [
      'a record put in',
      `insert into consent (person_id, purpose, granted, text_id, source, at, given_by)
      values (1, 'event-invitations', 1, 1, 'page', 5, 1)`,
      ['not-in-chain'],
    ],
  ])('finds %s', async (_name, meddling, expected) => {
    const book = await openBook();
    const lucia = await book.meet('Lucia', '+393330000001');
    const piero = await book.meet('Piero', '+393330000002');
    await book.says(lucia, true, texts[0] ?? '');
    await book.says(lucia, false, texts[0] ?? '', { source: 'phone' });
    await book.says(piero, true, texts[1] ?? '');
    expect(await book.verify()).toMatchObject({ ok: true });
    book.database.sqlite.exec(meddling);
    const { ok, findings } = await book.verify();
    expect([ok, findings.map(({ what }) => what)]).toEqual([false, expected]);
    await book.database.close();
  });

  it('a chain written anew from the first link on does not have the seal that was written down', async () => {
    const book = await openBook();
    const lucia = await book.meet('Lucia', '+393330000001');
    await book.says(lucia, false, texts[0] ?? '');
    const { seal } = await book.verify();
    book.database.sqlite.exec(`delete from consent_link; delete from sqlite_sequence where name = 'consent_link';
      update consent set granted = 1`);
    await book.customers.settleIn();
    expect(await book.verify()).toMatchObject({ ok: true });
    expect(await book.verify(seal)).toMatchObject({ ok: false, findings: [{ what: 'seal-unknown' }] });
    await book.database.close();
  });

  it('a sentence that comes back has its old version', async () => {
    const book = await openBook();
    const lucia = await book.meet('Lucia', '+393330000001');
    for (const text of [texts[0], texts[1], texts[0]]) await book.says(lucia, true, text ?? '');
    const { consents } = await book.customers.verbs.get({ id: lucia }, owner);
    expect(consents.map(({ textVersion }) => textVersion)).toEqual([1, 2, 1]);
    await book.database.close();
  });
});

describe('The strictest word wins', () => {
  const mailNow = async (book: Awaited<ReturnType<typeof openBook>>, id: number) =>
    Object.fromEntries(
      (await book.customers.verbs.get({ id }, owner)).allowed
        .filter(({ purpose }) => purpose === 'event-invitations')
        .map(({ channel, granted }) => [channel, granted]),
    );

  it('for one way it stays no until a yes for that way; a no for all ends every yes; never asked is no yes', async () => {
    const book = await openBook();
    const lucia = await book.meet('Lucia', '+393330000001');
    expect(await mailNow(book, lucia)).toEqual({ mail: null, message: null, phone: null });
    const step = async (granted: boolean, channel: 'any' | 'mail') => {
      now += hour;
      await book.customers.verbs.recordConsent(
        {
          ...{ id: lucia, purpose: 'event-invitations', channel, granted, text: 'Inviti?', language: 'it' },
          source: 'counter',
        },
        owner,
      );
      return mailNow(book, lucia);
    };
    expect(await step(true, 'any')).toEqual({ mail: true, message: true, phone: true });
    expect(await step(false, 'mail')).toEqual({ mail: false, message: true, phone: true });
    expect(await step(true, 'any')).toEqual({ mail: false, message: true, phone: true });
    expect(await step(true, 'mail')).toEqual({ mail: true, message: true, phone: true });
    expect(await step(false, 'any')).toEqual({ mail: false, message: false, phone: false });
    expect(await step(true, 'mail')).toEqual({ mail: true, message: false, phone: false });
    expect((await book.customers.verbs.get({ id: lucia }, owner)).consents[0]).toMatchObject({
      recordedBy: owner.actor.name,
      source: 'counter',
    });
    await book.database.close();
  });
});
