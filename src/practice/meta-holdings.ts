import { META_SCOPES, type MetaAccess } from './meta-access.ts';
import type { Shelf } from './shelf.ts';
import { PRACTICE_IDS, type World } from './world.ts';

interface Held {
  readonly name: string;
}
interface HeldPage extends Held {
  readonly token: string;
}

const { page, pageToken, adAccount } = PRACTICE_IDS.meta;

/** The pages and ad accounts that the person may use: one of each at first, and what else somebody makes there. */
export class MetaHoldings {
  readonly #access: MetaAccess;
  readonly #pages: Shelf<HeldPage>;
  readonly #accounts: Shelf<Held>;

  constructor(world: World, access: MetaAccess) {
    this.#access = access;
    this.#pages = world.state.shelf<HeldPage>('meta.morePages');
    this.#accounts = world.state.shelf<Held>('meta.moreAccounts');
  }

  addPage(id: string, name: string): void {
    const token = `EAAPracticePageToken${id}`;
    this.#pages.set(id, { name, token });
    this.#access.tokens.set(token, { kind: 'page', scopes: META_SCOPES, page: id });
  }

  /** @param id with `act_`. */
  addAccount(id: string, name: string): void {
    this.#accounts.set(id, { name });
  }

  isPage = (id: string): boolean => id === page || this.#pages.has(id);
  isAccount = (id: string): boolean => id === adAccount || this.#accounts.has(id);
  nameOf = (id: string): string | undefined => (this.#pages.get(id) ?? this.#accounts.get(id))?.name;

  /** Every page with its own token, the first one first. */
  pages(): { readonly id: string; readonly token: string }[] {
    const more = [...this.#pages.rows()].map(({ key, value }) => ({ id: key, token: value.token }));
    return [{ id: page, token: pageToken }, ...more];
  }

  accounts(): string[] {
    return [adAccount, ...[...this.#accounts.rows()].map(({ key }) => key)];
  }
}
