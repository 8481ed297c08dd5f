/** The connectors, loaded when a channel is first used: the vendors' SDKs would cost every start a second. */
import type { Connectors } from '../core/shop.ts';

const all = async (): Promise<Connectors> => (await import('../connectors/index.ts')).connectors;

export const connectorsWhenUsed: Connectors = {
  open: async (vendor, setting) => (await all()).open(vendor, setting),
  signIn: async (vendor, gateway) => (await all()).signIn(vendor, gateway),
  preflight: async (vendor, offer, facts) => (await all()).preflight(vendor, offer, facts),
  file: async (format, shop) => (await all()).file(format, shop),
};
