import { invalid, refuse, unknownFields } from './google-errors.ts';
import { fieldsOf, isFields, listOf, textOf, type Fields } from './json.ts';

export interface StoredForm {
  readonly form: Fields;
}

export const publishState = (form: Fields): Fields => fieldsOf(fieldsOf(form['publishSettings'])['publishState']);

const link = (formId: string): string => `https://docs.google.com/forms/d/e/${formId}/viewform`;

/** A form begins with a title alone, without questions, and shows to nobody. */
export function newForm(fields: Fields, formId: string): Fields {
  onlyThese(
    fields,
    ['info', 'settings', 'items', 'formId', 'revisionId', 'responderUri', 'linkedSheetId', 'publishSettings'],
    'form',
  );
  const info = fieldsOf(fields['info']);
  onlyThese(info, ['title', 'description', 'documentTitle'], 'form.info');
  const more = Object.keys(fields).some((name) => name !== 'info') || info['description'] !== undefined;
  if (more)
    refuse(
      400,
      'INVALID_ARGUMENT',
      'Only info.title can be set when creating a form. To add items and change settings, use batchUpdate.',
    );
  const title = textOf(info['title']) ?? '';
  if (title === '') invalid([{ field: 'info.title', description: 'Title is required.' }]);
  if (/[\r\n]/u.test(title)) invalid([{ field: 'info.title', description: 'Displayed text cannot contain newlines.' }]);
  return {
    formId,
    info: { title, documentTitle: textOf(info['documentTitle']) ?? 'Untitled form' },
    settings: { emailCollectionType: 'DO_NOT_COLLECT' },
    revisionId: '00000001',
    responderUri: link(formId),
    items: [],
    publishSettings: { publishState: { isPublished: false, isAcceptingResponses: false } },
  };
}

interface Changed {
  readonly after: Fields;
  readonly replies: Fields[];
}

/** All requests or none. */
export function changedForm(form: Fields, fields: Fields, newId: () => string): Changed {
  onlyThese(fields, ['requests', 'includeFormInResponse', 'writeControl'], 'batch');
  const requests = listOf(fields['requests']).map(fieldsOf);
  if (requests.length === 0) refuse(400, 'INVALID_ARGUMENT', 'Must specify at least one request.');
  const { requiredRevisionId } = fieldsOf(fields['writeControl']);
  if (requiredRevisionId !== undefined && requiredRevisionId !== form['revisionId'])
    refuse(400, 'INVALID_ARGUMENT', 'The revision ID in the write control is not the latest revision of the form.');
  let after: Fields = { ...form, items: [...(form['items'] as Fields[])] };
  const replies: Fields[] = [];
  for (const [place, request] of requests.entries()) {
    const at = `requests[${place}]`;
    const [kind] = Object.keys(request);
    const wish = fieldsOf(kind === undefined ? undefined : request[kind]);
    if (kind === 'createItem') {
      const { items, reply } = withItem(after['items'] as Fields[], wish, newId, at);
      after = { ...after, items };
      replies.push(reply);
    } else if (kind === 'updateFormInfo' || kind === 'updateSettings') {
      const part = kind === 'updateFormInfo' ? 'info' : 'settings';
      after = { ...after, [part]: withMask(fieldsOf(after[part]), fieldsOf(wish[part]), wish['updateMask'], at) };
      replies.push({});
    } else unknownFields([kind ?? ''], at);
  }
  return { after: { ...after, revisionId: String(Number(form['revisionId']) + 1).padStart(8, '0') }, replies };
}

function withMask(before: Fields, wish: Fields, mask: unknown, at: string): Fields {
  const names = (textOf(mask) ?? '').split(',').filter((name) => name !== '');
  if (names.length === 0) refuse(400, 'INVALID_ARGUMENT', `Invalid ${at}: Update mask is required.`);
  const known = ['title', 'description', 'emailCollectionType', '*'];
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined)
    refuse(400, 'INVALID_ARGUMENT', `Invalid ${at}: Unknown field in update mask: ${unknown}.`);
  const after = { ...before };
  for (const name of names) after[name] = wish[name];
  return after;
}

function withItem(items: readonly Fields[], { item, location }: Fields, newId: () => string, at: string) {
  const index = fieldsOf(location)['index'];
  // A 0 may be left out on the wire; the place itself may not.
  const place = index === undefined && isFields(location) ? 0 : index;
  if (typeof place !== 'number' || !Number.isInteger(place) || place < 0 || place > items.length)
    refuse(400, 'INVALID_ARGUMENT', `Invalid ${at}.createItem: The index must be in the range [0..N).`);
  const said = fieldsOf(item);
  onlyThese(said, ['title', 'description', 'itemId', 'questionItem'], `${at}.create_item.item`);
  const title = textOf(said['title']) ?? '';
  if (/[\r\n]/u.test(title))
    refuse(400, 'INVALID_ARGUMENT', `Invalid ${at}.createItem: Displayed text cannot contain newlines.`);
  const question = fieldsOf(fieldsOf(said['questionItem'])['question']);
  if (!isFields(fieldsOf(said['questionItem'])['question']))
    refuse(400, 'INVALID_ARGUMENT', `Invalid ${at}.createItem: An item must have a kind.`);
  checkQuestion(question, at);
  const questionId = newId();
  const stored = { ...said, itemId: newId(), questionItem: { question: { ...question, questionId } } };
  return {
    items: [...items.slice(0, place), stored, ...items.slice(place)],
    reply: { createItem: { itemId: stored.itemId, questionId: [questionId] } },
  };
}

function checkQuestion(question: Fields, at: string): void {
  onlyThese(question, ['questionId', 'required', 'textQuestion', 'choiceQuestion'], `${at}.create_item.item.question`);
  if (isFields(question['textQuestion'])) return;
  const choice = fieldsOf(question['choiceQuestion']);
  if (!['RADIO', 'CHECKBOX', 'DROP_DOWN'].includes(textOf(choice['type']) ?? ''))
    refuse(400, 'INVALID_ARGUMENT', `Invalid ${at}.createItem: A choice question must have a type.`);
  const options = listOf(choice['options']).map((option) => textOf(fieldsOf(option)['value']) ?? '');
  if (options.length === 0 || options.includes(''))
    refuse(400, 'INVALID_ARGUMENT', `Invalid ${at}.createItem: Option value cannot be empty.`);
  if (new Set(options).size !== options.length)
    refuse(400, 'INVALID_ARGUMENT', `Invalid ${at}.createItem: Cannot have duplicate option values.`);
  if (options.some((option) => /[\r\n]/u.test(option)))
    refuse(400, 'INVALID_ARGUMENT', `Invalid ${at}.createItem: Displayed text cannot contain newlines.`);
}

function onlyThese(fields: Fields, names: readonly string[], place: string): void {
  const unknown = Object.keys(fields).filter((name) => !names.includes(name));
  if (unknown.length > 0) unknownFields(unknown, place);
}
