/**
 * The shop itself, opened: every domain on the same file, clock and log, their verbs behind one door. Plain Node: the
 * desktop app, the browser shell, the command line and the tests all open exactly this.
 */
import type { Vendor } from '../api/channels.ts';
import type { Notice } from '../api/notices.ts';
import type { Actor } from '../api/rights.ts';
import type { Workspace, WorkspaceName } from '../api/settings.ts';
import { openBatches } from './batches/index.ts';
import { leadsOfPeople, openCampaigns, openLeads, openOutlets } from './campaigns/index.ts';
import { openCatalog } from './catalog/index.ts';
import { type Keys, type Mailer, openChannels, type SecretStore } from './channels/index.ts';
import type { Connectors } from './channels/ports.ts';
import { choresOnClock } from './clock.ts';
import { openCustomers } from './customers/index.ts';
import { type Clock, type Database, type Grounds, type Log, openDatabase } from './database/index.ts';
import { openDoor, type ShopRouter, type ShopVerbs } from './door.ts';
import { eventsOfPeople, openEvents, openGoogleForms, type PublicForms } from './events/index.ts';
import { openGuestFiles, openImports } from './imports/index.ts';
import { openLabels } from './labels/index.ts';
import { openLifecycle, openWinBack } from './lifecycle/index.ts';
import { openListings } from './listings/index.ts';
import { mailOfPeople, openMetrics } from './metrics/index.ts';
import { watchNotices } from './notices.ts';
import { openOutbox } from './outbox/index.ts';
import { audiencesOfPeople, mailingsOfPeople, openOutreach } from './outreach/index.ts';
import { openPresence } from './presence/index.ts';
import { openPricing } from './pricing/index.ts';
import {
  lastSales,
  openCounter,
  openCoupons,
  openLoyalty,
  openOrders,
  openWebCustomers,
  openPickupsOf,
  openSales,
  openSatisfaction,
  purchasesOf,
  salesOfPeople,
} from './sales/index.ts';
import { openSettings } from './settings/index.ts';
import { openStaff } from './staff/index.ts';
import { openStock } from './stock/index.ts';
import { openUpkeep } from './upkeep.ts';

export type { Clock, Database, Log } from './database/index.ts';
export type { Call, ShopRouter, ShopVerbs } from './door.ts';
export type { PublicForms } from './events/index.ts';
export { bringErased } from './customers/index.ts';
export type { Keys, SecretName, SecretStore } from './channels/index.ts';
export type { Connectors, SecretValues } from './channels/ports.ts';
export {
  backupFolder,
  backupTo,
  examineBackup,
  inMemory,
  lockFolder,
  replaceShop,
  shopFile,
  type FolderLock,
  type Replaced,
} from './database/index.ts';

/** The data folders beside this one, and which is open: kept by whoever started the shop. */
export interface WorkspacePort {
  state(): Promise<Workspace>;
  open(name: WorkspaceName, fresh: boolean): Promise<Workspace>;
}

export interface ShopOptions {
  /** Data folder, or `inMemory`. */
  readonly data: string;
  /** Simulated channels; belongs to the data folder for good. */
  readonly practice: boolean;
  /** Where calls to vendors go instead of the world. */
  readonly gateway: () => string | null;
  readonly connectors: Connectors;
  readonly secrets: SecretStore;
  /** Keys of the stand-in accounts; practice folders only. */
  readonly practiceKeys?: ((vendor: Vendor) => Promise<Keys>) | undefined;
  readonly workspaces: WorkspacePort;
  readonly clock: Clock;
  readonly log: Log;
}

export interface Shop {
  readonly router: ShopRouter;
  readonly verbs: ShopVerbs;
  readonly database: Database;
  /** Starts the chores: sync, polling, backups. */
  start(): void;
  /** Runs one chore, or all, now. */
  turn(name?: string): Promise<void>;
  watch(listener: (notice: Notice) => void): () => void;
  tokenActor(secret: string): Promise<Actor | null>;
  /** Forms of the public pages, before they are registrations. */
  readonly forms: PublicForms;
  /** Prices of these variants that a channel has of its own, in force now. */
  exceptions(variantIds: readonly number[]): Promise<{ variantId: number; channelId: string; amount: number }[]>;
  close(): Promise<void>;
}

export async function openShop(options: ShopOptions): Promise<Shop> {
  const { clock, log, data, practice, gateway, connectors, secrets, practiceKeys, workspaces } = options;
  const database = await openDatabase(data, clock);
  const grounds: Grounds = { database, clock, log };
  try {
    const settings = openSettings(grounds);
    const staff = openStaff(grounds);
    const batches = openBatches(grounds);
    const outbox = openOutbox(grounds);
    const catalog = openCatalog({ ...grounds, batches, settings });
    const customers = openCustomers({ ...grounds, data, settings });
    const channels = await openChannels({
      ...grounds,
      settings,
      batches,
      connectors,
      secrets,
      practiceKeys,
      gateway,
      practice,
    });
    const pricing = openPricing({ ...grounds, batches, catalog, channels, settings });
    const labels = openLabels({ ...grounds, batches, settings, channels, pricing });
    const print = labels.sheet;
    const stock = openStock({ ...grounds, batches, catalog, settings, print });
    const publicBase = async (): Promise<string> =>
      (await settings.current()).publicAddress.replace(/\/+$/u, '') || ((await workspaces.state()).publicAddress ?? '');
    const events = openEvents({
      ...{ ...grounds, settings, customers, outbox, publicBase, practice, print },
      channelOf: channels.ofFormSource,
    });
    const listings = openListings({ ...grounds, data, practice, settings, pricing, channels });
    const imports = openImports({ ...grounds, batches, catalog, pricing, settings });
    const guestFiles = openGuestFiles({ ...grounds, settings, customers, events });
    const googleForms = openGoogleForms({ ...grounds, practice, settings, channels, outbox, customers, events });
    const presence = openPresence({ ...grounds, practice, settings, channels, outbox, catalog, pricing, events });
    const campaigns = openCampaigns({ ...grounds, practice, settings, channels, outbox });
    const leads = openLeads({ ...grounds, practice, settings, channels, outbox, customers, events });
    const outlets = openOutlets({ ...grounds, practice, settings, channels, outbox, pricing, presence });
    const sales = openSales({ ...grounds, settings, channels, customers, imports });
    customers.purchasesFrom(purchasesOf);
    const pickups = openPickupsOf({ ...grounds, settings, pricing, print });
    stock.onSoldBefore((change, variantIds) => lastSales(change.db, variantIds));
    const orders = openOrders({ ...grounds, practice, settings, channels, customers });
    const webCustomers = openWebCustomers({ ...grounds, practice, settings, channels, customers });
    const counter = openCounter({ ...grounds, settings, channels, catalog, pricing, print });
    const coupons = openCoupons({ ...grounds, practice, settings, channels, outbox });
    const loyalty = openLoyalty({ ...grounds, settings, customers, print });
    let mailer: (() => Mailer) | null = null;
    const satisfaction = openSatisfaction({
      ...{ ...grounds, practice, settings, customers, outbox, publicBase, print },
      mailer: () => mailer?.() ?? null,
    });
    const lifecycle = openLifecycle({ ...grounds, settings });
    const winBack = openWinBack({ ...grounds, customers });
    const outreach = openOutreach({
      ...grounds,
      ...{ settings, catalog, channels, customers, outbox, publicBase, practice },
    });
    const metrics = openMetrics({
      ...grounds,
      ...{ settings, channels, listings, labels, presence, campaigns, outbox, secrets },
      mailPort: async () => (await connectors.mail?.()) ?? null,
      mailStays: () => practice || gateway() !== null,
    });
    events.mailThrough(() => metrics.mailer);
    mailer = () => metrics.mailer;
    outreach.mailThrough(() => metrics.mailer);
    const upkeep = openUpkeep(grounds, data);
    for (const holder of [
      salesOfPeople,
      leadsOfPeople,
      mailingsOfPeople,
      audiencesOfPeople,
      mailOfPeople,
      eventsOfPeople,
    ])
      customers.holds(holder);
    await customers.settleIn();

    const verbs: ShopVerbs = {
      settings: {
        ...settings.verbs,
        ...upkeep.verbs,
        tokens: staff.verbs,
        workspace: () => workspaces.state(),
        openWorkspace: ({ name, fresh }) => workspaces.open(name, fresh),
      },
      catalog: catalog.verbs,
      channels: channels.verbs,
      pricing: { ...pricing.verbs, batches: batches.verbs },
      imports: imports.verbs,
      listings: listings.verbs,
      labels: labels.verbs,
      presence: presence.verbs,
      campaigns: { ...campaigns.verbs, ...outlets.verbs },
      leads: leads.verbs,
      events: { ...events.verbs, ...guestFiles.verbs, ...googleForms.verbs, ...metrics.eventVerbs },
      customers: customers.verbs,
      stock: stock.verbs,
      pickups: pickups.verbs,
      sales: sales.verbs,
      orders: { ...orders.verbs, ...webCustomers.verbs },
      counter: counter.verbs,
      satisfaction: satisfaction.verbs,
      winBack: winBack.verbs,
      loyalty: { ...loyalty.verbs, coupons: coupons.verbs },
      lifecycle: lifecycle.verbs,
      outreach: outreach.verbs,
      metrics: metrics.verbs,
      notices: { watch: () => watchNotices(database) },
    };
    const promoting = [events, googleForms, presence, campaigns, outlets, leads, pickups];
    const reading = [orders, webCustomers, loyalty, coupons, satisfaction, lifecycle, outreach, metrics];
    const chores = [customers, channels, pricing, outbox, imports, listings, ...promoting, ...reading, upkeep].flatMap(
      (domain) => domain.chores,
    );
    const running = choresOnClock(chores, database, log);
    return {
      router: openDoor(verbs, log),
      verbs,
      database,
      start: () => running.start(),
      turn: (name) => running.turn(name),
      watch: (listener) => database.onNotice(listener),
      tokenActor: (secret) => staff.byToken(secret),
      forms: events.forms,
      async exceptions(variantIds) {
        const prices = await pricing.currentPrices(database.read, variantIds);
        return [...prices].flatMap(([variantId, { channels: own }]) =>
          [...own].flatMap(([channelId, { regular, exception }]) =>
            exception ? [{ variantId, channelId, amount: regular }] : [],
          ),
        );
      },
      async close() {
        // Before the chores: one of them may be waiting for a long import.
        await imports.close();
        await running.stop();
        channels.close();
        await labels.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}
