/**
 * The whole shop for a story: the real core with SQLite in memory, a clock that stands still until it is moved, the
 * real connectors, and the practice Google and Meta behind them. Only the keys' file and the data folders beside this
 * one are stand-ins, and both are as small as they look.
 */
import { createRouterClient } from '@orpc/server';

import type { Door } from '../src/api/index.ts';
import { Refusal } from '../src/api/refusals.ts';
import type { ActorKind } from '../src/api/rights.ts';
import type { Workspace } from '../src/api/settings.ts';
import { connectors } from '../src/connectors/index.ts';
import { type Clock, inMemory, openShop, type SecretStore, type Shop, type WorkspacePort } from '../src/core/shop.ts';
import { openPractice, type Practice, PRACTICE_IDS, type PracticeOptions } from '../src/practice/index.ts';

export interface TestClock extends Clock {
  /** Moves the clock on. */
  pass(milliseconds: number): void;
  setTime(instant: string): void;
}

export interface TestShop {
  readonly shop: Shop;
  /** The stand-in vendors: what they know, what they were asked, and what shall go wrong. */
  readonly practice: Practice;
  readonly clock: TestClock;
  /** Faults that the shop would have logged. */
  readonly faults: readonly string[];
  /** The contract as the owner, a script with a token, a visitor of a public page, or Vetrina itself. */
  as(kind: ActorKind): Door;
  /** So many rounds of all chores, a few seconds apart: prices are sent, read back, posts and adverts followed. */
  rounds(count?: number): Promise<void>;
  close(): Promise<void>;
}

export interface TestShopOptions {
  /** The shop's clock at the beginning. */
  readonly start?: string;
  /** Waits of the vendors, by the shop's clock; none unless given. */
  readonly practice?: PracticeOptions;
  /** A data folder; in memory unless given. */
  readonly data?: string;
}

const noWaits = { product: 0, productReview: 0, post: 0, profile: 0, batch: 0, metaReview: 0 };

export async function openTestShop(options: TestShopOptions = {}): Promise<TestShop> {
  const clock = testClock(options.start ?? '2026-11-21T09:00:00.000Z');
  const now = (): Date => new Date(clock.now());
  const practice = await openPractice({ now, latency: noWaits, ...options.practice });
  const faults: string[] = [];
  const { google, meta, woocommerce } = PRACTICE_IDS;
  const shop = await openShop({
    data: options.data ?? inMemory,
    practice: true,
    gateway: () => practice.origin,
    connectors,
    secrets: keysInMemory(),
    practiceKeys: async (vendor) =>
      ({
        google: {
          secrets: {
            clientId: google.clientId,
            clientSecret: google.clientSecret,
            refreshToken: google.refreshToken,
          },
          chosen: { storeCode: google.storeCode },
        },
        meta: { secrets: { accessToken: meta.accessToken }, chosen: {} },
        woocommerce: {
          secrets: { consumerKey: woocommerce.consumerKey, consumerSecret: woocommerce.consumerSecret },
          chosen: { address: woocommerce.address },
        },
      })[vendor],
    workspaces: onlyThisOne(practice.origin),
    clock,
    log: { info() {}, warn() {}, error: (facts, message) => void faults.push(`${message} ${JSON.stringify(facts)}`) },
  });
  return {
    shop,
    practice,
    clock,
    faults,
    as: (kind) => createRouterClient(shop.router, { context: { actor: { kind, name: kind } } }),
    async rounds(count = 1) {
      for (let round = 0; round < count; round += 1) {
        await shop.turn();
        clock.pass(5_000);
      }
    },
    async close() {
      await shop.close();
      await practice.close();
    },
  };
}

function testClock(start: string): TestClock {
  let now = Date.parse(start);
  return {
    now: () => now,
    pass: (milliseconds) => void (now += milliseconds),
    setTime: (instant) => void (now = Date.parse(instant)),
  };
}

function keysInMemory(): SecretStore {
  const kept = new Map<string, Readonly<Record<string, string>>>();
  return {
    read: async (vendor) => kept.get(vendor) ?? null,
    write: async (vendor, values) => void kept.set(vendor, values),
    remove: async (vendor) => void kept.delete(vendor),
  };
}

/** A practice shop with no other data folder to go to. */
function onlyThisOne(gateway: string): WorkspacePort {
  const here: Workspace = {
    name: 'practice',
    practice: true,
    gateway,
    available: ['practice'],
    version: '0.0.0',
    dataFolder: inMemory,
    publicAddress: 'http://127.0.0.1:4781',
    publicPort: 4781,
  };
  return {
    state: async () => here,
    open: async (name) => {
      if (name !== here.name) throw new Refusal('practice-only');
      return here;
    },
  };
}
