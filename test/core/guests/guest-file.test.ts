/** A file of people who registered elsewhere: the association's sheet, a form's export. */
import { describe, expect, it } from 'vitest';

import { openGuestFiles } from '../../../src/core/imports/index.ts';
import { writeXlsx } from '../../../src/core/spreadsheets/write-xlsx.ts';
import { openEvenings, owner } from '../events/open-evenings.ts';

const bytes = (text: string): string => Buffer.from(text).toString('base64');
const sentence = 'Volete sapere dei prossimi incontri?';

async function stage(capacity = 4) {
  const evening = await openEvenings({ capacity });
  const files = openGuestFiles({ ...evening.grounds, ...evening });
  const wish = (text: string, more: object = {}) => ({
    ...{ id: evening.event.id, name: 'soci.csv', base64: bytes(text), corrections: {}, consentText: '' },
    ...more,
  });
  return { ...evening, files, wish };
}

const list = [
  'Nome;Cognome;Cellulare;E-mail;Quanti siete?;Altri inviti?',
  'Lucia;Martano;339 405 1001;;2;sì',
  'Piero;Greco;;piero@example.it;;',
  'Ada;Conte;339 405 1003;;3;no',
  '',
].join('\n');

describe('a file of guests', () => {
  it('is looked at first: what its columns mean, and what would become of everybody', async () => {
    const { files, wish, rows } = await stage();
    const look = await files.verbs.lookAtGuests(wish(list), owner);
    expect(look.columns.map(({ name, field, samples }) => [name, field, samples[0]])).toEqual([
      ['Nome', 'firstName', 'Lucia'],
      ['Cognome', 'lastName', 'Martano'],
      ['Cellulare', 'phone', '339 405 1001'],
      ['E-mail', 'mail', 'piero@example.it'],
      ['Quanti siete?', 'seats', '2'],
      ['Altri inviti?', 'consent', 'sì'],
    ]);
    expect(look.lacks).toEqual(['consent-text']);
    expect(look.guests.map(({ name, seats, outcome, known }) => [name, seats, outcome, known])).toEqual([
      ['Lucia Martano', 2, 'registered', false],
      ['Piero Greco', 1, 'registered', false],
      ['Ada Conte', 3, 'waiting-list', false],
    ]);
    expect(await rows()).toEqual([]);
  });

  it('registers exactly what the look said, and the same file again changes nothing', async () => {
    const { files, wish, states, rows, customers, grounds, events, event } = await stage();
    const whole = wish(list, { consentText: sentence });
    const look = await files.verbs.lookAtGuests(whole, owner);
    const done = await files.verbs.takeGuests(whole, owner);
    expect(done.counts).toEqual(look.counts);
    expect(await states()).toEqual(['Lucia Martano 2 confirmed', 'Piero Greco 1 confirmed', 'Ada Conte 3 waiting']);
    expect((await rows()).map(({ source }) => source)).toEqual(['file', 'file', 'file']);
    const again = await files.verbs.takeGuests(whole, owner);
    expect(again.counts).toMatchObject({ rows: 3, registered: 0, waitingList: 0, already: 3 });
    // Whoever cancelled meanwhile is not registered by the file again.
    const [lucia] = await rows();
    await events.verbs.cancelRegistration({ id: lucia!.id }, owner);
    expect((await files.verbs.takeGuests(whole, owner)).counts.already).toBe(3);
    expect((await events.verbs.get({ id: event.id }, owner)).bySource).toHaveLength(1);
    const consents = await grounds.database.read.selectFrom('consent').selectAll().orderBy('id').execute();
    expect(consents.map(({ granted, source, recorded_by }) => [granted, source, recorded_by])).toEqual([
      [1, 'file', 'Marta'],
      [0, 'file', 'Marta'],
    ]);
    expect((await customers.verbs.get({ id: lucia!.personId }, owner)).consents[0]?.text).toBe(sentence);
  });

  it('without the sentence no answer counts: it says what is missing', async () => {
    const { files, wish } = await stage();
    await expect(files.verbs.takeGuests(wish(list), owner)).rejects.toMatchObject({ code: 'guest-file-lacks' });
  });

  it('a no that stands in the book is stronger than a yes of the file', async () => {
    const { files, wish, customers, grounds } = await stage();
    const phone = '+393394051001';
    const said = { purpose: 'event-invitations', granted: false, text: 'Mai più', language: 'it' } as const;
    await grounds.database.change(async (change) => {
      const who = { name: 'Lucia Martano', phone, mail: null, source: 'counter', campaignId: null };
      const { personId } = await customers.meetPerson(change, who);
      await customers.recordConsent(change, { personId, ...said, source: 'counter' });
    });
    const text = 'Nome;Telefono;Consenso\nLucia Martano;339 405 1001;sì\nNora Lenti;339 405 1999;sì\n';
    expect((await files.verbs.lookAtGuests(wish(text, { consentText: sentence }), owner)).counts.consents).toBe(1);
    const { counts } = await files.verbs.takeGuests(wish(text, { consentText: sentence }), owner);
    expect(counts).toMatchObject({ registered: 2, consents: 1 });
    const lucia = (await customers.verbs.list({ limit: 10, search: 'Lucia' } as never, owner)).items[0];
    expect(lucia?.consent).toMatchObject({ granted: false });
  });

  it('says of every row that stays out why, and hands them out to be mended', async () => {
    const { files, wish, states } = await stage();
    const text = [
      'Nome;Telefono;Mail;Posti',
      'Anna Neri;339 405 1001;;2',
      ';339 405 1002;;1',
      'Bruno Sala;;;1',
      'Carla Riva;12;;1',
      'Dario Orsi;;dario(at)example;1',
      'Elsa Moro;339 405 1005;;molti',
      'Franco Neri;339 405 1001;;1',
      '=HYPERLINK("x");339;;1',
      'troppo;poco',
      '',
    ].join('\n');
    const { refused, counts } = await files.verbs.takeGuests(wish(text), owner);
    expect(refused.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'name-missing'],
      [4, 'contact-missing'],
      [5, 'phone-not-valid'],
      [6, 'mail-not-valid'],
      [7, 'seats-unreadable'],
      [8, 'contact-twice'],
      [9, 'phone-not-valid'],
      [10, 'too-few-columns'],
    ]);
    expect(counts).toMatchObject({ rows: 9, registered: 1, refused: 8 });
    expect(await states()).toEqual(['Anna Neri 2 confirmed']);
    const file = await files.verbs.refusedGuests({ ...wish(text), as: 'csv', language: 'it' }, owner);
    expect(file.name).toBe('soci-errore.csv');
    expect(file.text).toContain('Bruno Sala;;;1;Manca il telefono o la mail');
    // Mended and brought again: its own last column is not taken for a column of the list.
    const mended = file.text.replace('Bruno Sala;;', 'Bruno Sala;339 405 1099;');
    const second = await files.verbs.takeGuests(wish(mended), owner);
    expect(second.counts.registered).toBe(1);
  });

  it('an Excel sheet with a title above it, and numbers as numbers', async () => {
    const { files, wish, states } = await stage();
    const file = await writeXlsx({
      name: 'iscritti',
      columns: ['Nominativo', 'Telefono', 'Persone'].map((heading, place) => ({
        heading,
        kind: place === 0 ? ('text' as const) : ('number' as const),
      })),
      slices: [[['Rosa Belli', 3394051001, 2]]],
    });
    const wished = { ...wish(''), name: 'iscritti.xlsx', base64: file.text };
    expect((await files.verbs.takeGuests(wished, owner)).counts.registered).toBe(1);
    expect(await states()).toEqual(['Rosa Belli 2 confirmed']);
  });

  it('refuses a file for an evening that is over, and a file that is none', async () => {
    const { files, wish, grounds } = await stage();
    await expect(files.verbs.lookAtGuests(wish(''), owner)).rejects.toMatchObject({ code: 'file-empty' });
    grounds.pass(30 * 24 * 3_600_000);
    await expect(files.verbs.lookAtGuests(wish(list), owner)).rejects.toMatchObject({ code: 'event-over' });
  });

  it('columns with the words of the event’s own questions are answers to them', async () => {
    const { files, wish, rows, events, event } = await stage();
    const question = { text: 'Bevi vino?', kind: 'yes-no' as const, required: true, options: [] };
    await events.verbs.update({ id: event.id, questions: [question] }, owner);
    const text = 'Nome;Telefono;Bevi vino?;Note\nRosa Belli;339 405 1001;sì;al tavolo 3\nAda Conte;339 405 1002;;\n';
    expect((await files.verbs.lookAtGuests(wish(text), owner)).columns.map(({ field }) => field)).toEqual([
      ...['name', 'phone', 'answer', 'ignore'],
    ]);
    const mapping = { Nome: 'name', Telefono: 'phone', 'Bevi vino?': 'answer', Note: 'answer' } as const;
    await files.verbs.takeGuests(wish(text, { corrections: { mapping } }), owner);
    const answers = (await rows()).map((row) => row.answers.map(({ question: asked, answer }) => `${asked} ${answer}`));
    expect(answers).toEqual([['Bevi vino? yes', 'Note al tavolo 3'], []]);
  });

  it('what a person says of the columns counts', async () => {
    const { files, wish, states } = await stage();
    const mapping = { Chi: 'name', Dove: 'phone' } as const;
    const text = 'Chi;Dove;Note\nRosa Belli;339 405 1001;al tavolo 3\n';
    expect((await files.verbs.lookAtGuests(wish(text), owner)).lacks).toEqual(['name', 'contact']);
    await files.verbs.takeGuests(wish(text, { corrections: { mapping } }), owner);
    expect(await states()).toEqual(['Rosa Belli 1 confirmed']);
  });
});
