/**
 * A Google Form for an event (Forms API v1). `forms.create` takes a title alone, everything else comes by
 * `batchUpdate`, and a form made by the API shows to nobody until `setPublishSettings`. Without a right to the whole
 * Drive, which Vetrina does not ask for, a form whose number got lost cannot be found again: docs/decisions/0383.
 */
import type { Instant } from '../../api/time.ts';
import type { FormAnswer, FormFilled, FormOrder, FormsPort, FormWords } from '../../core/channels/ports.ts';
import { later, needsYou } from '../failures.ts';
import { googleFailure, GoogleRefused } from '../google-errors.ts';
import type { GoogleSession, PlainRequest } from '../google-session.ts';
import { type Fields, fieldsOf, listOf, textOf } from '../json.ts';
import { fillRequests, numbersIn, sameWords, saysFacts, wordRequest, wordsIn } from './fill.ts';

const host = 'https://forms.googleapis.com/v1/forms';
/** Google's most for a page. */
const mostAnswers = 5000;

export class GoogleForms implements FormsPort {
  readonly #session: GoogleSession;

  constructor(session: GoogleSession) {
    this.#session = session;
  }

  async begin(title: string): Promise<string> {
    const form = await this.#ask({
      method: 'POST',
      url: host,
      data: { info: { title: title.replace(/\s+/gu, ' ').trim() } },
    });
    const formId = textOf(form['formId']);
    if (formId === '') throw later('answer-unreadable', null, 'a form without a number');
    return formId;
  }

  /** Looks first: what is there already is not asked twice, also where the answer to it got lost. */
  async fill(formId: string, order: FormOrder): Promise<FormFilled> {
    const url = addressOf(formId);
    const before = await this.#ask({ method: 'GET', url });
    const known = numbersIn(before, order);
    if (known !== null) return { link: linkIn(before), numbers: known };
    const revision = textOf(before['revisionId']);
    const answer = await this.#ask({
      method: 'POST',
      url: `${url}:batchUpdate`,
      data: {
        includeFormInResponse: true,
        requests: fillRequests(order, listOf(before['items']).length),
        // Whoever changed the form meanwhile is not written over.
        ...(revision === '' ? {} : { writeControl: { requiredRevisionId: revision } }),
      },
    });
    const form = fieldsOf(answer['form']);
    const numbers = numbersIn(form, order);
    if (numbers === null) throw later('answer-unreadable', null, 'a form without its questions');
    return { link: linkIn(form), numbers };
  }

  async reword(formId: string, before: Omit<FormWords, 'facts'>, next: FormWords): Promise<'said' | 'edited'> {
    const url = addressOf(formId);
    const form = await this.#ask({ method: 'GET', url });
    const there = wordsIn(form);
    if (sameWords(there, next)) return 'said';
    if (!sameWords(there, before)) return saysFacts(there, next) ? 'said' : 'edited';
    const revision = textOf(form['revisionId']);
    await this.#ask({
      method: 'POST',
      url: `${url}:batchUpdate`,
      data: {
        requests: [wordRequest(next)],
        ...(revision === '' ? {} : { writeControl: { requiredRevisionId: revision } }),
      },
    });
    return 'said';
  }

  async open(formId: string, takesAnswers: boolean): Promise<void> {
    await this.#ask({
      method: 'POST',
      url: `${addressOf(formId)}:setPublishSettings`,
      data: { publishSettings: { publishState: { isPublished: true, isAcceptingResponses: takesAnswers } } },
    });
  }

  async answers(formId: string, since: Instant | null, after: string | null) {
    const page = await this.#ask({
      method: 'GET',
      url: `${addressOf(formId)}/responses`,
      params: {
        pageSize: mostAnswers,
        ...(since === null ? {} : { filter: `timestamp > ${since}` }),
        ...(after === null ? {} : { pageToken: after }),
      },
    });
    return {
      answers: listOf(page['responses']).map(fieldsOf).map(answerOf),
      next: textOf(page['nextPageToken']) || null,
    };
  }

  linkTo(formId: string): string {
    return `https://docs.google.com/forms/d/${formId}/edit`;
  }

  async #ask(request: PlainRequest): Promise<Fields> {
    try {
      return fieldsOf(await this.#session.request(request));
    } catch (error) {
      if (!(error instanceof GoogleRefused)) throw error;
      throw formFailure(error, this.#session.now());
    }
  }
}

/** The right to forms is one of its own: without it everything else of the account goes on. */
function formFailure(refused: GoogleRefused, now: number) {
  const failure = googleFailure(refused, now);
  if (failure.failure.kind === 'sign-in' && failure.failure.code === 'scope-missing')
    return needsYou('forms-not-allowed', {}, refused.words);
  if (refused.status === 404 && refused.spoken) return needsYou('form-gone', {}, refused.words);
  // A revision that is no longer the newest: looked at again the next time.
  if ((refused.status === 409 || refused.status === 412) && refused.spoken)
    return later('service-unavailable', null, refused.words);
  if (refused.status === 400 && /revision/iu.test(refused.words))
    return later('service-unavailable', null, refused.words);
  return failure;
}

function addressOf(formId: string): string {
  if (!/^[\w-]+$/u.test(formId)) throw new Error(`not a form's number: ${formId}`);
  return `${host}/${formId}`;
}

function linkIn(form: Fields): string {
  const link = textOf(form['responderUri']);
  if (!link.startsWith('https://')) throw later('answer-unreadable', null, 'a form without its address');
  return link;
}

function answerOf(response: Fields): FormAnswer {
  const id = textOf(response['responseId']);
  const at = textOf(response['lastSubmittedTime']) || textOf(response['createTime']);
  if (id === '' || Number.isNaN(Date.parse(at)))
    throw later('answer-unreadable', null, 'an answer without number or time');
  const answers = Object.entries(fieldsOf(response['answers'])).map(([question, answer]) => {
    const texts = listOf(fieldsOf(fieldsOf(answer)['textAnswers'])['answers']).map(fieldsOf);
    return [question, texts.map((text) => textOf(text['value']))] as const;
  });
  return { id, at: new Date(at).toISOString(), answers: Object.fromEntries(answers) };
}
