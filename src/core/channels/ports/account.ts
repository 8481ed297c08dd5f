/** Who is signed in, and how one signs in. */
import type { SetUpStep } from '../../../api/channels.ts';
import type { Facts } from '../../../api/outside.ts';

/** A connector's own doctor and sign-in. */
export interface AccountPort {
  /** Who is signed in, what there is to choose from, and what is missing; never throws for an expected state. */
  examine(): Promise<Examination>;
  /** Arranges one thing at the vendor; throws an OutsideError where the vendor says no. Safe to repeat. */
  setUp?(step: SetUpStep, values: { readonly email?: string | undefined }): Promise<void>;
}

export interface Examination {
  readonly state: 'ready' | 'sign-in' | 'problem';
  readonly account: string;
  readonly choices: Readonly<Record<string, readonly { readonly id: string; readonly name: string }[]>>;
  /** What the connector chose by itself because there was only one. */
  readonly suggested: Readonly<Record<string, string>>;
  readonly findings: readonly {
    readonly code: string;
    readonly state: 'ok' | 'advice' | 'problem';
    readonly details: Facts;
  }[];
}

/** Signing in with the system browser (RFC 8252): loopback listener, state, and PKCE where the vendor knows it. */
export interface SignInPort {
  /** Starts the one-shot listener; `finished` answers the tokens to keep, or fails with an OutsideError. */
  start(keys: {
    readonly clientId: string;
    readonly clientSecret: string;
  }): Promise<{ readonly address: string; readonly finished: Promise<SecretValues>; cancel(): void }>;
}

export type SecretValues = Readonly<Record<string, string>>;
