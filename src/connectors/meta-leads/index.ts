/** Lead forms of the shop's page, and who sent them. */
import type { LeadFormOrder, LeadsPort } from '../../core/channels/ports.ts';
import { fieldsOf, listOf, textOf } from '../json.ts';
import { idIn } from '../meta-graph.ts';
import type { PageDoor } from '../meta-page.ts';
import { consentKey, formBody, formFields, formThere } from './form.ts';
import { leadFields, leadThere } from './lead.ts';

/** Most that one page of leads takes. */
const pageSize = 100;

export class MetaLeads implements LeadsPort {
  readonly consentKey = consentKey;
  readonly #door: PageDoor;

  constructor(door: PageDoor) {
    this.#door = door;
  }

  createForm(order: LeadFormOrder): Promise<string> {
    return this.#door.ask(async ({ graph, page }) => idIn(await graph.post(`${page}/leadgen_forms`, formBody(order))));
  }

  /** The edge knows no filter by name: the newest forms come first, and the reading ends with the one looked for. */
  findForm({ intent }: LeadFormOrder): Promise<string | null> {
    const isIt = (form: Readonly<Record<string, unknown>>) => textOf(form['name']).includes(intent);
    return this.#door.ask(async ({ graph, page }) => {
      const found = await graph.list(`${page}/leadgen_forms`, { fields: 'id,name' }, (soFar) => soFar.some(isIt));
      return textOf(found.find(isIt)?.['id']) || null;
    });
  }

  async switchForm(id: string, active: boolean): Promise<void> {
    await this.#door.ask(({ graph }) => graph.post(id, { status: active ? 'ACTIVE' : 'ARCHIVED' }));
  }

  forms() {
    return this.#door.ask(async ({ graph, page }) => {
      const nodes = await graph.list(`${page}/leadgen_forms`, { fields: formFields });
      return nodes.map(formThere).filter(({ id }) => id !== '');
    });
  }

  /** The cursor is asked for itself: `paging.next` is a whole address with the token in it. */
  async page(formId: string, since: string | null, after: string | null) {
    const from = since === null ? null : Math.floor(Date.parse(since) / 1000);
    const filtering = [{ field: 'time_created', operator: 'GREATER_THAN', value: from }];
    const answer = await this.#door.ask(({ graph }) =>
      graph.get(`${formId}/leads`, {
        fields: leadFields,
        limit: pageSize,
        ...(from === null ? {} : { filtering }),
        ...(after === null ? {} : { after }),
      }),
    );
    const paging = fieldsOf(answer['paging']);
    const next = textOf(paging['next']) === '' ? '' : textOf(fieldsOf(paging['cursors'])['after']);
    const leads = listOf(answer['data']).map(fieldsOf).map(leadThere);
    return { leads: leads.filter((each) => each !== null), next: next === '' ? null : next };
  }

  /** A form has one test lead at most: the one before makes room. */
  sendTest(formId: string, consent: boolean): Promise<string> {
    return this.#door.ask(async ({ graph }) => {
      for (const before of await graph.list(`${formId}/test_leads`, { fields: 'id' })) {
        await graph.remove(textOf(before['id']));
      }
      const responses = [{ checkbox_key: consentKey, is_checked: consent }];
      return idIn(await graph.post(`${formId}/test_leads`, { custom_disclaimer_responses: responses }));
    });
  }

  tests(formId: string) {
    return this.#door.ask(async ({ graph }) => {
      const nodes = await graph.list(`${formId}/test_leads`, { fields: leadFields });
      return nodes.map(leadThere).filter((each) => each !== null);
    });
  }

  linkTo(): string {
    return `https://business.facebook.com/latest/instant_forms/forms?asset_id=${this.#door.page}`;
  }
}
