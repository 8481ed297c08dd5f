/** A shop that promotes itself: the real domains and connectors over the practice Google and Meta, on one clock. */
import type { Settings } from '../../../src/api/settings.ts';
import { printHere } from '../print/print-here.ts';
import { openConnectors } from '../../../src/connectors/index.ts';
import { openBatches } from '../../../src/core/batches/index.ts';
import { openCampaigns } from '../../../src/core/campaigns/index.ts';
import { openCatalog } from '../../../src/core/catalog/index.ts';
import { openChannels } from '../../../src/core/channels/index.ts';
import { openCustomers } from '../../../src/core/customers/index.ts';
import { openEvents } from '../../../src/core/events/index.ts';
import { openOutbox } from '../../../src/core/outbox/index.ts';
import { openPresence } from '../../../src/core/presence/index.ts';
import { openPricing } from '../../../src/core/pricing/index.ts';
import { openSettings } from '../../../src/core/settings/index.ts';
import { openPractice, PRACTICE_IDS, type PracticeOptions } from '../../../src/practice/index.ts';
import { memorySecrets } from '../channels/fake-outside.ts';
import { openTestGrounds, type TestGrounds } from '../grounds.ts';

export const owner = { actor: { kind: 'owner', name: 'Rosa' } } as const;

export const shopFacts: Partial<Settings> = {
  shopName: 'Bottega di prova',
  legalName: 'Bottega di prova di Rosa Verdi',
  street: 'Via Garibaldi 18',
  postcode: '10122',
  town: 'Torino',
  latitude: 45.0729,
  longitude: 7.6822,
  phone: '+390115550142',
  website: 'https://bottega.example.com',
  campaignCap: 20_000,
};

/** How long a call may stay unanswered here. */
export const timeoutMs = 250;

export async function openPromoteShop(start?: string, options: PracticeOptions = {}, patienceMs = timeoutMs) {
  const grounds = await openTestGrounds(start);
  const practice = await openPractice({
    ...options,
    now: () => new Date(grounds.clock.now()),
    latency: { post: 3_000, metaReview: 2_000, ...options.latency },
  });
  return { ...(await openPromoteDomains(grounds, practice.origin, patienceMs)), practice };
}

export async function openPromoteDomains(grounds: TestGrounds, gateway: string, patienceMs = timeoutMs) {
  const settings = openSettings(grounds);
  await settings.verbs.update(shopFacts, owner);
  const batches = openBatches(grounds);
  const outbox = openOutbox(grounds);
  const parts = { ...grounds, practice: true, settings, outbox };
  const connectors = openConnectors(patienceMs);
  const secrets = memorySecrets();
  const channels = await openChannels({ ...parts, batches, connectors, secrets, gateway: () => gateway });
  const catalog = openCatalog({ ...grounds, batches, settings });
  const pricing = openPricing({ ...grounds, batches, catalog, channels, settings });
  const customers = openCustomers(grounds);
  const publicBase = async () => 'https://eventi.bottega.example.com';
  const events = openEvents({ ...grounds, settings, customers, outbox, publicBase, practice: true, print: printHere });
  const presence = openPresence({ ...parts, channels, catalog, pricing, events });
  const campaigns = openCampaigns({ ...parts, channels });

  /** The chores as the clock runs them, so often, with a while between two rounds. */
  async function turns(rounds = 1, everyMs = 2_000): Promise<void> {
    for (let round = 0; round < rounds; round++) {
      for (const chore of [...outbox.chores, ...presence.chores, ...campaigns.chores]) await chore.run();
      grounds.pass(everyMs);
    }
  }
  const { google, meta } = PRACTICE_IDS;
  const { clientId, clientSecret, refreshToken } = google;
  return {
    ...grounds,
    settings,
    outbox,
    channels,
    catalog,
    pricing,
    events,
    presence,
    campaigns,
    secrets,
    turns,
    joinGoogle: () => channels.verbs.connectGoogleWithToken({ clientId, clientSecret, refreshToken }, owner),
    joinMeta: () => channels.verbs.connectMeta({ accessToken: meta.accessToken }, owner),
  };
}

export type PromoteShop = Awaited<ReturnType<typeof openPromoteShop>>;
