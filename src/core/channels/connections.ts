/** The shop's accounts with Google, Meta and its own web shop: joining, choosing, examining, leaving; keys stay in the secret store. */
import type { Finding, SetUpStep, Vendor, VendorConnection } from '../../api/channels.ts';
import { OutsideError, type OutsideFailure } from '../../api/outside.ts';
import { Refusal } from '../../api/refusals.ts';
import type { Change } from '../database/index.ts';
import { allChannels } from './channels.sql.ts';
import { type ConnectionRow, connectionOf, neverConnected, saveConnection } from './connections.sql.ts';
import { connectorCache, type ConnectorParts, type Keys, openConnector } from './connector-cache.ts';
import type { Hooks } from './hooks.ts';
import type { Connector, ConnectorSetting, Examination } from './ports.ts';
import { lendWebChannel } from './web-shop.ts';

export type Connections = ReturnType<typeof openConnections>;

export function openConnections(parts: ConnectorParts, hooks: Hooks) {
  const { database, clock, secrets } = parts;

  const cache = connectorCache(async (vendor) => {
    const connection = await connectionOf(database.read, vendor);
    if (connection.state !== 'ready' && connection.state !== 'problem') return null;
    const keys = await storedKeys(connection);
    if (keys === null) {
      await signInNeeded(vendor, 'not-signed-in');
      return null;
    }
    return openConnector(parts, vendor, keys, keepStored(vendor, keys));
  });

  async function storedKeys(connection: ConnectionRow): Promise<Keys | null> {
    const values = await secrets.read(connection.vendor);
    return values === null ? null : { secrets: values, chosen: connection.chosen };
  }

  function keepStored(vendor: Vendor, keys: Keys): ConnectorSetting['keep'] {
    let values = keys.secrets;
    return async (kept) => {
      if (kept.secrets !== undefined) {
        values = { ...values, ...kept.secrets };
        await secrets.write(vendor, values);
      }
      const { chosen } = kept;
      if (chosen !== undefined) {
        await database.change(async (change) => {
          const now = await connectionOf(change.db, vendor);
          // Left meanwhile: nothing is brought back.
          if (now.state !== 'off') await saveConnection(change.db, { ...now, chosen: { ...now.chosen, ...chosen } });
        });
      }
    };
  }

  /** Saves what is known of the connection and tells the channels when it began or ceased to work. */
  async function save(change: Change, connection: ConnectionRow): Promise<void> {
    const before = await connectionOf(change.db, connection.vendor);
    await saveConnection(change.db, connection);
    const forget = connection.state === 'off' || isAnotherAccount(before.chosen, connection.chosen);
    const lent =
      connection.vendor === 'woocommerce' ? await lendWebChannel(change.db, connection.state !== 'off') : null;
    if (lent !== null) await hooks.switched(change, lent, true);
    if (before.state !== connection.state || forget) {
      for (const channel of await allChannels(change.db)) {
        if (channel.connector === connection.vendor && channel.id !== lent)
          await hooks.switched(change, channel.id, forget);
      }
    }
    change.announce('channels');
  }

  async function signInNeeded(vendor: Vendor, code: string): Promise<void> {
    cache.drop(vendor);
    await database.change(async (change) => {
      const now = await connectionOf(change.db, vendor);
      if (now.state === 'off' || now.state === 'sign-in') return;
      await save(change, { ...now, state: 'sign-in', findings: [problem(code)], checkedAt: clock.now() });
    });
  }

  /** Examines an opened connector; choices made earlier win over its suggestions, and what it could not read stays known. */
  async function examined(before: ConnectionRow, connector: Connector, chosen: Keys['chosen']): Promise<ConnectionRow> {
    return connectionFrom(before, await connector.account.examine(), chosen, clock.now());
  }

  /** What an account shows to these keys, and the keys with what the connector wants kept beside them. */
  async function tryKeys(before: ConnectionRow, keys: Keys): Promise<{ found: ConnectionRow; tried: Keys }> {
    let tried = keys;
    const connector = await openConnector(parts, before.vendor, keys, async (kept) => {
      tried = { secrets: { ...tried.secrets, ...kept.secrets }, chosen: { ...tried.chosen, ...kept.chosen } };
    });
    return { found: await examined(before, connector, keys.chosen), tried };
  }

  /** Joins an account with new keys. Keys that the vendor refuses are not kept, and those from before stay. */
  async function join(vendor: Vendor, given: Keys): Promise<VendorConnection> {
    const before = await connectionOf(database.read, vendor);
    // Signed in again: what was chosen is not asked a second time, unless another account came in.
    const again = await tryKeys(before, { ...given, chosen: { ...before.chosen, ...given.chosen } });
    const isSame = before.account === '' || again.found.account === before.account;
    const { found, tried } = isSame ? again : await tryKeys(neverConnected(vendor), given);
    if (found.state === 'sign-in' || isNoWebShop(found)) {
      const finding = found.findings.find((each) => each.state === 'problem') ?? found.findings[0];
      throw refusalOf(vendor, finding);
    }
    await secrets.write(vendor, tried.secrets);
    await database.change((change) => save(change, { ...found, chosen: { ...found.chosen, ...tried.chosen } }));
    cache.drop(vendor);
    return show(vendor);
  }

  /** @param onlyIfTold what nobody answered leaves the connection as it was (the doctor's own rounds) */
  async function examineAgain(
    vendor: Vendor,
    chosen: Readonly<Record<string, string>>,
    onlyIfTold = false,
  ): Promise<VendorConnection> {
    const connection = await connectionOf(database.read, vendor);
    const keys = connection.state === 'off' ? null : await storedKeys(connection);
    if (connection.state === 'off') return show(vendor);
    if (keys === null) {
      await signInNeeded(vendor, 'not-signed-in');
      return show(vendor);
    }
    const wanted = { secrets: keys.secrets, chosen: { ...keys.chosen, ...chosen } };
    const connector = await openConnector(parts, vendor, wanted, keepStored(vendor, wanted));
    const found = await examined(connection, connector, wanted.chosen);
    await database.change(async (change) => {
      const now = await connectionOf(change.db, vendor);
      if (now.state === 'off') return;
      if (onlyIfTold && !saysSomething(found)) {
        await saveConnection(change.db, { ...now, checkedAt: clock.now() });
        return;
      }
      await save(change, { ...found, chosen: { ...found.chosen, ...now.chosen, ...chosen } });
    });
    cache.drop(vendor);
    return show(vendor);
  }

  /** What is certain to be better than before: a look that reached nobody says nothing. */
  const saysSomething = ({ state, findings }: ConnectionRow) =>
    state === 'sign-in' || findings.some((finding) => finding.state === 'ok');

  /** One thing arranged at the vendor, and everything tried anew. Refuses in the vendor's own way of saying no. */
  async function setUp(vendor: Vendor, step: SetUpStep, values: { readonly email?: string | undefined }) {
    const connector = await cache.get(vendor);
    const arrange = connector?.account.setUp;
    if (connector === null || arrange === undefined) throw new Refusal('channel-not-connected', { vendor });
    if (asksForEmail.has(step) && (values.email ?? '') === '')
      throw new Refusal('connection-incomplete', { vendor, missing: 'email' });
    try {
      await arrange(step, values);
    } catch (error) {
      if (!(error instanceof OutsideError)) throw error;
      const { failure } = error;
      if (failure.kind === 'sign-in') await signInNeeded(vendor, failure.code);
      throw new Refusal('connection-refused', { vendor, why: failure.code, message: failure.detail });
    }
    return examineAgain(vendor, {});
  }

  const show = async (vendor: Vendor): Promise<VendorConnection> => {
    const { checkedAt: _checkedAt, ...connection } = await connectionOf(database.read, vendor);
    return connection;
  };

  return {
    connector: cache.get,
    /** Settings changed: connectors are opened anew with the shop's present facts. */
    forgetConnectors: cache.dropAll,
    show,
    join,
    doctor: (vendor: Vendor) => examineAgain(vendor, {}),
    /** As the doctor, of Vetrina's own accord. */
    look: (vendor: Vendor) => examineAgain(vendor, {}, true),
    setUp,
    async choose(vendor: Vendor, chosen: Readonly<Record<string, string>>): Promise<VendorConnection> {
      if ((await connectionOf(database.read, vendor)).state === 'off') {
        throw new Refusal('channel-not-connected', { vendor });
      }
      return examineAgain(vendor, chosen);
    },
    /** What a connector's failure means for its connection: only *sign in again* changes it, the queue is kept. */
    async failed(vendor: Vendor, failure: OutsideFailure): Promise<void> {
      if (failure.kind === 'sign-in') await signInNeeded(vendor, failure.code);
    },
    async signInFailed(vendor: Vendor, code: string): Promise<void> {
      await database.change(async (change) => {
        const now = await connectionOf(change.db, vendor);
        // A connection that works stays as it is when a second sign-in is given up.
        if (now.state === 'ready') return;
        await save(change, { ...now, findings: [problem(code)], checkedAt: clock.now() });
      });
    },
    async leave(vendor: Vendor): Promise<void> {
      cache.drop(vendor);
      await database.change((change) => save(change, neverConnected(vendor)));
      await secrets.remove(vendor);
    },
  };
}

/** Whether a choice that had been made is another one now; a first choice moves nothing. */
const isAnotherAccount = (before: Keys['chosen'], now: Keys['chosen']): boolean =>
  Object.entries(before).some(([name, value]) => value !== '' && now[name] !== undefined && now[name] !== value);

/**
 * An address that is typed wrong, or a key that may only read, is said while the person still looks at the form: the
 * file goes on serving the channel.
 */
const isNoWebShop = ({ vendor, findings }: ConnectionRow): boolean =>
  vendor === 'woocommerce' && !findings.some(({ code, state }) => code === 'web-shop-writable' && state === 'ok');

/** A web shop's no has words of its own, with the next step; a vendor's is said by its code. */
function refusalOf(vendor: Vendor, finding: Finding | undefined): Refusal {
  const code = finding?.code ?? 'not-signed-in';
  if (vendor !== 'woocommerce') return new Refusal('connection-refused', { vendor, why: code });
  const known = webShopRefusals.find((each) => each === code);
  return new Refusal(known ?? 'web-shop-silent', { vendor, why: code, ...finding?.details });
}

const webShopRefusals = [
  'web-address-wrong',
  'web-address-not-https',
  'web-shop-not-there',
  'web-shop-elsewhere',
  'web-shop-locked',
  'web-keys-refused',
  'web-key-read-only',
  'web-key-no-rights',
] as const;

const asksForEmail = new Set<SetUpStep>(['link-profile', 'local-listings']);

const problem = (code: string): Finding => ({ code, state: 'problem', details: {} });

function connectionFrom(
  { vendor, ...before }: ConnectionRow,
  examination: Examination,
  chosen: Readonly<Record<string, string>>,
  checkedAt: number,
): ConnectionRow {
  return {
    vendor,
    state: examination.state,
    account: examination.account === '' ? before.account : examination.account,
    chosen: { ...examination.suggested, ...chosen },
    choices: {
      ...before.choices,
      ...Object.fromEntries(Object.entries(examination.choices).map(([name, list]) => [name, [...list]])),
    },
    findings: examination.findings.map((finding) => ({ ...finding, details: { ...finding.details } })),
    checkedAt,
  };
}
