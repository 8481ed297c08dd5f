import { randomBytes } from 'node:crypto';
import type { Asked } from './asked.ts';
import { refuseGraph } from './meta-errors.ts';
import type { GraphParams } from './meta-params.ts';
import type { Shelf } from './shelf.ts';
import { PRACTICE_IDS, type World } from './world.ts';

/** The permissions that a shop gives. */
export const META_SCOPES: readonly string[] = [
  'ads_management',
  'ads_read',
  'business_management',
  'catalog_management',
  'instagram_basic',
  'instagram_content_publish',
  'leads_retrieval',
  'pages_manage_ads',
  'pages_manage_metadata',
  'pages_manage_posts',
  'pages_read_engagement',
  'pages_show_list',
];

/** What a token stands for. `expires` in milliseconds since 1970; absent = never. */
export interface MetaToken {
  readonly kind: 'system' | 'user' | 'page';
  readonly scopes: readonly string[];
  readonly expires?: number;
  /** Whose token it is, of a page's; absent: the first page's. */
  readonly page?: string;
  /** Why it is no longer good: 458 app removed, 460 password changed, 463 expired, 467 invalid. */
  readonly broken?: number;
}

const BROKEN: Readonly<Record<number, string>> = {
  458: 'Error validating access token: The user has not authorized application.',
  460: 'Error validating access token: The session has been invalidated because the user changed their password.',
  463: 'Error validating access token: Session has expired.',
  467: 'Error validating access token: The session is invalid because the user logged out.',
};

/** Tokens of the practice Meta and what they may do. */
export class MetaAccess {
  readonly #world: World;
  readonly tokens: Shelf<MetaToken>;
  /** Codes of the sign-in page that wait for their one exchange. */
  readonly codes = new Map<string, { readonly redirectUri: string; readonly scopes: readonly string[] }>();

  constructor(world: World) {
    this.#world = world;
    this.tokens = world.state.shelf<MetaToken>('meta.tokens');
    const { accessToken, pageToken } = PRACTICE_IDS.meta;
    // An older copy's own tokens may do what this one plays, too.
    this.tokens.set(accessToken, { ...this.tokens.get(accessToken), kind: 'system', scopes: META_SCOPES });
    this.tokens.set(pageToken, { ...this.tokens.get(pageToken), kind: 'page', scopes: META_SCOPES });
  }

  /** A new token. @param days its life; absent = never expires. */
  issue(kind: MetaToken['kind'], scopes: readonly string[], days?: number): string {
    const token = `EAAPractice${randomBytes(24).toString('hex')}`;
    const expires = days === undefined ? {} : { expires: this.#now() + days * 86_400_000 };
    this.tokens.set(token, { kind, scopes, ...expires });
    return token;
  }

  /** The token of a call, refused (code 190) when it is not good. */
  check(params: GraphParams, asked: Asked | undefined): MetaToken {
    const header = /^(?:Bearer|OAuth) (.+)$/i.exec(asked?.headers.authorization ?? '')?.[1];
    const text = params.text('access_token') ?? asked?.query.get('access_token') ?? header;
    if (text === undefined || text === '') {
      return refuseGraph({
        code: 2500,
        message: 'An active access token must be used to query information about the current user.',
      });
    }
    const token = this.tokens.get(text);
    if (!token) return refuseGraph({ code: 190, message: 'Invalid OAuth access token - Cannot parse access token' });
    const broken = this.brokenCode(token);
    if (broken !== undefined) {
      return refuseGraph({ code: 190, subcode: broken, message: BROKEN[broken] ?? 'Error validating access token.' });
    }
    return token;
  }

  /** Subcode of why a token is no longer good. */
  brokenCode(token: MetaToken): number | undefined {
    if (token.broken !== undefined) return token.broken;
    return token.expires !== undefined && token.expires <= this.#now() ? 463 : undefined;
  }

  #now(): number {
    return this.#world.now().getTime();
  }
}

/** Refuses a token without the permission (code 200). */
export function needScope(token: MetaToken, scope: string): void {
  const read = scope === 'ads_read' && token.scopes.includes('ads_management');
  if (token.scopes.includes(scope) || read) return;
  refuseGraph({ code: 200, status: 403, message: `(#200) Requires ${scope} permission to manage the object` });
}

/** Refuses any token but the page's own. */
/** @param page whose token it must be; absent: any page's. */
export function needPageToken(token: MetaToken, page?: string): void {
  if (token.kind === 'page' && (page === undefined || pageOfToken(token) === page)) return;
  refuseGraph({
    code: 190,
    subcode: 2069032,
    message: '(#190) This method must be called with a Page Access Token',
    title: 'Serve un token della Pagina',
    text: 'Questa richiesta va fatta con il token della Pagina.',
  });
}

export const pageOfToken = ({ page }: MetaToken): string => page ?? PRACTICE_IDS.meta.page;
