import { randomBytes } from 'node:crypto';

import type { Answer, Asked } from './asked.ts';
import { ok } from './asked.ts';
import { SCOPE_FORM_ANSWERS, type GoogleAccess } from './google-access.ts';
import { changedForm, newForm, publishState, type StoredForm } from './google-form-rules.ts';
import { invalid, notFound, refuse } from './google-errors.ts';
import { pageSize, pageStart, pageToken, route, type GoogleCall, type GoogleMethod } from './google-service.ts';
import { fieldsOf, type Fields } from './json.ts';
import type { Route } from './routes.ts';
import type { Shelf } from './shelf.ts';
import type { World } from './world.ts';

interface StoredAnswer {
  readonly formId: string;
  readonly response: Fields;
}

/** forms.v1: forms with a few kinds of question, their publishing, and what people sent. */
export class GoogleForms {
  readonly #world: World;
  readonly #access: GoogleAccess;
  readonly #forms: Shelf<StoredForm>;
  readonly #answers: Shelf<StoredAnswer>;

  constructor(world: World, access: GoogleAccess) {
    this.#world = world;
    this.#access = access;
    this.#forms = world.state.shelf<StoredForm>('google.forms');
    this.#answers = world.state.shelf<StoredAnswer>('google.form-answers');
  }

  routes(): Route<GoogleMethod>[] {
    const one = '/v1/forms/{form}';
    return [
      route('POST', '/v1/forms', (call) => this.#create(call)),
      route('POST', `${one}:batchUpdate`, (call) => this.#change(call)),
      route('POST', `${one}:setPublishSettings`, (call) => this.#publish(call)),
      route('GET', `${one}/responses`, (call) => this.#list(call)),
      route('GET', one, (call) => ok(told(this.#named(call).form))),
    ];
  }

  /** Every form with its questions, as the API tells it. */
  all(): Fields[] {
    return [...this.#forms.values()].map(({ form }) => told(form));
  }

  /** Somebody writes other words above the questions, at Google. */
  edit(formId: string, info: Readonly<Record<'description', string>>): void {
    const form = this.#forms.get(formId)?.form;
    if (form === undefined) return;
    const revisionId = String(Number(form['revisionId']) + 1).padStart(8, '0');
    this.#forms.set(formId, { form: { ...form, revisionId, info: { ...fieldsOf(form['info']), ...info } } });
  }

  /** Somebody deletes a form in their Drive. */
  remove(formId: string): void {
    this.#forms.delete(formId);
  }

  /**
   * Somebody fills in the form: answers by the title of the question. @returns the number of the answer, or undefined
   * where the form shows to nobody or takes none.
   */
  answer(formId: string, answers: Readonly<Record<string, string | readonly string[]>>): string | undefined {
    const form = this.#forms.get(formId)?.form;
    if (form === undefined || publishState(form)['isAcceptingResponses'] !== true) return undefined;
    const id = `ACYDBN${this.#world.state.next('google.form-answer').toString(36)}${randomBytes(6).toString('hex')}`;
    const at = this.#world.now().toISOString();
    const given: Fields = {};
    for (const item of form['items'] as Fields[]) {
      const question = fieldsOf(fieldsOf(item['questionItem'])['question']);
      const values = [answers[String(item['title'])] ?? []].flat();
      const questionId = String(question['questionId']);
      if (values.length > 0)
        given[questionId] = { questionId, textAnswers: { answers: values.map((value) => ({ value })) } };
      else if (question['required'] === true) throw new Error(`“${String(item['title'])}” must be answered`);
    }
    this.#answers.set(id, {
      formId,
      response: { responseId: id, createTime: at, lastSubmittedTime: at, answers: given },
    });
    return id;
  }

  #create(call: GoogleCall): Answer {
    const form = newForm(call.fields, `1FAIpPractice${randomBytes(16).toString('base64url')}`);
    this.#forms.set(String(form['formId']), { form });
    return ok(told(form));
  }

  #change(call: GoogleCall): Answer {
    const { form } = this.#named(call);
    const { after, replies } = changedForm(form, call.fields, () => randomBytes(4).toString('hex'));
    this.#forms.set(String(form['formId']), { form: after });
    return ok({
      ...(call.fields['includeFormInResponse'] === true ? { form: told(after) } : {}),
      replies,
      writeControl: { requiredRevisionId: after['revisionId'] },
    });
  }

  #publish(call: GoogleCall): Answer {
    const { form } = this.#named(call);
    const state = fieldsOf(fieldsOf(call.fields['publishSettings'])['publishState']);
    const { isPublished, isAcceptingResponses } = state;
    if (typeof isPublished !== 'boolean' || typeof isAcceptingResponses !== 'boolean')
      invalid([
        {
          field: 'publish_settings.publish_state',
          description: 'Both is_published and is_accepting_responses must be set.',
        },
      ]);
    if (isAcceptingResponses && !isPublished)
      refuse(400, 'INVALID_ARGUMENT', 'A form that is not published cannot accept responses.');
    const publishSettings = { publishState: { isPublished, isAcceptingResponses } };
    this.#forms.set(String(form['formId']), { form: { ...form, publishSettings } });
    return ok({ formId: form['formId'], publishSettings });
  }

  #list(call: GoogleCall): Answer {
    this.#access.check(call satisfies Asked, SCOPE_FORM_ANSWERS);
    const { form } = this.#named(call);
    const since = sinceOf(call.query.get('filter') ?? '');
    const { rows, more } = this.#answers.page(
      pageStart(call),
      pageSize(call, 5000, 5000),
      ({ value }) => value.formId === form['formId'] && since(Date.parse(String(value.response['lastSubmittedTime']))),
    );
    const last = rows.at(-1);
    return ok({
      ...(rows.length > 0 ? { responses: rows.map(({ value }) => value.response) } : {}),
      ...(more && last ? { nextPageToken: pageToken(last.place) } : {}),
    });
  }

  #named(call: GoogleCall): StoredForm {
    return this.#forms.get(call.params['form'] ?? '') ?? notFound('Requested entity was not found.');
  }
}

/** Google leaves out what is empty. */
const told = (form: Fields): Fields => {
  const { items, ...rest } = form;
  return (items as Fields[]).length === 0 ? rest : form;
};

/** `timestamp > 2026-01-01T00:00:00Z`, or `>=`; nothing else is understood. */
function sinceOf(filter: string): (at: number) => boolean {
  if (filter === '') return () => true;
  const match = /^timestamp (>=?) (\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z)$/u.exec(filter);
  const than = Date.parse(match?.[2] ?? '');
  if (match === null || Number.isNaN(than))
    return refuse(
      400,
      'INVALID_ARGUMENT',
      `Invalid filter: ${filter}. Only timestamp > N and timestamp >= N are supported.`,
    );
  return match[1] === '>' ? (at) => at > than : (at) => at >= than;
}
