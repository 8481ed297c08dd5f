/** The shop's card on Google: read, changed field by field, and asked what it would take (Business Information v1). */
import { mybusinessbusinessinformation_v1 } from 'googleapis/build/src/apis/mybusinessbusinessinformation/v1.js';

import type { ProfileChanges, ProfileField, ProfileValues } from '../../api/profile.ts';
import type {
  ConnectorSetting,
  ProfileAnswer,
  ProfileEdit,
  ProfilePort,
  ProfileProblem,
  ProfileReading,
} from '../../core/channels/ports.ts';
import { later } from '../failures.ts';
import { googleFailure, GoogleRefused } from '../google-errors.ts';
import { askedOutside, type GoogleSession } from '../google-session.ts';
import { fieldsOf, textOf } from '../json.ts';
import { chosenPlace } from './place.ts';
import { attributeChanges, attributesOf } from './profile-attributes.ts';
import { offeredFor, searchCategories } from './profile-offered.ts';
import { isThrottled, problemsIn } from './profile-refusals.ts';
import {
  bodyOf,
  fieldsInMask,
  type LocationField,
  locationFields,
  maskOf,
  paths,
  topOf,
  valuesOf,
} from './profile-values.ts';

const readMask = ['name', ...locationFields.map((field) => topOf(paths[field])), 'metadata'].join(',');

export class GoogleProfile implements ProfilePort {
  readonly together = [locationFields, ['attributes']] as const;
  readonly #session: GoogleSession;
  readonly #setting: ConnectorSetting;
  readonly #api: mybusinessbusinessinformation_v1.Mybusinessbusinessinformation;

  constructor(session: GoogleSession, setting: ConnectorSetting) {
    this.#session = session;
    this.#setting = setting;
    this.#api = new mybusinessbusinessinformation_v1.Mybusinessbusinessinformation({ auth: session.auth });
  }

  async read(): Promise<ProfileReading> {
    const { shop } = this.#setting;
    const { name, attributesName } = this.#names();
    const location = fieldsOf(await this.#ask((options) => this.#api.locations.get({ name, readMask }, options)));
    const metadata = fieldsOf(location['metadata']);
    const attributes = await this.#attributes();
    const held: ProfileValues = { ...valuesOf(location, shop), attributes };
    const reading = {
      held,
      mapsLink: textOf(metadata['mapsUri']),
      verified: typeof metadata['hasVoiceOfMerchant'] === 'boolean' ? metadata['hasVoiceOfMerchant'] : null,
    };
    // What customers see is only another thing while Google says so; then it is asked for.
    if (metadata['hasGoogleUpdated'] !== true && metadata['hasPendingEdits'] !== true)
      return { ...reading, seen: {}, pending: [] };
    const updated = fieldsOf(
      await this.#ask((options) => this.#api.locations.getGoogleUpdated({ name, readMask }, options)),
    );
    const seenAttributes = attributesOf(
      await this.#ask((options) => this.#api.locations.attributes.getGoogleUpdated({ name: attributesName }, options)),
    );
    const [differs, pending] = [fieldsInMask(updated['diffMask']), fieldsInMask(updated['pendingMask'])];
    const there = valuesOf(fieldsOf(updated['location']), shop);
    const seen = [...new Set([...differs, ...pending])].map((field) => [field, there[field]]);
    const attributesDiffer = JSON.stringify(seenAttributes) !== JSON.stringify(attributes);
    return {
      ...reading,
      seen: {
        ...(Object.fromEntries(seen) as ProfileChanges),
        ...(attributesDiffer ? { attributes: seenAttributes } : {}),
      },
      // The mask has no word for attributes: while edits are pending, what differs may be one of them.
      pending: [
        ...pending,
        ...(attributesDiffer && metadata['hasPendingEdits'] === true ? (['attributes'] as const) : []),
      ],
    };
  }

  async held(fields: readonly ProfileField[]): Promise<ProfileChanges> {
    const { name } = this.#names();
    const ofLocation = locationFields.filter((field) => fields.includes(field));
    const attributes = fields.includes('attributes') ? { attributes: await this.#attributes() } : {};
    if (ofLocation.length === 0) return attributes;
    const mask = ['name', ...ofLocation.map((field) => topOf(paths[field]))].join(',');
    const location = await this.#ask((options) => this.#api.locations.get({ name, readMask: mask }, options));
    const values = valuesOf(fieldsOf(location), this.#setting.shop);
    return {
      ...(Object.fromEntries(ofLocation.map((field) => [field, values[field]])) as ProfileChanges),
      ...attributes,
    };
  }

  async update(edit: ProfileEdit): Promise<readonly ProfileAnswer[]> {
    const fields = Object.keys(edit.values) as ProfileField[];
    try {
      return await this.#send(edit);
    } catch (thrown) {
      const error = this.#aboutTheEdit(thrown);
      const refused = problemsIn(error).filter(({ field }) => field !== null && fields.includes(field));
      const [only] = fields;
      if (refused.length === 0 && fields.length === 1 && only !== undefined)
        return [{ field: only, outcome: 'refused', code: 'profile-field-refused', details: { message: error.words } }];
      return fields.map((field): ProfileAnswer => {
        const problem = refused.find((each) => each.field === field);
        if (problem === undefined) return { field, outcome: 'again', alone: refused.length === 0 };
        return { field, outcome: 'refused', code: problem.code, details: problem.details };
      });
    }
  }

  mask({ values, held }: ProfileEdit): readonly string[] {
    const attributes =
      values.attributes === undefined ? [] : attributeChanges(values.attributes, held.attributes ?? {}).mask;
    return [...maskOf(values).map((field) => paths[field]), ...attributes];
  }

  async check({ values, held }: ProfileEdit): Promise<readonly ProfileProblem[]> {
    // Google has no such question for attributes: they were chosen from what it offers.
    const { attributes: _attributes, ...ofLocation } = values;
    if (maskOf(ofLocation).length === 0) return [];
    try {
      await this.#patch({ values: ofLocation, held }, true);
      return [];
    } catch (thrown) {
      const error = this.#aboutTheEdit(thrown);
      const problems = problemsIn(error);
      return problems.length > 0
        ? problems
        : [{ field: null, code: 'profile-field-refused', details: { message: error.words } }];
    }
  }

  async categories(search: string) {
    return askedOutside(this.#session, () => searchCategories(this.#session, this.#api, this.#setting.shop, search));
  }

  async offered(categories: ProfileValues['categories']) {
    return askedOutside(this.#session, () => offeredFor(this.#session, this.#api, this.#setting.shop, categories));
  }

  async #send(edit: ProfileEdit): Promise<readonly ProfileAnswer[]> {
    const { values, held } = edit;
    if (values.attributes !== undefined) {
      const { mask, attributes } = attributeChanges(values.attributes, held.attributes ?? {});
      const { attributesName: name } = this.#names();
      if (mask.length > 0) {
        await this.#session.ask((options) =>
          this.#api.locations.updateAttributes(
            { name, attributeMask: mask.join(','), requestBody: { name, attributes } },
            options,
          ),
        );
      }
      // The answer need not hold the others: what the card holds is what was sent.
      return [{ field: 'attributes', outcome: 'accepted', held: values.attributes }];
    }
    const answer = await this.#patch(edit, false);
    const there = valuesOf(fieldsOf(answer), this.#setting.shop);
    return maskOf(values).map((field) => ({
      field,
      outcome: 'accepted',
      held: isSaid(answer, field) ? there[field] : values[field],
    }));
  }

  async #patch({ values, held }: ProfileEdit, validateOnly: boolean): Promise<unknown> {
    const { name } = this.#names();
    const updateMask = maskOf(values)
      .map((field) => paths[field])
      .join(',');
    const requestBody = bodyOf(values, held, this.#setting.shop);
    return this.#session.ask((options) =>
      this.#api.locations.patch({ name, updateMask, requestBody, ...(validateOnly ? { validateOnly } : {}) }, options),
    );
  }

  async #attributes(): Promise<ProfileValues['attributes']> {
    const { attributesName: name } = this.#names();
    return attributesOf(await this.#ask((options) => this.#api.locations.getAttributes({ name }, options)));
  }

  #names() {
    const { alone } = chosenPlace(this.#setting);
    return { name: alone, attributesName: `${alone}/attributes` };
  }

  #ask: GoogleSession['ask'] = (call) => askedOutside(this.#session, () => this.#session.ask(call));

  /** A refusal of what the edit says; everything else leaves as a failure of the account or the moment. */
  #aboutTheEdit(error: unknown): GoogleRefused {
    if (!(error instanceof GoogleRefused)) throw error;
    if (error.status !== 400 || !error.spoken) throw googleFailure(error, this.#session.now());
    if (isThrottled(error)) throw later('too-many-requests', null, error.words);
    return error;
  }
}

/** Whether the answer speaks of the field at all; what it leaves out is as it was sent. */
const isSaid = (answer: unknown, field: LocationField): boolean => fieldsOf(answer)[topOf(paths[field])] !== undefined;
