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
});
