/** The places where offers show (till, web shop, Google, Facebook, more), their price rule and their connection. */
import { z } from 'zod';

import { channelId, done, hundredths, reason, verb } from './base.ts';
import { roundings } from './money.ts';
import { instant } from './time.ts';
import { addedKinds, vendors } from './without-checks.ts';

/** How a channel's price follows the base price. */
export const channelRule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('same'), rounding: z.enum(roundings).default('none') }),
  z.object({
    kind: z.literal('percent'),
    value: hundredths.min(-9_900).max(100_000),
    rounding: z.enum(roundings).default('none'),
  }),
  z.object({ kind: z.literal('amount'), value: z.int(), rounding: z.enum(roundings).default('none') }),
]);
export type ChannelRule = z.infer<typeof channelRule>;

export { addedKinds, vendors };
export const channelKinds = ['till', 'google', 'facebook', ...addedKinds] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** `off`: never connected. `ready`: works. `sign-in`: the account must be signed in again, the queue is kept. `problem`: needs the person, see the doctor. */
export const connectionStates = ['off', 'ready', 'sign-in', 'problem'] as const;
export type ConnectionState = (typeof connectionStates)[number];

export const channel = z.object({
  id: channelId,
  name: z.string(),
  kind: z.enum(channelKinds),
  /** Prices are written to a file that the channel reads (till, web shop, or a vendor without approval). */
  viaFile: z.boolean(),
  /** What the channel shows is read back; without it a light ends at *consegnato*. */
  readsBack: z.boolean(),
  rule: channelRule,
  enabled: z.boolean(),
  /** Nothing has a price of its own here: it always follows the one price. */
  keepsAligned: z.boolean(),
  connection: z.object({
    state: z.enum(connectionStates),
    practice: z.boolean(),
    account: z.string(),
    checkedAt: instant.nullable(),
  }),
  listed: z.int(),
  live: z.int(),
  onTheWay: z.int(),
  needsHand: z.int(),
  lastSentAt: instant.nullable(),
});
export type Channel = z.infer<typeof channel>;

/** What a channel is for. */
export const channelUses = ['sell', 'communicate', 'support'] as const;
export type ChannelUse = (typeof channelUses)[number];

/** What the shop says of a channel: for the people who work there, not for the channel. */
const described = {
  uses: z.array(z.enum(channelUses)).max(channelUses.length),
  /** The one thing it is there for, in a sentence. */
  focus: z.string().trim().max(160),
  answeredBy: z.string().trim().max(80),
  /** Opening times in words. */
  answerTimes: z.string().trim().max(160),
  /** Where it is found; https, or empty. */
  link: z.string().trim().max(2000),
};
const description = z.object(described).partial();
export type ChannelDescription = z.infer<typeof description>;
/** Every field of it. */
export type ChannelSaid = {
  readonly [Field in keyof ChannelDescription]-?: Exclude<ChannelDescription[Field], undefined>;
};

export type Vendor = (typeof vendors)[number];

/** A channel of the board: one with prices, or a place where the shop is only spoken to. */
export const channelPlace = channel.extend({
  ...described,
  /** Takes part in prices: a rule, exceptions, a file or an account. */
  priced: z.boolean(),
  /** Whose account it hangs on; null: nothing to connect. */
  vendor: z.enum(vendors).nullable(),
  /** No longer used; its prices and its past stay. */
  putAway: z.boolean(),
});
export type ChannelPlace = z.infer<typeof channelPlace>;

/** One line of the connection doctor: what was tried and how it went; `code` is translated with its next step. */
export const finding = reason.extend({
  state: z.enum(['ok', 'advice', 'problem']),
});
export type Finding = z.infer<typeof finding>;

export const googleKeys = z.object({ clientId: z.string().max(300), clientSecret: z.string().max(300) });
export const metaKeys = z.object({
  accessToken: z.string().min(1).max(1000),
  adAccount: z.string().max(64).optional(),
  page: z.string().max(64).optional(),
  catalog: z.string().max(64).optional(),
});
/** The web shop's own address, and the key that WooCommerce makes under Settings, Advanced, REST API. */
export const woocommerceKeys = z.object({
  address: z.string().trim().min(1).max(300),
  consumerKey: z.string().trim().min(1).max(200),
  consumerSecret: z.string().trim().min(1).max(200),
});
export const choice = z.object({ id: z.string(), name: z.string() });
/** What an account offers to choose from, and what is chosen. */
export const vendorConnection = z.object({
  vendor: z.enum(vendors),
  state: z.enum(connectionStates),
  account: z.string(),
  chosen: z.record(z.string(), z.string()),
  choices: z.record(z.string(), z.array(choice)),
  findings: z.array(finding),
});
export type VendorConnection = z.infer<typeof vendorConnection>;

/** What Vetrina can arrange at a vendor by itself once the person says so. */
export const setUpSteps = ['register-project', 'data-source', 'link-profile', 'local-listings'] as const;
export type SetUpStep = (typeof setUpSteps)[number];

/** Who keeps the key of the tokens: the system's keychain, or a file that only this user reads. */
export const secretKeepers = ['keychain', 'key-file', 'memory'] as const;
export const keptKeys = z.object({
  keeper: z.enum(secretKeepers),
  /** The keychain's own name (`gnome_libsecret`, `dpapi`, …), or the key file's. */
  name: z.string(),
});
export type KeptKeys = z.infer<typeof keptKeys>;

export const channelsContract = {
  /** Those that take part in prices. */
  list: verb('read').route({ method: 'GET', path: '/channels' }).output(z.array(channel)),
  /** Every channel in the shop's order, connected or not, also those put away. */
  board: verb('read').route({ method: 'GET', path: '/channels/board' }).output(z.array(channelPlace)),
  /** One that sells (so does one of which nothing is said) takes part in prices from the start; others as soon as they do. */
  add: verb('settings')
    .route({ method: 'POST', path: '/channels' })
    .input(
      z.object({
        ...description.shape,
        id: channelId,
        name: z.string().trim().min(1).max(80),
        /** Absent: a place of the shop's own making. */
        kind: z.enum(addedKinds).optional(),
        rule: channelRule.default({ kind: 'same', rounding: 'none' }),
      }),
    )
    .output(channelPlace),
  /** A new rule writes the resulting price of every variant without an exception, as one batch that can be undone. */
  update: verb('settings')
    .route({ method: 'PATCH', path: '/channels/{id}' })
    .input(
      z.object({
        id: channelId,
        name: z.string().trim().min(1).max(80).optional(),
        rule: channelRule.optional(),
        enabled: z.boolean().optional(),
        keepsAligned: z.boolean().optional(),
        ...description.shape,
        /** Put away it receives nothing more and stands in no list; refused while its account is connected. */
        putAway: z.boolean().optional(),
      }),
    )
    .output(channelPlace),
  /** The order everywhere; channels that are not named follow in their old one. */
  arrange: verb('settings')
    .route({ method: 'POST', path: '/channels/order' })
    .input(z.object({ ids: z.array(channelId).min(1).max(100) }))
    .output(done),
  connection: verb('read')
    .route({ method: 'GET', path: '/connections/{vendor}' })
    .input(z.object({ vendor: z.enum(vendors) }))
    .output(vendorConnection),
  /** Starts Google's sign-in: the answer is the address for the system's browser; a notice tells when it came back. */
  connectGoogle: verb('settings')
    .route({ method: 'POST', path: '/connections/google' })
    .input(googleKeys.partial())
    .output(z.object({ signInAddress: z.string() })),
  /** Google without a browser: a refresh token from elsewhere (command line, another installation). */
  connectGoogleWithToken: verb('settings')
    .route({ method: 'POST', path: '/connections/google/token' })
    .input(
      googleKeys.extend({
        refreshToken: z.string().min(1),
        merchantId: z.string().optional(),
        location: z.string().optional(),
      }),
    )
    .output(vendorConnection),
  connectMeta: verb('settings')
    .route({ method: 'POST', path: '/connections/meta' })
    .input(metaKeys)
    .output(vendorConnection),
  /** Facebook's own page in the system's browser, with the shop's own app; absent keys: those of the time before. */
  connectMetaBrowser: verb('settings')
    .route({ method: 'POST', path: '/connections/meta/browser' })
    .input(
      z.object({
        appId: z
          .string()
          .regex(/^\d{5,20}$/u)
          .optional(),
        appSecret: z.string().min(8).max(200).optional(),
      }),
    )
    .output(z.object({ signInAddress: z.string() })),
  /** The shop's own WooCommerce: it takes the web shop's channel over from the file. Refused unless it answers and can be written to. */
  connectWoocommerce: verb('settings')
    .route({ method: 'POST', path: '/connections/woocommerce' })
    .input(woocommerceKeys)
    .output(vendorConnection),
  /** Practice mode only: joins the stand-in accounts without keys. */
  connectPractice: verb('settings')
    .route({ method: 'POST', path: '/connections/{vendor}/practice' })
    .input(z.object({ vendor: z.enum(vendors) }))
    .output(vendorConnection),
  choose: verb('settings')
    .route({ method: 'POST', path: '/connections/{vendor}/choose' })
    .input(z.object({ vendor: z.enum(vendors), chosen: z.record(z.string(), z.string()) }))
    .output(vendorConnection),
  /** Tries each API and says what works, what is missing and how to get it. */
  doctor: verb('read')
    .route({ method: 'POST', path: '/connections/{vendor}/doctor' })
    .input(z.object({ vendor: z.enum(vendors) }))
    .output(vendorConnection),
  /** Arranges one thing at the vendor (registering the project, linking the profile), then tries everything again. */
  setUp: verb('settings')
    .route({ method: 'POST', path: '/connections/{vendor}/set-up' })
    .input(
      z.object({
        vendor: z.enum(vendors),
        step: z.enum(setUpSteps),
        /** The address of who looks after the Business Profile, or answers for the stock; some steps ask for it. */
        email: z.email().max(200).optional(),
      }),
    )
    .output(vendorConnection),
  /** Where keys and tokens are kept on this computer. */
  keys: verb('read').route({ method: 'GET', path: '/connections-keys' }).output(keptKeys),
  disconnect: verb('settings')
    .route({ method: 'DELETE', path: '/connections/{vendor}' })
    .input(z.object({ vendor: z.enum(vendors) }))
    .output(done),
};
