/**
 * The contract in pieces, each loaded when a call first names it: making the checks of all of them is a quarter of the
 * shop's start, and the first screens ask two. `words` are the first words of a domain's addresses under REST
 * (`/prices/bulk` → `prices`): an address whose word is missing here is answered too, by looking through everything.
 */
import type { AnyContractRouter } from '@orpc/contract';

import type { Contract } from './index.ts';

export type Domain = keyof Contract;

interface Piece {
  readonly words: readonly string[];
  load(): Promise<Readonly<Record<string, AnyContractRouter>>>;
}

export const domains: Readonly<Record<Domain, Piece>> = {
  settings: {
    words: ['settings', 'workspace', 'backups', 'check', 'tokens'],
    load: async () => (await import('./settings.ts')).settingsContract,
  },
  catalog: {
    words: ['variants', 'categories', 'products'],
    load: async () => (await import('./catalog.ts')).catalogContract,
  },
  channels: {
    words: ['channels', 'connections', 'connections-keys'],
    load: async () => (await import('./channels.ts')).channelsContract,
  },
  pricing: {
    words: ['prices', 'batches', 'promotions'],
    load: async () => (await import('./whole-pricing.ts')).wholePricingContract,
  },
  imports: {
    words: ['imports', 'import-jobs'],
    load: async () => (await import('./imports.ts')).importsContract,
  },
  listings: { words: ['listings'], load: async () => (await import('./listings.ts')).listingsContract },
  labels: { words: ['labels', 'promotions'], load: async () => (await import('./labels.ts')).labelsContract },
  presence: {
    words: ['posts', 'post-outlets', 'post-pictures', 'promotions', 'events', 'reviews', 'profile'],
    load: async () => (await import('./presence.ts')).presenceContract,
  },
  campaigns: {
    words: ['campaigns', 'promotions'],
    load: async () => (await import('./whole-campaigns.ts')).wholeCampaignsContract,
  },
  leads: {
    words: ['leads', 'lead-forms', 'lead-form-outlook'],
    load: async () => (await import('./leads.ts')).leadsContract,
  },
  events: {
    words: ['events', 'registrations', 'public', 'event-letters', 'event-texts', 'google-forms', 'event-pictures'],
    load: async () => (await import('./whole-events.ts')).wholeEventsContract,
  },
  customers: { words: ['people'], load: async () => (await import('./customers.ts')).customersContract },
  stock: { words: ['stock'], load: async () => (await import('./stock.ts')).stockContract },
  pickups: { words: ['pickups'], load: async () => (await import('./pickups.ts')).pickupsContract },
  sales: { words: ['sales'], load: async () => (await import('./sales.ts')).salesContract },
  orders: { words: ['orders'], load: async () => (await import('./orders.ts')).ordersContract },
  counter: { words: ['counter'], load: async () => (await import('./counter.ts')).counterContract },
  satisfaction: {
    words: ['satisfaction', 'public'],
    load: async () => (await import('./satisfaction.ts')).satisfactionContract,
  },
  winBack: { words: ['win-back'], load: async () => (await import('./win-back.ts')).winBackContract },
  loyalty: { words: ['loyalty'], load: async () => (await import('./loyalty.ts')).loyaltyContract },
  lifecycle: {
    words: ['lifecycle'],
    load: async () => (await import('./lifecycle.ts')).lifecycleContract,
  },
  outreach: {
    words: ['segments', 'contact-rules', 'mailings', 'public'],
    load: async () => (await import('./outreach.ts')).outreachContract,
  },
  metrics: { words: ['today', 'metrics'], load: async () => (await import('./metrics.ts')).metricsContract },
  notices: { words: ['notices'], load: async () => (await import('./notices.ts')).noticesContract },
};

export const domainNames = Object.keys(domains) as Domain[];
