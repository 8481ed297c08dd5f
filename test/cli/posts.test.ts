/** Posts at the terminal. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

import { dayAhead } from '../days.ts';
import { testFolder } from '../server/open-test-server.ts';
import { atTheTerminal } from './at-the-terminal.ts';

const onePixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==';

it('a post is written, kept ready to paste, listed by outlet and state, and taken away', async () => {
  const data = testFolder();
  const vetrina = atTheTerminal(data);
  writeFileSync(join(data, 'olio.png'), Buffer.from(onePixel, 'base64'));
  const made = await vetrina.json<{ id: number }>(
    ...['posts', 'create', '--outlet', 'facebook', '--text', 'È arrivato l’olio.', '--picture', 'olio.png'],
  );
  // No account is joined here.
  expect(made).toMatchObject({
    outlet: 'facebook',
    state: 'by-hand',
    pictureId: expect.stringMatching(/^[0-9a-f]{64}$/u),
  });
  expect((await vetrina.run('posts', 'list')).out).toContain('È arrivato l’olio.');
  expect(await vetrina.json('posts', 'list', '--outlet', 'google')).toEqual([]);
  expect(await vetrina.json('posts', 'list', '--state', 'by-hand')).toMatchObject([{ id: made.id }]);
  expect(await vetrina.json('posts', 'remove', String(made.id))).toMatchObject({ state: 'removed', endedBy: 'person' });
  expect(await vetrina.json('posts', 'remove', String(made.id))).toMatchObject({ error: { code: 'post-over' } });
});

it('what an outlet would refuse is refused, and so is an outlet that is none', async () => {
  const vetrina = atTheTerminal(testFolder());
  const offer = ['posts', 'create', '--topic', 'offer', '--title', 'Olio', '--text', 'Meno 20%.'];
  expect(await vetrina.json(...offer)).toMatchObject({ error: { code: 'post-dates-wrong' } });
  const dated = [...offer, '--starts', `${dayAhead(1)}T08:00`, '--ends', `${dayAhead(3)}T20:00`];
  expect(await vetrina.json(...dated, '--coupon', 'OLIO20')).toMatchObject({ topic: 'offer', couponCode: 'OLIO20' });
  expect((await vetrina.run('posts', 'create', '--outlet', 'giornale', '--text', 'x')).code).toBe(2);
  for (const option of ['--at', '--starts', '--ends'])
    expect(await vetrina.json(...offer, option, 'tomorrow')).toMatchObject({
      error: { code: 'time-not-readable', message: expect.stringContaining('tomorrow') as string },
    });
});
