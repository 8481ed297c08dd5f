/** A lead form in Meta's words, and read back (LeadgenForm). */
import type { LeadFormOrder, LeadFormThere } from '../../core/channels/ports.ts';
import { fieldsOf, listOf, numberOf, textOf, type Fields } from '../json.ts';

/** The one box of Vetrina's forms. */
export const consentKey = 'vetrina_inviti';

const locales: Readonly<Record<string, string>> = { it: 'it_IT', en: 'en_GB', hu: 'hu_HU' };

const words = {
  it: {
    privacy: 'Informativa sulla privacy',
    box: 'I prossimi eventi',
    thanks: 'Grazie!',
    site: 'Apri',
    call: 'Chiama',
  },
  en: { privacy: 'Privacy notice', box: 'Coming events', thanks: 'Thank you!', site: 'Open', call: 'Call' },
  hu: { privacy: 'Adatvédelem', box: 'Következő események', thanks: 'Köszönjük!', site: 'Megnyitás', call: 'Hívás' },
} as const;

const wordsOf = (language: string) => words[language === 'en' || language === 'hu' ? language : 'it'];

/** Meta keeps 60 signs of a headline on the last page. */
const longestTitle = 60;

/** What is asked cannot be changed later: only the form's state can. */
export function formBody(order: LeadFormOrder): Readonly<Record<string, unknown>> {
  const said = wordsOf(order.language);
  return {
    name: formName(order),
    locale: locales[order.language] ?? locales['it'],
    questions: [
      { type: 'FULL_NAME', key: 'full_name' },
      { type: 'EMAIL', key: 'email' },
      ...(order.asksPhone ? [{ type: 'PHONE', key: 'phone_number' }] : []),
      ...(order.question === '' ? [] : [{ type: 'CUSTOM', key: 'domanda', label: order.question }]),
    ],
    question_page_custom_headline: cut(order.headline),
    privacy_policy: { url: order.privacyUrl, link_text: said.privacy },
    custom_disclaimer: {
      title: said.box,
      body: { text: order.headline },
      checkboxes: [{ key: consentKey, text: order.consentText, is_required: false, is_checked_by_default: false }],
    },
    thank_you_page: thankYouPage(order),
    ...(order.link === '' ? {} : { follow_up_action_url: order.link }),
    tracking_parameters: order.tracking,
    // People who came upon the form without an advert are as welcome.
    allow_organic_lead_retrieval: true,
    block_display_for_non_targeted_viewer: false,
  };
}

/** Unique on the page, and found again by the intent in it. */
export const formName = ({ name, intent }: LeadFormOrder): string => `${cut(name)} · ${intent}`;

function thankYouPage({ language, thanks, link, phone }: LeadFormOrder): Readonly<Record<string, string>> {
  const said = wordsOf(language);
  const page = { title: said.thanks, body: thanks };
  if (link !== '') return { ...page, button_type: 'VIEW_WEBSITE', button_text: said.site, website_url: link };
  if (phone === '') return { ...page, button_type: 'NONE' };
  return { ...page, button_type: 'CALL_BUSINESS', button_text: said.call, business_phone_number: phone };
}

const cut = (text: string): string => {
  const signs = [...text];
  return signs.length <= longestTitle ? text : `${signs.slice(0, longestTitle - 1).join('')}…`;
};

export const formFields = 'id,name,status,locale,leads_count,questions,legal_content';

export function formThere(node: Fields): LeadFormThere {
  const legal = node['legal_content'] === undefined ? null : fieldsOf(node['legal_content']);
  const boxes = legal === null ? null : listOf(fieldsOf(legal['custom_disclaimer'])['checkboxes']).map(fieldsOf);
  return {
    id: textOf(node['id']),
    name: textOf(node['name']),
    state: textOf(node['status']) === 'ACTIVE' ? 'active' : 'archived',
    language: textOf(node['locale']).slice(0, 2).toLowerCase(),
    sent: numberOf(node['leads_count']),
    questions: listOf(node['questions'])
      .map(fieldsOf)
      .map((question) => ({
        key: textOf(question['key']),
        label: textOf(question['label']) || textOf(question['key']),
        kind: textOf(question['type']),
      })),
    boxes: boxes?.map((box) => ({ key: textOf(box['key']), text: textOf(box['text']) })) ?? null,
  };
}
