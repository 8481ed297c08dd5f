/** A stand-in for the connectors: accounts that a test sets up, and keys that it finds good or bad. */
import type {
  Connector,
  Connectors,
  ConnectorSetting,
  Examination,
  SecretValues,
  SignInPort,
} from '../../../src/core/channels/index.ts';
import type { SecretName, SecretStore } from '../../../src/core/channels/index.ts';
import type { Vendor } from '../../../src/api/channels.ts';
import { OutsideError } from '../../../src/api/outside.ts';

export interface FakeOutside extends Connectors {
  readonly opened: { vendor: Vendor; setting: ConnectorSetting }[];
  /** Keys that the vendor refuses. */
  readonly refused: Set<string>;
  examination: Examination;
  parts: Partial<Connector>;
  /** Ends the browser sign-in that was started last. */
  browser: { finish(values: SecretValues): void; fail(code: string): void; cancelled: number };
}

export function fakeOutside(): FakeOutside {
  const fake: FakeOutside = {
    opened: [],
    refused: new Set(),
    examination: {
      state: 'ready',
      account: 'bottega@example.it',
      choices: { merchantId: [{ id: '111', name: 'Bottega' }] },
      suggested: { merchantId: '111' },
      findings: [{ code: 'merchant-found', state: 'ok', details: {} }],
    },
    parts: {},
    browser: { finish: () => {}, fail: () => {}, cancelled: 0 },
    async open(vendor, setting) {
      fake.opened.push({ vendor, setting });
      const refused = Object.values(setting.secrets).some((value) => fake.refused.has(value));
      return {
        vendor,
        account: {
          examine: async () =>
            refused
              ? {
                  state: 'sign-in',
                  account: '',
                  choices: {},
                  suggested: {},
                  findings: [{ code: 'token-expired', state: 'problem', details: {} }],
                }
              : fake.examination,
        },
        ...fake.parts,
      };
    },
    preflight: async () => [],
    async signIn(): Promise<SignInPort> {
      return {
        async start() {
          let settle: { resolve(values: SecretValues): void; reject(reason: unknown): void } | undefined;
          const finished = new Promise<SecretValues>((resolve, reject) => (settle = { resolve, reject }));
          const fail = (code: string) =>
            settle?.reject(new OutsideError({ kind: 'needs-you', code, details: {}, detail: '' }));
          fake.browser.finish = (values) => settle?.resolve(values);
          fake.browser.fail = fail;
          return {
            address: 'https://accounts.google.com/o/oauth2/v2/auth?state=1',
            finished,
            cancel() {
              fake.browser.cancelled++;
              fail('sign-in-cancelled');
            },
          };
        },
      };
    },
    async file(format) {
      return {
        format,
        async render(offers) {
          const lines: string[] = [];
          for await (const offer of offers) lines.push(`${offer.sku};${offer.price.amount}`);
          return { name: `${format}.csv`, mediaType: 'text/csv', text: lines.join('\n') };
        },
      };
    },
  };
  return fake;
}

export function memorySecrets(): SecretStore & { readonly kept: Map<SecretName, SecretValues> } {
  const kept = new Map<SecretName, SecretValues>();
  return {
    kept,
    read: async (vendor) => kept.get(vendor) ?? null,
    write: async (vendor, values) => void kept.set(vendor, values),
    remove: async (vendor) => void kept.delete(vendor),
  };
}
