import { at, fieldsOf, listOf, textOf, type Fields } from './json.ts';
import { missingParameter, wrongParameter } from './meta-errors.ts';
import type { GraphCall, GraphPart } from './meta-graph.ts';
import { filtered, graphDate, pageOf, shown } from './meta-nodes.ts';
import type { Shelf } from './shelf.ts';
import { PRACTICE_IDS, type World } from './world.ts';

const QUESTION_TYPES = [
  'FULL_NAME',
  'FIRST_NAME',
  'LAST_NAME',
  'EMAIL',
  'PHONE',
  'CITY',
  'POST_CODE',
  'STREET_ADDRESS',
  'PROVINCE',
  'COUNTRY',
  'DATE_TIME',
  'CUSTOM',
];
const QUESTION_KEYS: Readonly<Record<string, string>> = { PHONE: 'phone_number' };
const KEPT_DAYS = 90;
const LEADS_SCOPE = 'leads_retrieval';

/** A lead that arrives without HTTP: what a person filled into a form of the page. */
export interface PracticeLead {
  /** Answers by the form's keys: `{ full_name: 'Anna Neri', email: '…', phone_number: '…' }`. */
  readonly answers: Readonly<Record<string, string>>;
  readonly adId?: string;
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
    for (const lead of this.#leads.values()) this.#count(String(lead['form_id']), 1);
  }

  hasForm(id: string): boolean {
    return this.#forms.has(id);
  }

  /** A person sends the form. @returns the lead's id, or undefined without such a form. */
  arrive(formId: string, lead: PracticeLead): string | undefined {
    if (!this.#forms.has(formId)) return undefined;
    const responses = Object.entries(lead.consents ?? {}).map(([key, checked]) => ({
      checkbox_key: key,
      is_checked: checked ? '1' : '',
    }));
    return this.#add(formId, {
      field_data: Object.entries(lead.answers).map(([name, value]) => ({ name, values: [value] })),
      ...(lead.adId === undefined ? { is_organic: true } : { ad_id: lead.adId, is_organic: false }),
      ...(responses.length > 0 ? { custom_disclaimer_responses: responses } : {}),
      platform: 'fb',
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

  #createForm({ params }: GraphCall): Fields {
    const name = params.text('name') ?? missingParameter('name');
    const questions = (params.list('questions') ?? missingParameter('questions')).map(fieldsOf);
    const privacy = params.object('privacy_policy') ?? missingParameter('privacy_policy');
    if ([...this.#forms.values()].some((form) => form['name'] === name)) {
      wrongParameter('A form with this name already exists on the page', {
        subcode: 1892181,
        text: 'Esiste già un modulo con questo nome.',
      });
    }
    if (!/^https?:\/\/\S+\.\S+$/.test(textOf(privacy['url']) ?? '')) {
      wrongParameter('privacy_policy[url] must be a valid URL', {
        subcode: 1892057,
        text: 'Serve l’indirizzo dell’informativa privacy.',
      });
    }
    if (questions.length === 0) wrongParameter('Param questions must have at least one question');
    const id = String(555_555_014_200_000 + this.#world.state.next('meta.form'));
    this.#forms.set(id, {
      id,
      name,
      status: 'ACTIVE',
      locale: (params.text('locale') ?? 'it_IT')
        .toLowerCase()
        .replace(/_(\w+)$/, (_, country: string) => `_${country.toUpperCase()}`),
      created_time: graphDate(this.#world.now().getTime()),
      page_id: PRACTICE_IDS.meta.page,
      privacy_policy_url: privacy['url'],
      questions: questions.map((question, index) => questionOf(question, `${id}${index}`)),
      ...(params.has('follow_up_action_url') ? { follow_up_action_url: params.text('follow_up_action_url') } : {}),
    });
    return { id };
  }

  #listForms({ params, path }: GraphCall): Fields {
    const forms = [...this.#forms.rows()].map(({ key }) => this.#form(key)).reverse();
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
    const responses = params.list('custom_disclaimer_responses');
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
    const fitting = filtered(
      leads.map((lead) => ({ ...lead, time_created: lead['created_time'] })).reverse(),
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
    this.#count(String(this.#leads.get(id)?.['form_id']), -1);
    this.#leads.delete(id);
    return { success: true };
  }

  #add(formId: string, lead: Fields): string {
    const id = String(666_555_014_200_000 + this.#world.state.next('meta.lead'));
    this.#leads.set(id, { id, form_id: formId, created_time: graphDate(this.#world.now().getTime()), ...lead });
    this.#count(formId, 1);
    return id;
  }

  #count(formId: string, by: number): void {
    this.#leadCounts.set(formId, (this.#leadCounts.get(formId) ?? 0) + by);
  }
}

function questionOf(question: Fields, id: string): Fields {
  const type = String(question['type']);
  if (!QUESTION_TYPES.includes(type))
    wrongParameter(`Param questions[type] must be one of {${QUESTION_TYPES.join(', ')}}`);
  const key = textOf(question['key']) ?? QUESTION_KEYS[type] ?? type.toLowerCase();
  const label = textOf(question['label']);
  if (type === 'CUSTOM' && label === undefined) wrongParameter('Custom questions need a label');
  return {
    id,
    type,
    key,
    ...(label === undefined ? {} : { label }),
    ...(question['options'] === undefined ? {} : { options: question['options'] }),
  };
}
