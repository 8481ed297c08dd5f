/** The doctor of a Meta connection: token, permissions, page, ad account and catalogue. */
import { OutsideError } from '../../api/outside.ts';
import type { AccountPort, ConnectorSetting } from '../../core/channels/ports.ts';
import { chosenOrOnly, examineAll, type Choice, type Finding, type Part } from '../examination.ts';
import { signIn } from '../failures.ts';
import { fieldsOf, listOf, numberOf, textOf } from '../json.ts';
import type { Graph } from '../meta-graph.ts';
import { examineAdAccount } from './ad-account.ts';
import { needed, wished } from './permissions.ts';

const soonMs = 14 * 86_400_000;

export function metaAccount(graph: Graph, setting: ConnectorSetting): AccountPort {
  const examiners = [
    { api: 'Facebook', examine: () => examineToken(graph) },
    { api: 'Pages', examine: () => examinePage(graph, setting) },
    { api: 'Ads', examine: () => examineAdAccount(graph, setting, (path) => listed(graph, path)) },
    { api: 'Catalogues', examine: () => examineChoice(graph, setting, 'catalog') },
    { api: 'Graph', examine: async (): Promise<Part> => ({ findings: versionFindings(graph) }) },
  ];
  return { examine: () => examineAll(examiners) };
}

async function examineToken(graph: Graph): Promise<Part> {
  const answer = await graph.get('debug_token', { input_token: graph.accessToken });
  const data = fieldsOf(answer['data']);
  if (data['is_valid'] !== true) throw signIn('token-expired', textOf(fieldsOf(data['error'])['message']));
  const me = await graph.get('me', { fields: 'id,name' });
  const account = textOf(me['name']);
  const granted = new Set(listOf(data['scopes']).map(String));
  const missing = (names: readonly string[], state: Finding['state']) =>
    names
      .filter((permission) => !granted.has(permission))
      .map((permission): Finding => ({ code: 'meta-permission-missing', state, details: { permission } }));
  const lacking = [...missing(needed, 'problem'), ...missing(wished, 'advice')];
  const complete: Finding = { code: 'meta-permissions-complete', state: 'ok', details: {} };
  return {
    account,
    findings: [
      { code: 'meta-signed-in', state: 'ok', details: { account } },
      ...ending(graph, numberOf(data['expires_at']) ?? 0),
      ...(lacking.length === 0 ? [complete] : lacking),
    ],
  };
}

/** @param expires seconds since 1970; 0 never ends (a system user's token) */
function ending(graph: Graph, expires: number): Finding[] {
  const at = expires * 1000;
  if (expires === 0 || at - graph.now() > soonMs) return [];
  return [{ code: 'meta-token-ends', state: 'advice', details: { at: new Date(at).toISOString() } }];
}

const words = {
  page: { found: 'page-found', none: 'page-none', choose: 'page-choose' },
  catalog: { found: 'catalog-found', none: 'catalog-none', choose: 'catalog-choose' },
} as const;

async function examineChoice(graph: Graph, setting: ConnectorSetting, kind: 'page' | 'catalog'): Promise<Part> {
  const choices = kind === 'page' ? await listed(graph, 'me/accounts') : await catalogs(graph);
  const { found, none, choose } = words[kind];
  const id = chosenOrOnly(choices, setting.chosen[kind]);
  if (id === null) {
    const code = choices.length === 0 ? none : choose;
    return { choices: { [kind]: choices }, findings: [{ code, state: 'problem', details: {} }] };
  }
  // A chosen one that is in no list may still be reachable: it is asked for itself.
  const name =
    choices.find((choice) => choice.id === id)?.name ?? textOf((await graph.get(id, { fields: 'name' }))['name']);
  return {
    choices: { [kind]: choices },
    suggested: { [kind]: id },
    findings: [{ code: found, state: 'ok', details: { name, id } }],
  };
}

/** The page, and what belongs to it. */
async function examinePage(graph: Graph, setting: ConnectorSetting): Promise<Part> {
  const part = await examineChoice(graph, setting, 'page');
  const page = part.suggested?.['page'];
  if (page === undefined) return part;
  return { ...part, choices: { ...part.choices, ...(await instagramOf(graph, page)) } };
}

/**
 * Graph gives a page at most one professional account: there is nothing to choose, only something to name. An empty
 * list where Graph names none; no list at all where it does not say.
 */
async function instagramOf(graph: Graph, page: string): Promise<Record<string, readonly Choice[]>> {
  try {
    const answer = await graph.get(page, { fields: 'instagram_business_account{id,username}' });
    const account = fieldsOf(answer['instagram_business_account']);
    const [id, username] = [textOf(account['id']), textOf(account['username'])];
    return { instagram: id === '' ? [] : [{ id, name: username === '' ? id : `@${username}` }] };
  } catch (error) {
    if (error instanceof OutsideError && error.failure.kind !== 'sign-in') return {};
    throw error;
  }
}

/** Those given to this user, and those of the businesses: a system user sees the first, a person the second. */
async function catalogs(graph: Graph): Promise<Choice[]> {
  const found = new Map((await listed(graph, 'me/assigned_product_catalogs')).map((choice) => [choice.id, choice]));
  for (const business of await listed(graph, 'me/businesses')) {
    for (const choice of await listed(graph, `${business.id}/owned_product_catalogs`)) found.set(choice.id, choice);
  }
  return [...found.values()];
}

/** A list that the token may not see is empty: the missing permission has its own line. */
async function listed(graph: Graph, path: string): Promise<Choice[]> {
  try {
    const nodes = await graph.list(path, { fields: 'id,name' });
    return nodes.map((node) => ({ id: textOf(node['id']), name: textOf(node['name']) })).filter(({ id }) => id !== '');
  } catch (error) {
    if (error instanceof OutsideError && error.failure.kind === 'needs-you') return [];
    throw error;
  }
}

function versionFindings(graph: Graph): Finding[] {
  const ending = graph.versionEnds;
  if (ending === null) return [];
  return [{ code: ending.told ? 'version-ending' : 'version-may-end', state: 'advice', details: { at: ending.about } }];
}
