/**
 * The places where the shop's offers show: the till, the web shop, Google, Facebook, and others that are added. Each
 * has a rule by which its prices follow the one price, and the ones outside have an account that is signed in, examined
 * and left here. A channel whose account is not there yet works by a file.
 */
import type { channelsContract, Vendor } from '../../api/channels.ts';
import { Refusal } from '../../api/refusals.ts';
import type { Batches } from '../batches/index.ts';
import type { Reader, Writer } from '../database/index.ts';
import type { Verbs } from '../door.ts';
import type { Chore } from '../outbox/index.ts';
import { browserSignIn } from './browser-sign-in.ts';
import { addChannel, arrangeChannels, ruleDeeds, undoRules, updateChannel } from './change-channel.ts';
import { allChannels, allPlaces, channelById, type ChannelRow } from './channels.sql.ts';
import { connectionOf } from './connections.sql.ts';
import { doctorRounds } from './doctor-rounds.ts';
import { openConnections } from './connections.ts';
import { type ConnectorParts, type Keys, shopFactsOf } from './connector-cache.ts';
import { openHooks } from './hooks.ts';
import { channelBoard, listChannels } from './list-channels.ts';
import { channelOfSource } from './of-source.ts';
import { seedChannels } from './seed.ts';
import { webChannelOf } from './web-shop.ts';

export { accountState, askAccount, type AskedChannels, type AskedVendor } from './ask-account.ts';
export type { ChannelConnector, ChannelRow, PlaceRow } from './channels.sql.ts';
export { channelOfSource } from './of-source.ts';
export type { Keys } from './connector-cache.ts';
export type { CountsSource, ListingCounts, RuleChange, RuleHook, SwitchHook } from './hooks.ts';
export { handOver, handTo, mailUnsure } from './hand-over.ts';
export type * from './ports.ts';
export type { SecretName, SecretStore } from './secrets.ts';

export interface ChannelsParts extends ConnectorParts {
  readonly batches: Batches;
  /** A practice folder joins stand-in accounts without keys of its own. */
  readonly practice: boolean;
  /** Credentials that the practice gateway takes; practice folders only. */
  readonly practiceKeys?: ((vendor: Vendor) => Promise<Keys>) | undefined;
}

export type Channels = Awaited<ReturnType<typeof openChannels>>;

/** Opens no account: what is wrong with one shows when it is used, and never keeps the shop from opening. */
export async function openChannels(parts: ChannelsParts) {
  const { database, batches, practice } = parts;
  const hooks = openHooks();
  const connections = openConnections(parts, hooks);
  const signIn = browserSignIn(parts.log);
  const metaSignIn = browserSignIn(parts.log);
  const stopListening = database.onNotice(({ domain }) => {
    if (domain === 'settings') connections.forgetConnectors();
  });
  batches.onUndo(
    'channels',
    (change, undo) => undoRules(change, batches, undo),
    (db, batch) => ruleDeeds(db, batches, batch),
  );
  await database.change(seedChannels);

  const joined = async (vendor: Vendor) => (await connectionOf(database.read, vendor)).state !== 'off';
  const oneOf = async (id: string) => {
    const found = (await channelBoard(database.read, hooks, practice)).find((channel) => channel.id === id);
    if (found === undefined) throw new Refusal('channel-unknown', { id });
    return found;
  };

  const verbs: Verbs<typeof channelsContract> = {
    list: () => listChannels(database.read, hooks, practice),
    board: () => channelBoard(database.read, hooks, practice),
    async add(wish, { actor }) {
      await database.change((change) => addChannel(change, { batches, hooks }, wish, actor.name));
      return oneOf(wish.id);
    },
    async update(wish, { actor }) {
      await database.change((change) => updateChannel(change, { batches, hooks }, wish, actor.name));
      return oneOf(wish.id);
    },
    async arrange({ ids }) {
      await database.change((change) => arrangeChannels(change, ids));
      return {};
    },
    connection: ({ vendor }) => connections.show(vendor),
    async connectGoogle({ clientId, clientSecret }) {
      const known = await parts.secrets.read('google');
      const keys = {
        clientId: clientId ?? known?.['clientId'] ?? '',
        clientSecret: clientSecret ?? known?.['clientSecret'] ?? '',
      };
      if (keys.clientId === '') throw new Refusal('connection-incomplete', { vendor: 'google', missing: 'clientId' });
      const port = await parts.connectors.signIn('google', parts.gateway());
      const signInAddress = await signIn.start(port, keys, {
        joined: (secrets) => connections.join('google', { secrets, chosen: {} }),
        failed: (code) => connections.signInFailed('google', code),
      });
      return { signInAddress };
    },
    async connectGoogleWithToken({ clientId, clientSecret, refreshToken, merchantId, location }) {
      const chosen = present({ merchantId, location });
      return connections.join('google', { secrets: { clientId, clientSecret, refreshToken }, chosen });
    },
    async connectMeta({ accessToken, adAccount, page, catalog }) {
      return connections.join('meta', { secrets: { accessToken }, chosen: present({ adAccount, page, catalog }) });
    },
    async connectMetaBrowser({ appId, appSecret }) {
      const known = await parts.secrets.read('meta');
      const keys = {
        clientId: appId ?? known?.['appId'] ?? '',
        clientSecret: appSecret ?? known?.['appSecret'] ?? '',
      };
      if (keys.clientId === '' || keys.clientSecret === '')
        throw new Refusal('connection-incomplete', { vendor: 'meta', missing: 'appId' });
      const port = await parts.connectors.signIn('meta', parts.gateway());
      const signInAddress = await metaSignIn.start(port, keys, {
        joined: ({ clientId: _id, clientSecret: _secret, ...secrets }) =>
          connections.join('meta', { secrets, chosen: {} }),
        failed: (code) => connections.signInFailed('meta', code),
      });
      return { signInAddress };
    },
    async connectWoocommerce({ address, consumerKey, consumerSecret }) {
      if (webChannelOf(await allPlaces(database.read)) === undefined && !(await joined('woocommerce')))
        throw new Refusal('web-channel-missing', {});
      return connections.join('woocommerce', { secrets: { consumerKey, consumerSecret }, chosen: { address } });
    },
    async connectPractice({ vendor }) {
      if (!practice || parts.practiceKeys === undefined) throw new Refusal('practice-only', { vendor });
      return connections.join(vendor, await parts.practiceKeys(vendor));
    },
    choose: ({ vendor, chosen }) => connections.choose(vendor, chosen),
    doctor: ({ vendor }) => connections.doctor(vendor),
    setUp: ({ vendor, step, email }) => connections.setUp(vendor, step, { email }),
    keys: async () => (await parts.secrets.keptBy?.()) ?? { keeper: 'memory', name: '' },
    async disconnect({ vendor }) {
      if (vendor !== 'woocommerce') (vendor === 'google' ? signIn : metaSignIn).cancel();
      await connections.leave(vendor);
      return {};
    },
  };

  const knownPlaces = database.remember('channels', () => allPlaces(database.read));
  return {
    /** Every channel that takes part in prices, in the order of the screens; also those put away, whose prices are kept. */
    all: (db: Reader | Writer): Promise<ChannelRow[]> => allChannels(db),
    /** Every place of the board, also those without prices. */
    places: (db: Reader | Writer) => allPlaces(db),
    /** The channel that a person came through, by the word that the link or the form said. */
    ofSource: async (db: Reader | Writer, source: string): Promise<string | null> =>
      channelOfSource(await allPlaces(db), source),
    /** The same, before a change: asked with every form that comes in. */
    ofFormSource: async (source: string): Promise<string | null> => channelOfSource(await knownPlaces(), source),
    byId: (db: Reader | Writer, id: string): Promise<ChannelRow | undefined> => channelById(db, id),
    /** The price rule of every channel, also of those switched off: their prices are kept as well. */
    rules: async (db: Reader | Writer) => (await allChannels(db)).map(({ id, rule }) => ({ channelId: id, rule })),
    /** `off` where never connected; file channels are always ready. */
    async stateOf(db: Reader | Writer, channel: ChannelRow) {
      return channel.connector === 'file' ? 'ready' : (await connectionOf(db, channel.connector)).state;
    },
    onRuleChanged: hooks.onRuleChanged,
    onSwitched: hooks.onSwitched,
    countListings: hooks.countListings,
    /** The open connector of a connected account, or null; never inside a change, it may ask the outside. */
    connector: connections.connector,
    /** What the doctor found last. */
    findingsOf: async (db: Reader | Writer, vendor: Vendor) => (await connectionOf(db, vendor)).findings,
    /** Every failure of a connector is told here: *sign in again* is a state of the account. */
    failed: connections.failed,
    /** Whether vendors are played by a gateway on this machine, which needs no sparing. */
    throughGateway: (): boolean => parts.gateway() !== null,
    file: async (format: 'google' | 'meta' | 'prices') =>
      parts.connectors.file(format, shopFactsOf(await parts.settings.current())),
    /** What is amiss with an offer on a vendor's channel; nobody outside is asked. */
    preflight: (...asked: Parameters<ConnectorParts['connectors']['preflight']>) =>
      parts.connectors.preflight(...asked),
    /** The shop's code on the map, where the account knows it; empty: none. */
    storeCode: async (db: Reader | Writer, { connector }: Pick<ChannelRow, 'connector'>): Promise<string> =>
      connector === 'file' ? '' : ((await connectionOf(db, connector)).chosen['storeCode'] ?? ''),
    /** The place on the map that was chosen at Google, `locations/2`; null: none. */
    googlePlace: async (db: Reader | Writer): Promise<string | null> =>
      /locations\/\d+$/u.exec((await connectionOf(db, 'google')).chosen['location'] ?? '')?.[0] ?? null,
    chores: [doctorRounds(parts, connections.look)] as readonly Chore[],
    close(): void {
      stopListening();
      signIn.cancel();
      metaSignIn.cancel();
    },
    verbs,
  };
}

function present(values: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''),
  );
}
