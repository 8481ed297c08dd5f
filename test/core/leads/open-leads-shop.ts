/** A shop with forms on Facebook: the real domains and connector over the practice Meta, on one clock. */
import { printHere } from '../print/print-here.ts';
import { openConnectors } from '../../../src/connectors/index.ts';
import { openBatches } from '../../../src/core/batches/index.ts';
import { openCampaigns, openLeads } from '../../../src/core/campaigns/index.ts';
import { openChannels } from '../../../src/core/channels/index.ts';
import { openCustomers } from '../../../src/core/customers/index.ts';
import { openEvents } from '../../../src/core/events/index.ts';
import { openOutbox } from '../../../src/core/outbox/index.ts';
import { openSettings } from '../../../src/core/settings/index.ts';
import { openPractice, PRACTICE_IDS, type PracticeOptions } from '../../../src/practice/index.ts';
import { memorySecrets } from '../channels/fake-outside.ts';
import { openTestGrounds } from '../grounds.ts';
import { shopFacts, timeoutMs } from '../presence/open-promote-shop.ts';

export const owner = { actor: { kind: 'owner', name: 'Rosa' } } as const;
export const privacyPage = 'https://bottega.example.com/privacy';

interface Options {
  readonly start?: string;
  readonly gateway?: PracticeOptions;
  /** Base of the public pages. */
  readonly publicBase?: string;
  /** The real paces instead of those of practice mode. */
  readonly real?: boolean;
}

export async function openLeadsShop(options: Options = {}) {
  const { start = '2026-11-21T09:00:00.000Z', publicBase = 'https://eventi.bottega.example.com' } = options;
  const grounds = await openTestGrounds(start);
  const practice = await openPractice({ ...options.gateway, now: () => new Date(grounds.clock.now()) });
  const settings = openSettings(grounds);
  await settings.verbs.update({ ...shopFacts, privacyAddress: privacyPage }, owner);
  const batches = openBatches(grounds);
  const outbox = openOutbox(grounds);
  const parts = { ...grounds, practice: options.real !== true, settings, outbox };
  const secrets = memorySecrets();
  const connectors = openConnectors(timeoutMs);
  const channels = await openChannels({ ...parts, batches, connectors, secrets, gateway: () => practice.origin });
  const customers = openCustomers(grounds);
  const events = openEvents({ ...parts, customers, publicBase: async () => publicBase, print: printHere });
  const campaigns = openCampaigns({ ...parts, channels });
  const leads = openLeads({ ...parts, channels, customers, events });

  /** The chores as the clock runs them, so often, with a while between two rounds. */
  async function turns(rounds = 1, everyMs = 3_000): Promise<void> {
    for (let round = 0; round < rounds; round++) {
      for (const chore of [...leads.chores, ...outbox.chores, ...campaigns.chores]) await chore.run();
      grounds.pass(everyMs);
    }
  }
  const evening = (capacity = 20) =>
    events.verbs.create(
      {
        title: 'Tre rosati e un panettone',
        description: '',
        startsAt: '2026-11-28T18:30:00.000Z',
        endsAt: '2026-11-28T20:30:00.000Z',
        place: 'in bottega',
        capacity,
        seatsPerRegistration: 6,
        look: 'wine',
        language: 'it',
      },
      owner,
    );
  return {
    ...grounds,
    practice,
    settings,
    outbox,
    channels,
    customers,
    events,
    campaigns,
    leads,
    secrets,
    turns,
    evening,
    joinMeta: () => channels.verbs.connectMeta({ accessToken: PRACTICE_IDS.meta.accessToken }, owner),
    /** An event with a form that stands at Facebook. */
    async formFor(eventId: number, draft: { question?: string; asksPhone?: boolean } = {}) {
      const wish = { eventId, asksPhone: true, question: '', ...draft };
      const { id } = await leads.verbs.forms.create(wish, owner);
      await turns(2);
      return leads.verbs.forms.get({ id }, owner);
    },
    everyLead: async (wish: { waiting?: boolean; tests?: boolean } = {}) =>
      (await leads.verbs.list({ limit: 500, waiting: false, tests: false, ...wish }, owner)).items,
    async close() {
      channels.close();
      await practice.close();
    },
  };
}
export type LeadsShop = Awaited<ReturnType<typeof openLeadsShop>>;
