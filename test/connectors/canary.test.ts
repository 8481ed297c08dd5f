/** Keys and tokens appear in no log line and no failure, whatever goes wrong. */
import { expect, it } from 'vitest';

import { OutsideError } from '../../src/api/outside.ts';
import type { Fault } from '../../src/practice/index.ts';
import { googleSecrets, metaSecrets, offer, openStage, wooSecrets } from './stage.ts';

const faults: Fault[] = [
  { kind: 'throttle' },
  { kind: 'status', status: 500 },
  { kind: 'html', status: 200 },
  { kind: 'empty' },
  { kind: 'reset' },
  { kind: 'hang', milliseconds: 2_000 },
  { kind: 'expired-token' },
  { kind: 'invalid-grant' },
];

it('keys and tokens appear in no log line and no failure', async () => {
  const told: string[] = [];
  const secrets = new Set<string>();
  const failing = async (fault: Fault): Promise<void> => {
    const stage = await openStage({}, 200);
    stage.practice.faults.add(fault);
    for (const connector of [stage.google, stage.meta, stage.woocommerce]) {
      for (const call of [
        () => connector.offers?.publish([offer()]),
        () => connector.offers?.readBack(['MIELE-500']),
        () => connector.account.examine(),
      ]) {
        try {
          told.push(JSON.stringify(await call()));
        } catch (error) {
          if (!(error instanceof OutsideError)) throw error;
          told.push(JSON.stringify(error.failure), error.message, error.stack ?? '', String(error.cause));
        }
      }
    }
    told.push(...stage.logged);
    for (const secret of Object.values(stage.kept.secrets)) secrets.add(secret);
    await stage.close();
  };
  // Each has its own vendors; all of them wait and try again most of the time.
  await Promise.all(faults.map(failing));
  for (const secret of [
    ...Object.values(googleSecrets),
    ...Object.values(metaSecrets),
    ...Object.values(wooSecrets),
    Buffer.from(Object.values(wooSecrets).join(':')).toString('base64'),
  ])
    secrets.add(secret);
  // The client id is no secret, but it has no business in a failure either.
  for (const secret of secrets) expect(told.filter((line) => line.includes(secret))).toEqual([]);
}, 60_000);
