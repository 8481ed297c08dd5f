import { at, listOf, type Fields } from './json.ts';
import { missingParameter, wrongParameter } from './meta-errors.ts';
import { formOf } from './meta-form-rules.ts';
import type { GraphCall, GraphPart } from './meta-graph.ts';
import { filtered, graphDate, pageOf, shown } from './meta-nodes.ts';
import type { Shelf } from './shelf.ts';
import type { World } from './world.ts';

const KEPT_DAYS = 90;
const LEADS_SCOPE = 'leads_retrieval';

/** A lead that arrives without HTTP: what a person filled into a form of the page. */
export interface PracticeLead {
  /** Answers by the form's keys: `{ full_name: 'Anna Neri', email: '…', phone_number: '…' }`. */
  readonly answers: Readonly<Record<string, string>>;
  readonly adId?: string;
  readonly campaignId?: string;
  readonly campaignName?: string;
  /** Facebook unless said otherwise. */
  readonly platform?: 'fb' | 'ig';
  /** When it was sent; now unless said otherwise. */
  readonly at?: Date;
  /** Answers of the consent boxes, by their keys. */
  readonly consents?: Readonly<Record<string, boolean>>;
}

/** Lead forms of the page and the leads that they brought. */
export class MetaLeads {
  readonly #world: World;
  readonly #forms: Shelf<Fields>;
  readonly #leads: Shelf<Fields>;
  readonly #leadCounts = new Map<string, number>();

  constructor(world: World) {
    this.#world = world;
    this.#forms = world.state.shelf<Fields>('meta.forms');
    this.#leads = world.state.shelf<Fields>('meta.leads');
    for (const lead of this.#leads.values()) this.#count(lead, 1);
  }

  hasForm(id: string): boolean {
    return this.#forms.has(id);
  }

  /** A person sends the form. @returns the lead's id, or undefined without such a form. */
  arrive(formId: string, lead: PracticeLead): string | undefined {
    if (this.#forms.get(formId)?.['status'] !== 'ACTIVE') return undefined;
    const responses = Object.entries(lead.consents ?? {}).map(([key, checked]) => ({
      checkbox_key: key,
      is_checked: checked ? '1' : '',
    }));
    return this.#add(formId, {
      field_data: Object.entries(lead.answers).map(([name, value]) => ({ name, values: [value] })),
      ...(lead.adId === undefined ? { is_organic: true } : { ad_id: lead.adId, is_organic: false }),
      ...(responses.length > 0 ? { custom_disclaimer_responses: responses } : {}),
      ...(lead.campaignId === undefined ? {} : { campaign_id: lead.campaignId }),
      ...(lead.campaignName === undefined ? {} : { campaign_name: lead.campaignName }),
      ...(lead.at === undefined ? {} : { created_time: graphDate(lead.at.getTime()) }),
      platform: lead.platform ?? 'fb',
    });
  }

  part(): GraphPart {
    const kindOf = (id: string) => (this.#forms.has(id) ? 'form' : this.#leads.has(id) ? 'lead' : undefined);
    const form = { scope: 'pages_manage_ads', pageToken: true };
    return {
      kindOf,
      routes: [
        { method: 'GET', kind: 'page', edge: 'leadgen_forms', ...form, answer: (call) => this.#listForms(call) },
        { method: 'POST', kind: 'page', edge: 'leadgen_forms', ...form, answer: (call) => this.#createForm(call) },
        {
          method: 'GET',
          kind: 'form',
          edge: '',
          ...form,
          answer: (call) => shown('form', this.#form(call.id), call.params.fields, ['name', 'status', 'locale']),
        },
        { method: 'POST', kind: 'form', edge: '', ...form, answer: (call) => this.#setStatus(call) },
        {
          method: 'GET',
          kind: 'form',
          edge: 'leads',
          scope: LEADS_SCOPE,
          answer: (call) => this.#listLeads(call, (lead) => lead['form_id'] === call.id && lead['test'] !== true),
        },
        {
          method: 'GET',
          kind: 'form',
          edge: 'test_leads',
          scope: LEADS_SCOPE,
          answer: (call) => this.#listLeads(call, (lead) => lead['form_id'] === call.id && lead['test'] === true),
        },
        {
          method: 'POST',
          kind: 'form',
          edge: 'test_leads',
          scope: LEADS_SCOPE,
          answer: (call) => this.#testLead(call),
        },
        {
          method: 'GET',
          kind: 'ad',
          edge: 'leads',
          scope: LEADS_SCOPE,
          answer: (call) => this.#listLeads(call, (lead) => lead['ad_id'] === call.id),
        },
        {
          method: 'GET',
          kind: 'lead',
          edge: '',
          scope: LEADS_SCOPE,
          answer: (call) => this.#showLead(call, this.#leads.get(call.id) ?? {}),
        },
        { method: 'DELETE', kind: 'lead', edge: '', scope: LEADS_SCOPE, answer: (call) => this.#deleteLead(call) },
      ],
    };
  }

  #createForm({ id: page, params }: GraphCall): Fields {
    const name = params.text('name') ?? missingParameter('name');
    if ([...this.#forms.values()].some((form) => form['name'] === name && form['page_id'] === page)) {
      wrongParameter('A form with this name already exists on the page', {
        subcode: 1892181,
        text: 'Esiste già un modulo con questo nome.',
      });
    }
    const id = String(555_555_014_200_000 + this.#world.state.next('meta.form'));
    this.#forms.set(id, {
      id,
      name,
      status: 'ACTIVE',
      created_time: graphDate(this.#world.now().getTime()),
      page_id: page,
      ...formOf(params, id),
    });
    return { id };
  }

  #listForms({ id: page, params, path }: GraphCall): Fields {
    const all = [...this.#forms.rows()].map(({ key }) => this.#form(key)).reverse();
    const forms = all.filter((form) => form['page_id'] === page);
    return pageOf(
      path,
      params,
      forms.map((form) => shown('form', form, params.fields, ['name', 'status', 'locale'])),
    );
  }

  #form(id: string): Fields {
    return { ...this.#forms.get(id), leads_count: this.#leadCounts.get(id) ?? 0 };
  }

  #setStatus({ id, params }: GraphCall): Fields {
    const status = params.text('status') ?? missingParameter('status');
    if (!['ACTIVE', 'ARCHIVED', 'DELETED', 'DRAFT'].includes(status))
      wrongParameter('Param status must be one of {ACTIVE, ARCHIVED, DELETED, DRAFT}');
    this.#forms.set(id, { ...this.#forms.get(id), status });
    return { success: true };
  }

  #testLead({ id, params }: GraphCall): Fields {
    if ([...this.#leads.values()].some((lead) => lead['form_id'] === id && lead['test'] === true)) {
      wrongParameter('A test lead already exists for this form', {
        subcode: 1892182,
        text: 'Esiste già un contatto di prova.',
      });
    }
    const dummy = listOf(this.#forms.get(id)?.['questions']).map((question) => {
      const key = String(at(question, 'key'));
      return { name: key, values: [key === 'email' ? 'test@meta.com' : `<test lead: dummy data for ${key}>`] };
    });
    const responses = params.list('custom_disclaimer_responses')?.map((response) => ({
      checkbox_key: String(at(response, 'checkbox_key')),
      is_checked: ['1', 'true'].includes(String(at(response, 'is_checked'))) ? '1' : '',
    }));
    const sent = {
      field_data: params.list('field_data') ?? dummy,
      ...(responses ? { custom_disclaimer_responses: responses } : {}),
    };
    return { id: this.#add(id, { ...sent, test: true, is_organic: false, platform: 'fb' }) };
  }

  #listLeads(call: GraphCall, mine: (lead: Fields) => boolean): Fields {
    const oldest = this.#world.now().getTime() - KEPT_DAYS * 86_400_000;
    const leads = [...this.#leads.values()].filter(
      (lead) => mine(lead) && Date.parse(String(lead['created_time']).replace('+0000', 'Z')) >= oldest,
    );
    const newestFirst = leads
      .reverse()
      .toSorted((a, b) => String(b['created_time']).localeCompare(String(a['created_time'])));
    const fitting = filtered(
      newestFirst.map((lead) => ({ ...lead, time_created: lead['created_time'] })),
      call.params,
    );
    return pageOf(
      call.path,
      call.params,
      fitting.map((lead) => this.#showLead(call, lead)),
    );
  }

  #showLead({ params }: GraphCall, lead: Fields): Fields {
    const { time_created: _, test: _test, ...told } = lead;
    return shown('lead', told, params.fields, ['created_time', 'field_data']);
  }

  #deleteLead({ id }: GraphCall): Fields {
    this.#count(this.#leads.get(id) ?? {}, -1);
    this.#leads.delete(id);
    return { success: true };
  }

  #add(formId: string, lead: Fields): string {
    const id = String(666_555_014_200_000 + this.#world.state.next('meta.lead'));
    const whole = { id, form_id: formId, created_time: graphDate(this.#world.now().getTime()), ...lead };
    this.#leads.set(id, whole);
    this.#count(whole, 1);
    return id;
  }

  /** Test leads are in no count. */
  #count(lead: Fields, by: number): void {
    if (lead['test'] === true) return;
    const formId = String(lead['form_id']);
    this.#leadCounts.set(formId, (this.#leadCounts.get(formId) ?? 0) + by);
  }
}
