/**
 * The shop dies while it hands a confirmation to the mail server, at every step of that, again and again (P31). A mail
 * server cannot be asked what it has: a letter that may have arrived is not sent again by itself, and a person is told.
 */
import { expect, onTestFinished, test } from 'vitest';

import type { Door } from '../../src/api/index.ts';
import { openSmtp, type SmtpSays, type SmtpStandIn } from '../connectors/smtp-stand-in.ts';
import { freshFolder, serve, type ServingChild } from './shop-child.ts';

const minutes = 3;

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + minutes * 60_000;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`not so within ${minutes} minutes: ${isSo.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const connect = ({ metrics }: Door, port: number) =>
  metrics.mail.save({
    ...{ host: '127.0.0.1', port, security: 'none', user: 'bottega', password: 'segreta', weekly: false },
    ...{ from: 'bottega@example.com', to: 'titolare@example.com' },
  });

/** Where the shop is when it dies. `yes`: the server has just said that it took the letter. */
const moments: readonly SmtpSays[] = ['hang-before-login', 'hang-at-data', 'hang-after-data', 'yes'];
const rounds = 3;

/** Whom the server has letters for, and how many. */
function arrived({ taken }: SmtpStandIn): Map<string, number> {
  const found = new Map<string, number>();
  for (const letter of taken) {
    const to = /^To: ([^\r\n]+)/mu.exec(letter)?.[1]?.trim() ?? '?';
    found.set(to, (found.get(to) ?? 0) + 1);
  }
  return found;
}

test('killed while it hands over a confirmation, none is lost and none is sent twice by itself', async () => {
  const smtp = await openSmtp();
  onTestFinished(() => smtp.close());
  const data = freshFolder();
  let shop: ServingChild = await serve(data);
  onTestFinished(async () => void (await shop.kill()));
  await connect(shop.door, smtp.port);
  const startsAt = new Date(Date.now() + 14 * 24 * 60 * 60 * 1000).toISOString();
  const { id } = await shop.door.events.create({ title: 'Tre rosati', startsAt, capacity: 100 });

  const wanted: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const moment of moments) {
      smtp.say(moment);
      const before = smtp.silences() + smtp.taken.length;
      const mail = `ospite-${wanted.length}@example.com`;
      wanted.push(mail);
      const guest = { name: 'Ospite', mail, phone: '', source: 'counter', formKey: `form-of-${mail}` };
      await shop.door.events.addRegistration({ eventId: id, ...guest });
      await until(() => smtp.silences() + smtp.taken.length > before);
      await shop.kill();
      shop = await serve(data);
    }
  }
  smtp.say('yes');
  const letters = () => shop.door.events.letters({ id });
  await until(async () => (await letters()).every(({ state }) => state === 'sent' || state === 'unsure'));

  const told = new Map((await letters()).map(({ to, state }) => [to, state]));
  const counts = arrived(smtp);
  // Each has a letter that says what became of it; what is said to be sent is there, and nobody has two.
  expect([...told.keys()].toSorted()).toEqual(wanted.toSorted());
  expect([...counts].filter(([, count]) => count > 1)).toEqual([]);
  expect([...told].filter(([to, state]) => state === 'sent' && !counts.has(to))).toEqual([]);
  // The server was reached and had not been handed anything: that letter surely goes out.
  expect([...told.values()].filter((state) => state === 'sent').length).toBeGreaterThanOrEqual(rounds);
  // It was killed in the middle, or this test proves nothing; a person sends such a letter again, and only a person.
  const unsure = (await letters()).filter(({ state }) => state === 'unsure');
  expect(unsure.length).toBeGreaterThanOrEqual(2 * rounds);
  const lost = unsure.filter(({ to }) => !counts.has(to ?? ''));
  for (const letter of lost) await shop.door.events.letterAgain({ id: letter.id });
  await until(async () => wanted.every((mail) => arrived(smtp).has(mail)));
  expect(new Set(arrived(smtp).values())).toEqual(new Set([1]));
});
