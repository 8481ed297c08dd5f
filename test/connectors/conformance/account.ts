/** What every connector's doctor must do: look without breaking, and always come back with an answer. */
import { afterEach, beforeEach, expect, it } from 'vitest';

import { findingCodes, outsideCodes } from '../../../src/api/outside.ts';
import type { Fault } from '../../../src/practice/index.ts';
import { openStage, type Stage } from '../stage.ts';

export function accountConformance(vendor: 'google' | 'meta'): void {
  let stage: Stage;
  beforeEach(async () => {
    stage = await openStage({}, 300);
  });
  afterEach(() => stage.close());
  const known = new Set<string>([...findingCodes, ...Object.values(outsideCodes).flat()]);

  it('on a good day the account is ready, and has a name', async () => {
    const examination = await stage[vendor].account.examine();
    expect(examination.state).toBe('ready');
    expect(examination.account).not.toBe('');
    expect(examination.findings.every(({ state }) => state !== 'problem')).toBe(true);
  });

  it('looking twice finds the same', async () => {
    expect(await stage[vendor].account.examine()).toEqual(await stage[vendor].account.examine());
  });

  it('without keys it asks to sign in, and calls nobody', async () => {
    const connector = await stage.open(vendor, { secrets: {}, chosen: {} });
    expect(await connector.account.examine()).toMatchObject({
      state: 'sign-in',
      findings: [{ code: 'not-signed-in' }],
    });
    expect(stage.practice.calls).toEqual([]);
  });

  it.each([
    // Meta is asked again and again, sixteen seconds long.
    { kind: 'throttle', retryAfter: 5 },
    { kind: 'status', status: 500 },
    { kind: 'html', status: 200 },
    { kind: 'html', status: 502 },
    { kind: 'empty' },
    { kind: 'half', when: 'after' },
    { kind: 'reset' },
    { kind: 'hang', milliseconds: 2_000 },
    { kind: 'expired-token' },
    { kind: 'invalid-grant' },
  ] as Fault[])('with every call ending in %j it still answers, in known codes', { timeout: 60_000 }, async (fault) => {
    stage.practice.faults.add(fault);
    const { state, findings } = await stage[vendor].account.examine();
    expect(state).not.toBe('ready');
    expect(findings.length).toBeGreaterThan(0);
    for (const { code } of findings) expect(known).toContain(code);
  });
}
