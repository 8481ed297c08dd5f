import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { openTestServer } from './open-test-server.ts';

/** Every file under a folder as one text, by name. */
function contents(folder: string): [name: string, text: string][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return [file.slice(folder.length + 1), readFileSync(file, 'latin1')];
    });
}

describe('A data folder', () => {
  it('holds no secret outside the sealed file: not in the shop, its log, or its backups', async () => {
    const server = await openTestServer();
    await server.door.settings.openWorkspace({ name: 'practice' });
    await server.door.channels.connectPractice({ vendor: 'google' });
    await server.door.channels.connectPractice({ vendor: 'meta' });
    await server.door.settings.backup();
    const { secret } = await server.door.settings.tokens.create({ name: 'till' });
    const token = server.service.invite().split('#signin=')[1] ?? '-';
    await fetch(`${server.service.app}/api/v1/settings?access_token=${secret}`);
    const canaries = ['1//practice-refresh-token', 'EAAPracticeSystemUserToken', secret, token];
    // The gateway's own memory plays Google and Meta, which know the tokens that they gave.
    const files = contents(server.root).filter(([name]) => !/practice\.json(?:\.tmp)?$/u.test(name));
    expect(files.map(([name]) => name)).toEqual(expect.arrayContaining(['door.json', 'logs/vetrina.log']));
    for (const [name, text] of files)
      for (const canary of canaries) expect([name, text.includes(canary)]).toEqual([name, false]);
  });

  it('logs no name, number or address of a person, whatever happens', async () => {
    const server = await openTestServer();
    const startsAt = new Date(Date.now() + 86_400_000).toISOString();
    const { slug } = await server.door.events.create({ title: 'Serata', startsAt, capacity: 1 });
    const guest = { slug, name: 'Zaira Canaria', mail: 'zaira@canary.example', phone: '+393335550199' };
    await server.door.events.register({ ...guest, formKey: 'chiave-0001' });
    await server.door.events.register({ ...guest, formKey: 'chiave-0002', mail: 'no mail' }).catch(() => undefined);
    await fetch(`${server.service.public}/e/${slug}?da=zaira@canary.example`);
    await fetch(`${server.service.app}/api/v1/people?search=Canaria`);
    await server.close();
    const log = readFileSync(join(server.root, 'logs', 'vetrina.log'), 'utf8');
    expect(log).not.toMatch(/zaira|canar|3335550199/iu);
  });

  it('nor while people are called, joined, parted, taken out and looked for, done rightly or wrongly', async () => {
    const server = await openTestServer();
    const { customers, events } = server.door;
    const startsAt = new Date(Date.now() + 86_400_000).toISOString();
    const event = await events.create({ title: 'Serata', startsAt, capacity: 9 });
    const zaira = { name: 'Zaira Canaria', mail: 'zaira@canary.example', phone: '+393335550199' };
    const { id } = await customers.add(zaira);
    const other = await customers.add({ name: 'Canaria Zaira', mail: 'z.canaria@canary.example' });
    const failed: unknown[] = [];
    const wrong = (work: Promise<unknown>) => work.catch((error: unknown) => failed.push(error));
    await events.addRegistration({ eventId: event.id, formKey: 'chiave-0003', ...zaira });
    await events.letters({ id: event.id });
    await customers.addNote({ id, kind: 'note', text: 'Zaira Canaria, 333 555 0199' });
    await customers.logCall({ id, outcome: 'reached', text: 'Zaira', next: { dueOn: '2030-01-01', who: 'Canaria' } });
    const said = { purpose: 'offers-by-message', channel: 'mail', granted: true, source: 'counter' } as const;
    await customers.recordConsent({ ...said, id, text: 'Zaira Canaria dice sì' });
    await customers.similar({ name: zaira.name });
    await wrong(customers.add({ name: 'Zaira Canaria', mail: 'zaira@@canary' }));
    await wrong(customers.logCall({ id: 999, outcome: 'reached', text: 'Zaira Canaria' }));
    await wrong(events.addRegistration({ eventId: 999, formKey: 'chiave-0004', ...zaira }));
    await wrong(customers.erase({ id, name: 'Zaira Canaria di Lecce' }));
    const { joined } = await customers.merge({ keptId: id, goneId: other.id });
    await customers.unmerge({ mergeId: joined[0]?.id ?? 0 });
    await customers.exportPerson({ id });
    await customers.erase({ id, name: zaira.name });
    await customers.runRetention();
    const rest = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(zaira) };
    await fetch(`${server.service.app}/api/v1/people`, rest);
    await fetch(`${server.service.public}/e/${event.slug}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ name: zaira.name, mail: 'zaira@@canary', phone: 'x3335550199' }),
    });
    await server.close();
    expect(failed).toHaveLength(4);
    const log = readFileSync(join(server.root, 'logs', 'vetrina.log'), 'utf8');
    expect(log).not.toMatch(/zaira|canar|3335550199|333 555 0199/iu);
  });
});
