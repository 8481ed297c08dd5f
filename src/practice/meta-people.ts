import type { Fields } from './json.ts';
import { type MetaAccess, pageOfToken } from './meta-access.ts';
import type { MetaHoldings } from './meta-holdings.ts';
import { missingParameter, refuseGraph, wrongParameter } from './meta-errors.ts';
import type { GraphCall, GraphPart, GraphRoute } from './meta-graph.ts';
import { pageOf, shown } from './meta-nodes.ts';
import { PRACTICE_IDS, type World } from './world.ts';

const { user, business, page, instagram, catalog, appId, appSecret } = PRACTICE_IDS.meta;
const LONG_LIFE_DAYS = 60;
/** A token straight from the sign-in lives about an hour. */
const SHORT_LIFE_DAYS = 0.06;

/** The person, the business and the page, and the tokens that they have. */
export function peoplePart(
  world: World,
  access: MetaAccess,
  held: MetaHoldings,
  whatsapp: () => boolean = () => true,
): GraphPart {
  const kinds = new Map<string, string>([
    [user, 'user'],
    [business, 'business'],
  ]);
  const list = (call: GraphCall, kind: string, nodes: readonly Fields[], usual: readonly string[]) =>
    pageOf(
      call.path,
      call.params,
      nodes.map((node) => shown(kind, node, call.params.fields, usual)),
    );
  const get = (kind: string, edge: string, scope: string | undefined, answer: GraphRoute['answer']): GraphRoute => ({
    method: 'GET',
    kind,
    edge,
    ...(scope === undefined ? {} : { scope }),
    answer,
  });
  const shop = world.shop;
  const pageNode = (id: string): Fields => ({
    id,
    name: held.nameOf(id) ?? shop.name,
    category: 'Negozio di articoli da regalo',
    access_token: held.pages().find((each) => each.id === id)?.token ?? '',
    tasks: ['ADVERTISE', 'ANALYZE', 'CREATE_CONTENT', 'MESSAGING', 'MODERATE', 'MANAGE'],
    phone: shop.phone,
    single_line_address: shop.address,
    location: { latitude: shop.latitude, longitude: shop.longitude, country: 'Italy', street: shop.address },
    link: `https://www.facebook.com/${id}`,
    fan_count: 1240,
    followers_count: 1311,
    leadgen_tos_accepted: true,
    // Only the first page has one.
    ...(id === page ? { instagram_business_account: { id: instagram, username: 'bottega.di.prova' } } : {}),
    is_published: true,
  });
  const thePages = () => held.pages().map(({ id }) => pageNode(id));
  const theCatalog = {
    id: catalog,
    name: `Catalogo ${shop.name}`,
    vertical: 'commerce',
    business: { id: business, name: shop.name },
  };
  const theBusiness = { id: business, name: shop.name, verification_status: 'verified' };
  const theAccounts = () =>
    held.accounts().map((id) => ({
      id,
      account_id: id.replace('act_', ''),
      name: held.nameOf(id) ?? `Inserzioni ${shop.name}`,
      currency: 'EUR',
      account_status: 1,
    }));
  return {
    kindOf: (id) => kinds.get(id) ?? (held.isPage(id) ? 'page' : undefined),
    routes: [
      get('user', '', undefined, (call) => me(call, pageNode(pageOfToken(call.token)))),
      get('user', 'accounts', 'pages_show_list', (call) =>
        list(call, 'page', thePages(), ['access_token', 'category', 'name', 'tasks']),
      ),
      get('user', 'permissions', undefined, (call) =>
        pageOf(
          call.path,
          call.params,
          call.token.scopes.map((permission) => ({ permission, status: 'granted' })),
        ),
      ),
      get('user', 'adaccounts', 'ads_read', (call) => list(call, 'account', theAccounts(), ['account_id'])),
      get('user', 'businesses', 'business_management', (call) => list(call, 'business', [theBusiness], ['name'])),
      get('user', 'assigned_product_catalogs', 'catalog_management', (call) =>
        list(call, 'catalog', [theCatalog], ['name']),
      ),
      get('business', '', 'business_management', (call) =>
        shown('business', theBusiness, call.params.fields, ['name']),
      ),
      get('business', 'owned_product_catalogs', 'catalog_management', (call) =>
        list(call, 'catalog', [theCatalog], ['name']),
      ),
      get('business', 'owned_ad_accounts', 'ads_read', (call) => list(call, 'account', theAccounts(), ['account_id'])),
      get('business', 'owned_pages', 'pages_show_list', (call) => list(call, 'page', thePages(), ['name'])),
      get('page', '', 'pages_read_engagement', (call) =>
        shown('page', { ...pageNode(call.id), has_whatsapp_number: whatsapp() }, call.params.fields, ['name']),
      ),
      get('root', 'oauth/access_token', undefined, (call) => exchange(access, call)),
      { method: 'POST', kind: 'root', edge: 'oauth/access_token', answer: (call) => exchange(access, call) },
      get('root', 'debug_token', undefined, (call) => debug(access, call)),
    ],
  };
}

/** `/me` with the page's token is the page. */
function me(call: GraphCall, thePage: Fields): Fields {
  if (call.token.kind === 'page') return shown('page', thePage, call.params.fields, ['name']);
  const node = { id: user, name: call.token.kind === 'system' ? 'Vetrina (utente di sistema)' : 'Persona di prova' };
  return shown('user', node, call.params.fields, ['name']);
}

/** A short token or a sign-in code becomes a token of 60 days. */
function exchange(access: MetaAccess, { params }: GraphCall): Fields {
  if (params.text('client_id') !== appId) wrongParameter('Invalid client_id parameter');
  if (params.text('client_secret') !== appSecret) {
    refuseGraph({ code: 1, message: 'Error validating client secret.' });
  }
  const code = params.text('code');
  if (code !== undefined) {
    const signedIn = access.codes.get(code);
    if (!signedIn || signedIn.redirectUri !== params.text('redirect_uri')) {
      return wrongParameter('This authorization code has been used, or its redirect_uri is another');
    }
    access.codes.delete(code);
    return {
      access_token: access.issue('user', signedIn.scopes, SHORT_LIFE_DAYS),
      token_type: 'bearer',
      expires_in: 5183,
    };
  }
  const short = params.text('fb_exchange_token') ?? missingParameter('fb_exchange_token');
  const before = access.tokens.get(short);
  if (!before) return refuseGraph({ code: 190, message: 'Invalid OAuth access token - Cannot parse access token' });
  const token = access.issue('user', before.scopes, LONG_LIFE_DAYS);
  return { access_token: token, token_type: 'bearer', expires_in: LONG_LIFE_DAYS * 86_400 };
}

function debug(access: MetaAccess, { params }: GraphCall): Fields {
  const app = params.text('access_token') === `${appId}|${appSecret}`;
  if (!app) access.check(params, undefined);
  const text = params.text('input_token') ?? missingParameter('input_token');
  const token = access.tokens.get(text);
  if (!token) {
    const error = { code: 190, message: 'Invalid OAuth access token - Cannot parse access token' };
    return { data: { error, is_valid: false, scopes: [] } };
  }
  const expires = token.expires === undefined ? 0 : Math.floor(token.expires / 1000);
  return {
    data: {
      app_id: appId,
      type: token.kind === 'page' ? 'PAGE' : token.kind === 'system' ? 'SYSTEM_USER' : 'USER',
      application: 'Vetrina',
      data_access_expires_at: 0,
      expires_at: expires,
      is_valid: access.brokenCode(token) === undefined,
      scopes: token.scopes,
      ...(token.kind === 'page' ? { profile_id: pageOfToken(token) } : { user_id: user }),
    },
  };
}
