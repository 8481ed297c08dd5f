/** `vetrina connect google|meta|woocommerce`: joins an account with keys from the environment; in practice, the stand-in account. */
import type { Command } from 'commander';

import type { Vendor, VendorConnection } from '../../../api/channels.ts';
import type { Answer, CommandLine } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Session } from '../session.ts';

const googleNames = [
  'VETRINA_GOOGLE_CLIENT_ID',
  'VETRINA_GOOGLE_CLIENT_SECRET',
  'VETRINA_GOOGLE_REFRESH_TOKEN',
] as const;

export function addConnect(program: Command, line: CommandLine): void {
  const connect = program.command('connect').description(line.words.connect);
  const add = (
    vendor: Vendor,
    description: string,
    join: (session: Session) => Promise<VendorConnection | readonly string[]>,
  ): void => {
    connect
      .command(vendor)
      .description(description)
      .action(async (_options: object, command: Command) =>
        line.inShop(command, async (session) => {
          const { practice } = session.workspace;
          const joined = practice ? await session.shop.channels.connectPractice({ vendor }) : await join(session);
          return 'state' in joined ? said(joined, line) : missing(joined, line);
        }),
      );
  };
  add('google', line.words.connectGoogle, (session) => google(session, line.terminal.env));
  add('meta', line.words.connectMeta, (session) => meta(session, line.terminal.env));
  add('woocommerce', line.words.connectWoocommerce, (session) => woocommerce(session, line.terminal.env));
}

async function google({ shop }: Session, env: NodeJS.ProcessEnv): Promise<VendorConnection | readonly string[]> {
  const [clientId = '', clientSecret = '', refreshToken = ''] = googleNames.map((name) => env[name]);
  const absent = googleNames.filter((name) => !env[name]);
  if (absent.length > 0) return absent;
  const keys = { clientId, clientSecret, refreshToken };
  return shop.channels.connectGoogleWithToken({
    ...keys,
    ...named('merchantId', env['VETRINA_GOOGLE_MERCHANT_ID']),
    ...named('location', env['VETRINA_GOOGLE_LOCATION']),
  });
}

async function meta({ shop }: Session, env: NodeJS.ProcessEnv): Promise<VendorConnection | readonly string[]> {
  const accessToken = env['VETRINA_META_ACCESS_TOKEN'];
  if (!accessToken) return ['VETRINA_META_ACCESS_TOKEN'];
  return shop.channels.connectMeta({
    accessToken,
    ...named('adAccount', env['VETRINA_META_AD_ACCOUNT']),
    ...named('page', env['VETRINA_META_PAGE']),
    ...named('catalog', env['VETRINA_META_CATALOG']),
  });
}

const webShopNames = ['VETRINA_WOOCOMMERCE_ADDRESS', 'VETRINA_WOOCOMMERCE_KEY', 'VETRINA_WOOCOMMERCE_SECRET'] as const;

async function woocommerce({ shop }: Session, env: NodeJS.ProcessEnv): Promise<VendorConnection | readonly string[]> {
  const [address = '', consumerKey = '', consumerSecret = ''] = webShopNames.map((name) => env[name]);
  const absent = webShopNames.filter((name) => !env[name]);
  return absent.length > 0 ? absent : shop.channels.connectWoocommerce({ address, consumerKey, consumerSecret });
}

const named = <K extends string>(key: K, value: string | undefined): { [P in K]?: string } =>
  value === undefined || value === '' ? {} : ({ [key]: value } as { [P in K]?: string });

function missing(names: readonly string[], line: CommandLine): Answer {
  const message = line.say('connectMissing', { names: names.join(', ') });
  line.terminal.tell(`vetrina: ${message}`);
  return {
    data: { error: { code: 'environment-incomplete', details: { names }, message } },
    text: '',
    exit: exitCodes.usage,
  };
}

function said(connection: VendorConnection, line: CommandLine): Answer {
  const { account, state, findings, chosen, choices } = connection;
  const open = Object.entries(choices).flatMap(([kind, list]) =>
    list.length > 1 && !chosen[kind] ? [`${kind}: ${list.map(({ id, name }) => `${name} (${id})`).join(', ')}`] : [],
  );
  const text = [
    line.say(state === 'ready' ? 'connected' : 'connectedPartly', { account: account || '–' }),
    ...findings.map((finding) => `  ${marks[finding.state]} ${finding.code}${facts(finding.details)}`),
    ...(open.length === 0 ? [] : [line.words.connectChoices, ...open.map((each) => `  ${each}`)]),
  ].join('\n');
  return { data: connection, text, ...(state === 'ready' ? {} : { exit: exitCodes.outside }) };
}

const marks = { ok: '✓', advice: '•', problem: '✗' } as const;

function facts(details: Readonly<Record<string, string | number | null>>): string {
  const pairs = Object.entries(details).flatMap(([key, value]) => (value === null ? [] : [`${key} ${value}`]));
  return pairs.length === 0 ? '' : ` (${pairs.join(', ')})`;
}
