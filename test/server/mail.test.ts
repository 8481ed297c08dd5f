import { expect, it, onTestFinished } from 'vitest';

import { openSmtp } from '../connectors/smtp-stand-in.ts';
import { openTestServer } from './open-test-server.ts';

it('a letter leaves the shop process itself, with the connectors that it really has', async () => {
  const smtp = await openSmtp();
  onTestFinished(() => smtp.close());
  const { door, owner } = await openTestServer();
  await door.metrics.mail.save({
    ...{ host: '127.0.0.1', port: smtp.port, security: 'none', user: 'bottega', password: 'segreta', weekly: false },
    ...{ from: 'bottega@example.com', to: 'titolare@example.com' },
  });
  const startsAt = new Date(Date.now() + 1e9).toISOString();
  const { id } = await door.events.create({ title: 'Tre rosati', startsAt, capacity: 5 });
  const guest = { name: 'Anna', mail: 'anna@example.com', phone: '', source: 'counter', formKey: 'form-of-anna' };
  await door.events.addRegistration({ eventId: id, ...guest });
  await owner.workspaces.current().shop.turn('outbox');
  expect(await door.events.letters({ id })).toMatchObject([{ to: 'anna@example.com', state: 'sent' }]);
  expect(smtp.taken).toHaveLength(1);
});
