/** Custom audiences of the ad account: made empty, then filled and emptied by prints. */
import { randomInt } from 'node:crypto';

import type { OutsideError } from '../../api/outside.ts';
import type { AudienceOrder, AudiencePrints, AudiencesPort, ConnectorSetting } from '../../core/channels/ports.ts';
import { later, needsYou } from '../failures.ts';
import { fieldsOf, numberOf, textOf, type Fields } from '../json.ts';
import { graphFailure, GraphRefused, isAbsent } from '../meta-errors.ts';
import { idIn, type Graph, type GraphMethod } from '../meta-graph.ts';

type Params = Readonly<Record<string, unknown>>;

/** Custom Audience terms that only a person can accept, in Meta's own window. */
const termsNotAccepted = 1_870_090;
/** The name in Ads Manager; Graph takes longer ones, people do not read them. */
const longestName = 200;
const print = /^(?:[0-9a-f]{64})?$/u;

export class MetaAudiences implements AudiencesPort {
  readonly #graph: Graph;
  readonly #setting: ConnectorSetting;

  constructor(graph: Graph, setting: ConnectorSetting) {
    this.#graph = graph;
    this.#setting = setting;
  }

  account(): string {
    const id = (this.#setting.chosen['adAccount'] ?? '').replace(/^act_/u, '');
    if (!/^\d+$/u.test(id)) throw needsYou('ad-account-not-chosen');
    return `act_${id}`;
  }

  async create({ intent, name }: AudienceOrder): Promise<string> {
    return idIn(
      await this.#ask('POST', `${this.account()}/customaudiences`, {
        name: [...name].slice(0, longestName).join(''),
        subtype: 'CUSTOM',
        description: described(intent),
        // The shop has them from the people themselves.
        customer_file_source: 'USER_PROVIDED_ONLY',
      }),
    );
  }

  /** Audiences have no key of ours, and their list no filter on descriptions; an account has 500 at most. */
  async find(intent: string): Promise<string | null> {
    const isIt = ({ description }: Fields): boolean => textOf(description).includes(intent);
    const found = await this.#graph.list(`${this.account()}/customaudiences`, { fields: 'id,description' }, (soFar) =>
      soFar.some(isIt),
    );
    return textOf(found.find(isIt)?.['id']) || null;
  }

  async add(audience: string, people: readonly AudiencePrints[]): Promise<void> {
    await this.#users(audience, people, {});
  }

  /** The verb stands in a parameter: five thousand prints do not fit into an address. */
  async remove(audience: string, people: readonly AudiencePrints[]): Promise<void> {
    await this.#users(audience, people, { method: 'DELETE' });
  }

  async recognised(audience: string) {
    const answer = await this.#ask('GET', audience, {
      fields: 'approximate_count_lower_bound,approximate_count_upper_bound',
    });
    const lower = numberOf(answer['approximate_count_lower_bound']) ?? -1;
    const upper = numberOf(answer['approximate_count_upper_bound']) ?? -1;
    // −1: not counted yet, or too few to say.
    return lower < 0 || upper < 0 ? null : { lower, upper };
  }

  async delete(audience: string): Promise<void> {
    try {
      await this.#ask('DELETE', audience, {});
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  }

  async #users(audience: string, people: readonly AudiencePrints[], more: Params): Promise<void> {
    const data = people.map(({ mail, phone }) => [mail, phone]);
    if (data.flat().some((value) => !print.test(value))) throw new Error('an audience takes prints alone');
    const answer = await this.#ask('POST', `${audience}/users`, {
      payload: { schema: ['EMAIL', 'PHONE'], data },
      session: {
        session_id: randomInt(1, 2 ** 47),
        batch_seq: 1,
        last_batch_flag: true,
        estimated_num_total: data.length,
      },
      ...more,
    });
    if (numberOf(answer['num_received']) === undefined)
      throw later('answer-unreadable', null, 'no num_received in the answer');
    const invalid = numberOf(answer['num_invalid_entries']) ?? 0;
    if (invalid > 0) throw needsYou('refused-by-channel', { message: `num_invalid_entries: ${invalid}` });
  }

  async #ask(method: GraphMethod, path: string, params: Params): Promise<Fields> {
    try {
      return fieldsOf(await this.#graph.ask(method, path, params));
    } catch (error) {
      if (!(error instanceof GraphRefused)) throw error;
      throw this.#failure(error, path);
    }
  }

  #failure(refused: GraphRefused, path: string): OutsideError {
    const detail = `${refused.code}/${refused.subcode} ${refused.technical}`;
    if (refused.subcode === termsNotAccepted)
      return needsYou('audience-terms', { message: refused.words, account: this.account() }, detail);
    if (isAbsent(refused) && !path.startsWith('act_'))
      return needsYou('audience-gone', { message: refused.words }, detail);
    return graphFailure(refused, this.#graph.now());
  }
}

const described = (intent: string): string => `Vetrina ${intent}`;

const isGone = (error: unknown): boolean =>
  (error as Partial<OutsideError>).failure?.kind === 'needs-you' &&
  (error as OutsideError).failure.code === 'audience-gone';
