/**
 * What Google says of an edit that it does not take, field by field. It names the reason (`ErrorInfo.reason`, the list
 * ErrorCode of Business Information v1) with `field_mask` beside it, or the field alone (`BadRequest.fieldViolations`).
 */
import type { ProfileReasonCode } from '../../api/outside.ts';
import type { ProfileField } from '../../api/profile.ts';
import type { ProfileProblem } from '../../core/channels/ports.ts';
import { withoutSecrets } from '../failures.ts';
import type { GoogleRefused } from '../google-errors.ts';
import { fieldsOf, listOf, textOf } from '../json.ts';
import { fieldsInMask, topOf } from './profile-values.ts';

const byReason: Readonly<Record<string, readonly [ProfileField | null, ProfileReasonCode]>> = {
  PROFILE_DESCRIPTION_CONTAINS_URL: ['description', 'profile-description-link'],
  LODGING_CANNOT_EDIT_PROFILE_DESCRIPTION: ['description', 'profile-field-refused'],
  FORBIDDEN_WORDS: [null, 'profile-forbidden-words'],
  STALE_DATA: [null, 'profile-changed-there'],
  INVALID_PHONE_NUMBER: ['phones', 'profile-phone-refused'],
  INVALID_PHONE_NUMBER_FOR_REGION: ['phones', 'profile-phone-refused'],
  MISSING_PRIMARY_PHONE_NUMBER: ['phones', 'profile-phone-refused'],
  INVALID_CATEGORY: ['categories', 'profile-category-refused'],
  INVALID_URL: ['website', 'profile-website-refused'],
  INVALID_HOURS_VALUE: ['hours', 'profile-hours-refused'],
  OVERLAPPED_SPECIAL_HOURS: ['special-hours', 'profile-special-hours-refused'],
  SPECIAL_HOURS_SET_WITHOUT_REGULAR_HOURS: ['special-hours', 'profile-special-hours-refused'],
  INVALID_ATTRIBUTE_NAME: ['attributes', 'profile-attribute-refused'],
};

const ofField: Readonly<Record<ProfileField, ProfileReasonCode>> = {
  title: 'profile-title-refused',
  phones: 'profile-phone-refused',
  website: 'profile-website-refused',
  description: 'profile-field-refused',
  categories: 'profile-category-refused',
  hours: 'profile-hours-refused',
  'special-hours': 'profile-special-hours-refused',
  attributes: 'profile-attribute-refused',
  services: 'profile-service-refused',
};

interface Said {
  readonly reason: string;
  readonly mask: string;
}

/** Google asks for patience with one field: no refusal. */
export const isThrottled = (refused: GoogleRefused): boolean =>
  saidBy(refused).some(({ reason }) => reason === 'THROTTLED');

/** Empty: Google did not say which field it means. */
export function problemsIn(refused: GoogleRefused): ProfileProblem[] {
  const found = new Map<ProfileField, ProfileProblem>();
  const message = withoutSecrets(refused.words);
  for (const { reason, mask } of saidBy(refused)) {
    const [field, code] = byReason[reason] ?? [null, null];
    for (const each of named(mask, field)) {
      found.set(each, { field: each, code: code ?? ofField[each], details: { message } });
    }
  }
  for (const { field: path, description } of refused.violations) {
    const details = { message: withoutSecrets(description) || message };
    for (const field of fieldsInMask(topOf(path))) {
      if (!found.has(field)) found.set(field, { field, code: ofField[field], details });
    }
  }
  return [...found.values()];
}

function saidBy({ answer }: GoogleRefused): Said[] {
  return listOf(fieldsOf(fieldsOf(answer.body)['error'])['details'])
    .map(fieldsOf)
    .map((detail) => {
      const metadata = fieldsOf(detail['metadata']);
      return {
        reason: textOf(detail['reason']) || textOf(detail['errorCode']),
        mask: textOf(metadata['field_mask']) || textOf(metadata['fieldMask']),
      };
    })
    .filter(({ reason }) => reason !== '');
}

function named(mask: string, usual: ProfileField | null): readonly ProfileField[] {
  const inMask = fieldsInMask(mask);
  return inMask.length > 0 ? inMask : usual === null ? [] : [usual];
}
