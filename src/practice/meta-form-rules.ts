import { fieldsOf, isFields, listOf, textOf, type Fields } from './json.ts';
import { missingParameter, wrongParameter } from './meta-errors.ts';
import type { GraphParams } from './meta-params.ts';

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
const BUTTONS = ['VIEW_WEBSITE', 'CALL_BUSINESS', 'MESSAGE_BUSINESS', 'DOWNLOAD', 'VIEW_ON_FACEBOOK', 'NONE'];
const LOCALES =
  'ar_AR cs_CZ da_DK de_DE el_GR en_GB en_US es_ES es_LA fi_FI fr_FR he_IL hi_IN hu_HU id_ID it_IT ja_JP ko_KR nb_NO nl_NL pl_PL pt_BR pt_PT ro_RO ru_RU sv_SE th_TH tr_TR vi_VN zh_CN zh_HK zh_TW'.split(
    ' ',
  );
const ADDRESS = /^https?:\/\/[^\s/]+\.[^\s]+$/;

/** The form as it is kept, or the refusal of what Meta would refuse. */
export function formOf(params: GraphParams, id: string): Fields {
  const questions = params.list('questions') ?? missingParameter('questions');
  if (questions.length === 0) wrongParameter('Param questions must have at least one question');
  const privacy = params.object('privacy_policy') ?? missingParameter('privacy_policy');
  if (!ADDRESS.test(textOf(privacy['url']) ?? '')) {
    wrongParameter('privacy_policy[url] must be a valid URL', {
      subcode: 1892057,
      text: 'Serve l’indirizzo dell’informativa privacy.',
    });
  }
  const disclaimer = params.object('custom_disclaimer');
  const thanks = params.object('thank_you_page');
  const follow = params.text('follow_up_action_url');
  if (follow !== undefined && !ADDRESS.test(follow)) wrongParameter('follow_up_action_url must be a valid URL');
  const tracking = params.object('tracking_parameters');
  return {
    locale: localeOf(params.text('locale')),
    privacy_policy_url: privacy['url'],
    questions: uniqueKeys(questions.map(fieldsOf).map((question, index) => questionOf(question, `${id}${index}`))),
    legal_content: {
      id: `${id}9`,
      privacy_policy: { url: privacy['url'], link_text: textOf(privacy['link_text']) ?? '' },
      ...(disclaimer === undefined ? {} : { custom_disclaimer: disclaimerOf(disclaimer, id) }),
    },
    ...(thanks === undefined ? {} : { thank_you_page: thanksOf(thanks, id) }),
    ...(follow === undefined ? {} : { follow_up_action_url: follow }),
    ...(tracking === undefined
      ? {}
      : { tracking_parameters: Object.entries(tracking).map(([key, value]) => ({ key, value: String(value) })) }),
    ...(params.has('question_page_custom_headline')
      ? { question_page_custom_headline: shortEnough(params.text('question_page_custom_headline') ?? '', 60) }
      : {}),
  };
}

function localeOf(written = 'it_IT'): string {
  const known = LOCALES.find((locale) => locale.toLowerCase() === written.toLowerCase());
  return known ?? wrongParameter(`Param locale must be one of {${LOCALES.join(', ').toUpperCase()}}`);
}

function shortEnough(text: string, most: number): string {
  return [...text].length <= most ? text : wrongParameter(`The text is longer than ${most} characters`);
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

function uniqueKeys(questions: Fields[]): Fields[] {
  const keys = questions.map(({ key }) => key);
  return new Set(keys).size === keys.length ? questions : wrongParameter('Question keys must be unique');
}

/** Boxes of consent: each with a key and the sentence that the person sees. */
function disclaimerOf(disclaimer: Fields, id: string): Fields {
  const body = disclaimer['body'];
  if (!isFields(body) || (textOf(body['text']) ?? '') === '')
    wrongParameter('custom_disclaimer[body][text] is missing');
  if ((textOf(disclaimer['title']) ?? '') === '') wrongParameter('custom_disclaimer[title] is missing');
  const checkboxes = listOf(disclaimer['checkboxes'])
    .map(fieldsOf)
    .map((box, index) => {
      const key = textOf(box['key']) ?? '';
      const text = textOf(box['text']) ?? '';
      if (key === '' || text === '') wrongParameter('custom_disclaimer[checkboxes] need key and text');
      for (const name of ['is_required', 'is_checked_by_default']) {
        if (box[name] !== undefined && typeof box[name] !== 'boolean') wrongParameter(`${name} must be a boolean`);
      }
      return {
        id: `${id}8${index}`,
        key,
        text,
        is_required: box['is_required'] === true,
        is_checked_by_default: box['is_checked_by_default'] === true,
      };
    });
  return { title: disclaimer['title'], body, checkboxes };
}

function thanksOf(page: Fields, id: string): Fields {
  const title = textOf(page['title']) ?? '';
  if (title === '') wrongParameter('thank_you_page[title] is missing');
  const button = textOf(page['button_type']) ?? 'NONE';
  if (!BUTTONS.includes(button)) wrongParameter(`thank_you_page[button_type] must be one of {${BUTTONS.join(', ')}}`);
  if (button !== 'NONE' && (textOf(page['button_text']) ?? '') === '')
    wrongParameter('thank_you_page[button_text] is missing');
  if (button === 'VIEW_WEBSITE' && !ADDRESS.test(textOf(page['website_url']) ?? ''))
    wrongParameter('thank_you_page[website_url] must be a valid URL');
  if (button === 'CALL_BUSINESS' && !/^\+?\d[\d ]{5,}$/.test(textOf(page['business_phone_number']) ?? ''))
    wrongParameter('thank_you_page[business_phone_number] is not valid');
  return { id: `${id}7`, status: 'ACTIVE', ...page, button_type: button };
}
