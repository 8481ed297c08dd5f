/** The connectors, loaded when a channel is first used: the vendors' SDKs would cost every start a second. */
import type { Connectors } from '../core/shop.ts';

const all = async (): Promise<Required<Connectors>> => (await import('../connectors/index.ts')).connectors;

/** Every one of them: what is left out here, the real shop does not have. */
export const connectorsWhenUsed: Required<Connectors> = {
  open: async (vendor, setting) => (await all()).open(vendor, setting),
  signIn: async (vendor, gateway) => (await all()).signIn(vendor, gateway),
  preflight: async (vendor, offer, facts) => (await all()).preflight(vendor, offer, facts),
  mail: async () => (await all()).mail(),
  file: async (format, shop) => (await all()).file(format, shop),
};
