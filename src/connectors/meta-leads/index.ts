/** Lead forms of the shop's page, and who sent them. */
import type { ConnectorSetting, LeadFormOrder, LeadsPort } from '../../core/channels/ports.ts';
import { later } from '../failures.ts';
import { fieldsOf, listOf, textOf } from '../json.ts';
import type { Graph } from '../meta-graph.ts';
import { PageGraph } from '../meta-page.ts';
import { consentKey, formBody, formFields, formThere } from './form.ts';
import { leadFields, leadThere } from './lead.ts';

/** Most that one page of leads takes. */
const pageSize = 100;

export class MetaLeads implements LeadsPort {
  readonly consentKey = consentKey;
  readonly #page: PageGraph;

  constructor(graph: Graph, setting: ConnectorSetting) {
    this.#page = new PageGraph(graph, setting);
  }

  async createForm(order: LeadFormOrder): Promise<string> {
    const graph = await this.#page.open();
    const id = textOf((await graph.post(`${this.#page.id}/leadgen_forms`, formBody(order)))['id']);
    if (id === '') throw later('answer-unreadable', null, 'no id in the answer');
    return id;
  }

  /** The edge knows no filter by name: the newest forms come first, and the reading ends with the one looked for. */
  async findForm({ intent }: LeadFormOrder): Promise<string | null> {
    const graph = await this.#page.open();
    const isIt = (form: Readonly<Record<string, unknown>>) => textOf(form['name']).includes(intent);
    const path = `${this.#page.id}/leadgen_forms`;
    const found = await graph.list(path, { fields: 'id,name' }, (soFar) => soFar.some(isIt));
    return textOf(found.find(isIt)?.['id']) || null;
  }

  async switchForm(id: string, active: boolean): Promise<void> {
    const graph = await this.#page.open();
    await graph.post(id, { status: active ? 'ACTIVE' : 'ARCHIVED' });
  }

  async forms() {
    const graph = await this.#page.open();
    const nodes = await graph.list(`${this.#page.id}/leadgen_forms`, { fields: formFields });
    return nodes.map(formThere).filter(({ id }) => id !== '');
  }

  /** The cursor is asked for itself: `paging.next` is a whole address with the token in it. */
  async page(formId: string, since: string | null, after: string | null) {
    const graph = await this.#page.open();
    const from = since === null ? null : Math.floor(Date.parse(since) / 1000);
    const filtering = [{ field: 'time_created', operator: 'GREATER_THAN', value: from }];
    const answer = await graph.get(`${formId}/leads`, {
      fields: leadFields,
      limit: pageSize,
      ...(from === null ? {} : { filtering }),
      ...(after === null ? {} : { after }),
    });
    const paging = fieldsOf(answer['paging']);
    const next = textOf(paging['next']) === '' ? '' : textOf(fieldsOf(paging['cursors'])['after']);
    const leads = listOf(answer['data']).map(fieldsOf).map(leadThere);
    return { leads: leads.filter((each) => each !== null), next: next === '' ? null : next };
  }

  /** A form has one test lead at most: the one before makes room. */
  async sendTest(formId: string, consent: boolean): Promise<string> {
    const graph = await this.#page.open();
    for (const before of await graph.list(`${formId}/test_leads`, { fields: 'id' })) {
      await graph.remove(textOf(before['id']));
    }
    const responses = [{ checkbox_key: consentKey, is_checked: consent }];
    const id = textOf((await graph.post(`${formId}/test_leads`, { custom_disclaimer_responses: responses }))['id']);
    if (id === '') throw later('answer-unreadable', null, 'no id in the answer');
    return id;
  }

  async tests(formId: string) {
    const graph = await this.#page.open();
    const nodes = await graph.list(`${formId}/test_leads`, { fields: leadFields });
    return nodes.map(leadThere).filter((each) => each !== null);
  }

  linkTo(): string {
    return `https://business.facebook.com/latest/instant_forms/forms?asset_id=${this.#page.id}`;
  }
}
