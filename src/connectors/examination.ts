/** The connection doctor's form: each ability tries its own part, the whole is put together here. */
import { OutsideError } from '../api/outside.ts';
import type { Facts, FindingCode, OutsideFailure } from '../api/outside.ts';
import type { Examination } from '../core/channels/ports.ts';

export interface Finding {
  readonly code: FindingCode;
  readonly state: 'ok' | 'advice' | 'problem';
  readonly details: Facts;
}

export interface Choice {
  readonly id: string;
  readonly name: string;
}

/** What one ability found. */
export interface Part {
  readonly findings: readonly Finding[];
  readonly choices?: Readonly<Record<string, readonly Choice[]>>;
  readonly suggested?: Readonly<Record<string, string>>;
  /** Who is signed in, for the screen; the first part that knows it wins. */
  readonly account?: string;
}

/** `api`: what is tried, in words that a finding shows. */
export interface Examiner {
  readonly api: string;
  readonly examine: () => Promise<Part>;
}

/** Tries every part, also after one failed: the person sees all that is missing at once. Never throws for a failure of the outside. */
export async function examineAll(examiners: readonly Examiner[]): Promise<Examination> {
  const parts: Part[] = [];
  let unreached = 0;
  for (const { api, examine } of examiners) {
    try {
      parts.push(await examine());
    } catch (error) {
      if (!(error instanceof OutsideError)) throw error;
      const { failure } = error;
      if (failure.kind === 'sign-in' && failure.code !== 'scope-missing') return signedOut(failure);
      if (failure.kind === 'later') unreached++;
      parts.push({ findings: [findingOf(failure, api)] });
    }
  }
  const findings = withoutRepeats(parts.flatMap((part) => part.findings));
  // Where nothing could be asked at all, nobody knows that the account is in order.
  const unknown = unreached > 0 && !findings.some(({ state }) => state === 'ok');
  const problem = unknown || findings.some(({ state }) => state === 'problem');
  return {
    state: problem ? 'problem' : 'ready',
    account: parts.find(({ account = '' }) => account !== '')?.account ?? '',
    choices: Object.assign({}, ...parts.map(({ choices }) => choices)),
    suggested: Object.assign({}, ...parts.map(({ suggested }) => suggested)),
    findings,
  };
}

/** A right that is missing is said once, by the token's own line, and not again by each API that meets it; so is a switch. */
function withoutRepeats(findings: readonly Finding[]): readonly Finding[] {
  const said = findings.some(({ code, details }) => code === 'google-scope-missing' && 'scope' in details);
  const once = new Set<string>();
  return findings.filter(({ code, state, details }) => {
    if (code === 'google-scope-missing' && said) return 'scope' in details;
    // Each part of one service meets the same switch, and each call the same broken line.
    if (state === 'ok' || !repeated.has(code)) return true;
    const key = `${code} ${code === 'api-failed' ? String(details['why']) : String(details['service'] ?? '')}`;
    if (once.has(key) && (code !== 'api-failed' || details['why'] === 'offline')) return false;
    once.add(key);
    return true;
  });
}

const repeated = new Set<string>(['api-disabled', 'api-not-approved', 'api-failed'] satisfies readonly FindingCode[]);

function signedOut({ code }: OutsideFailure): Examination {
  const findings = [{ code, state: 'problem' as const, details: {} }];
  return { state: 'sign-in', account: '', choices: {}, suggested: {}, findings };
}

/** A failure of one API as a line of the doctor. What only has to wait is no problem of the account. */
function findingOf(failure: OutsideFailure, api: string): Finding {
  if (failure.kind === 'sign-in') return { code: 'google-scope-missing', state: 'problem', details: { api } };
  if (failure.kind === 'later') return { code: 'api-failed', state: 'advice', details: { api, why: failure.code } };
  const { code, details } = failure;
  const known = ownCodes.find((each) => each === code);
  return known === undefined
    ? { code: 'api-failed', state: 'problem', details: { api, why: code, message: details['message'] ?? '' } }
    : { code: known, state: 'problem', details: { ...details, api } };
}

const ownCodes = [
  'api-disabled',
  'api-not-approved',
  'web-address-wrong',
  'web-address-not-https',
  'web-shop-not-there',
  'web-shop-elsewhere',
  'web-shop-locked',
  'web-key-read-only',
  'web-key-no-rights',
] as const satisfies readonly FindingCode[];

/** What is chosen, or the only one there is. */
export function chosenOrOnly(choices: readonly Choice[], chosen: string | undefined): string | null {
  if (chosen !== undefined && chosen !== '') return chosen;
  return choices.length === 1 ? (choices[0]?.id ?? null) : null;
}
