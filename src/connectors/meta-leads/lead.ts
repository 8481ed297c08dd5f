/** A lead as Graph tells it. */
import type { LeadThere } from '../../core/channels/ports.ts';
import { fieldsOf, listOf, textOf, type Fields } from '../json.ts';

export const leadFields =
  'id,created_time,field_data,custom_disclaimer_responses,ad_id,campaign_id,campaign_name,is_organic,platform';

/** Null: without number or time nobody could tell it from another. */
export function leadThere(node: Fields): LeadThere | null {
  const id = textOf(node['id']);
  const at = instantOf(textOf(node['created_time']));
  if (id === '' || at === null) return null;
  return {
    id,
    at,
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

/** `2026-11-21T10:00:00+0000`: Graph writes the offset without a colon. */
export function instantOf(written: string): string | null {
  const time = Date.parse(written.replace(/([+-]\d{2})(\d{2})$/u, '$1:$2'));
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
