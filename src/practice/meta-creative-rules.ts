import { at, fieldsOf, textOf, type Fields } from './json.ts';
import { missingParameter, wrongParameter } from './meta-errors.ts';
import type { GraphParams } from './meta-params.ts';

/** Buttons that a link ad of a shop can have (Graph knows more; the practice copy plays these). */
const BUTTONS = (
  'NO_BUTTON LEARN_MORE SHOP_NOW CALL_NOW GET_DIRECTIONS SIGN_UP BOOK_NOW BOOK_TRAVEL GET_OFFER GET_QUOTE CONTACT_US ' +
  'SUBSCRIBE APPLY_NOW ORDER_NOW BUY_NOW BUY_TICKETS EVENT_RSVP GET_SHOWTIMES REQUEST_TIME SEE_MORE VIEW_PRODUCT ' +
  'WHATSAPP_MESSAGE MESSAGE_PAGE OPEN_LINK DOWNLOAD DONATE_NOW GET_IN_TOUCH BROWSE_SHOP VISIT_WEBSITE'
).split(' ');

const LINK_FIELDS = new Set(
  'link message name description caption image_hash picture call_to_action child_attachments multi_share_optimized multi_share_end_card event_id offer_id page_welcome_message attachment_style image_crops force_single_link'.split(
    ' ',
  ),
);

const VALUE_FIELDS = new Set(
  'link lead_gen_form_id link_format link_caption page event_id app_link application app_destination product_link whatsapp_number'.split(
    ' ',
  ),
);

/** What a creative may point at. */
export interface KnownThings {
  image(hash: string): boolean;
  form(id: string): boolean;
  page(id: string): boolean;
  /** Has the page a WhatsApp number? */
  whatsapp(): boolean;
}

/** Checks a new creative: the page's own story with a link, a text, a picture and a button. @returns its fields. */
export function newCreative(params: GraphParams, known: KnownThings): Fields {
  const name = params.text('name');
  const story = params.object('object_story_spec') ?? missingParameter('object_story_spec');
  if (story['page_id'] === undefined) missingParameter('object_story_spec[page_id]');
  if (!known.page(String(story['page_id']))) {
    wrongParameter('Object at page_id does not exist or you have no permission on it', {
      subcode: 1487194,
      text: 'La Pagina non è tra quelle collegate.',
    });
  }
  const link = fieldsOf(story['link_data'] ?? missingParameter('object_story_spec[link_data]'));
  checkLink(link, known);
  const button = textOf(at(link, 'call_to_action.type'));
  return {
    ...(name === undefined ? {} : { name }),
    object_story_spec: story,
    status: 'ACTIVE',
    object_type: 'SHARE',
    title: link['name'],
    body: link['message'],
    image_hash: link['image_hash'],
    ...(button === undefined ? {} : { call_to_action_type: button }),
  };
}

function checkLink(link: Fields, known: KnownThings): void {
  const unknown = Object.keys(link).find((name) => !LINK_FIELDS.has(name));
  if (unknown !== undefined)
    wrongParameter(`Invalid keys "${unknown}" were found in param "object_story_spec[link_data]"`);
  const address = textOf(link['link']);
  if (address === undefined || !/^(https?:\/\/|tel:|fbgeo:)/.test(address)) {
    wrongParameter('link_data[link] must be a valid URL', {
      subcode: 1815166,
      text: 'Manca il collegamento dell’inserzione.',
    });
  }
  const hash = textOf(link['image_hash']);
  if (hash !== undefined && !known.image(hash))
    wrongParameter('Image hash not found in this ad account', { subcode: 1885204 });
  if (link['call_to_action'] !== undefined) checkButton(fieldsOf(link['call_to_action']), known);
}

function checkButton(button: Fields, known: KnownThings): void {
  const type = String(button['type']);
  const value = fieldsOf(button['value']);
  if (!BUTTONS.includes(type)) wrongParameter(`Param call_to_action[type] must be one of {${BUTTONS.join(', ')}}`);
  const unknown = Object.keys(value).find((name) => !VALUE_FIELDS.has(name));
  if (unknown !== undefined) wrongParameter(`Invalid keys "${unknown}" were found in param "call_to_action[value]"`);
  const link = textOf(value['link']) ?? '';
  if (type === 'CALL_NOW' && !/^tel:\+\d{6,15}$/.test(link)) {
    wrongParameter('call_to_action[value][link] must be a phone link (tel:+39…) for CALL_NOW', {
      subcode: 1815630,
      text: 'Per il pulsante «Chiama ora» serve un numero con prefisso internazionale.',
    });
  }
  if (type === 'GET_DIRECTIONS' && !/^fbgeo:\/\/-?\d+(\.\d+)?,-?\d+(\.\d+)?,"[^"]+"$/.test(link)) {
    wrongParameter('call_to_action[value][link] must be fbgeo://LATITUDE,LONGITUDE,"ADDRESS" for GET_DIRECTIONS', {
      subcode: 1815630,
      text: 'Per il pulsante «Indicazioni» servono posizione e indirizzo.',
    });
  }
  const chats: Readonly<Record<string, string>> = { MESSAGE_PAGE: 'MESSENGER', WHATSAPP_MESSAGE: 'WHATSAPP' };
  if (chats[type] !== undefined && value['app_destination'] !== chats[type])
    wrongParameter(`call_to_action[value][app_destination] must be ${chats[type]} for ${type}`);
  const form = value['lead_gen_form_id'];
  if (form !== undefined && !known.form(String(form))) wrongParameter('Lead form not found', { subcode: 1815220 });
}

/** Does the creative lead where the ad set says that it leads? */
export function checkMatch(adset: Fields, creative: Fields): void {
  const destination = textOf(adset['destination_type']);
  const button = fieldsOf(at(creative, 'object_story_spec.link_data.call_to_action'));
  const value = fieldsOf(button['value']);
  const leads = { ON_AD: 'lead_gen_form_id', MESSENGER: 'app_destination', WHATSAPP: 'app_destination' };
  for (const [place, field] of Object.entries(leads)) {
    const fits = field === 'app_destination' ? value[field] === place : value[field] !== undefined;
    if ((destination === place) !== fits)
      wrongParameter(`The creative does not match the destination ${destination ?? 'of the ad set'}`, {
        subcode: 1815630,
        text: 'Il pulsante non porta dove dice il gruppo di inserzioni.',
      });
  }
}
