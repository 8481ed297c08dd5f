/** A lead as Graph tells it. */
import { toInstant } from '../../api/time.ts';
import type { LeadThere } from '../../core/channels/ports.ts';
import { instantIn } from '../instants.ts';
import { fieldsOf, listOf, textOf, type Fields } from '../json.ts';

export const leadFields =
  'id,created_time,field_data,custom_disclaimer_responses,ad_id,campaign_id,campaign_name,is_organic,platform';

/** Null: without number or time nobody could tell it from another. */
export function leadThere(node: Fields): LeadThere | null {
  const id = textOf(node['id']);
  const at = instantIn(textOf(node['created_time']));
  if (id === '' || at === null) return null;
  return {
    id,
    at: toInstant(at),
    answers: listOf(node['field_data'])
      .map(fieldsOf)
      .map((field) => ({
        key: textOf(field['name']),
        value: listOf(field['values']).map(String).join(', ').trim(),
      })),
    boxes: listOf(node['custom_disclaimer_responses'])
      .map(fieldsOf)
      .map((box) => ({ key: textOf(box['checkbox_key']), ticked: isTicked(box['is_checked']) })),
    campaign: textOf(node['campaign_id']),
    ad: textOf(node['ad_id']),
    campaignName: textOf(node['campaign_name']),
    place: textOf(node['platform']) === 'ig' ? 'instagram' : 'facebook',
  };
}

/** `"1"` or empty text; other tellers write true or false. Only a clear yes is one. */
const isTicked = (value: unknown): boolean => value === true || value === 1 || value === '1' || value === 'true';
