/** The shop’s card at a channel: read whole, changed field by field. */
import type { Facts } from '../../../api/outside.ts';
import type {
  Category,
  OfferedAttribute,
  OfferedService,
  ProfileChanges,
  ProfileField,
  ProfileValues,
} from '../../../api/profile.ts';

/** The shop's card at a channel, read whole. */
export interface ProfileReading {
  /** What the card holds: the shop's own word, as it was last given there by whoever. */
  readonly held: ProfileValues;
  /** What customers see, where that is something else. */
  readonly seen: ProfileChanges;
  /** Edits that the channel has and has not published yet. */
  readonly pending: readonly ProfileField[];
  readonly mapsLink: string;
  /** The channel knows whose shop it is; null: it does not say. */
  readonly verified: boolean | null;
}

export type ProfileAnswer =
  /** `held`: the value as the channel keeps it. */
  | { readonly field: ProfileField; readonly outcome: 'accepted'; readonly held: unknown }
  | { readonly field: ProfileField; readonly outcome: 'refused'; readonly code: string; readonly details: Facts }
  /** Something else in the same call was refused: this one may go again at once; `alone` where nobody said what was wrong. */
  | { readonly field: ProfileField; readonly outcome: 'again'; readonly alone: boolean };

export interface ProfileEdit {
  readonly values: ProfileChanges;
  /** For attributes only those that differ are sent; what the card holds now. */
  readonly held: ProfileChanges;
}

export interface ProfileProblem {
  /** Null: the channel did not say which. */
  readonly field: ProfileField | null;
  readonly code: string;
  readonly details: Facts;
}

export interface ProfilePort {
  read(): Promise<ProfileReading>;
  /** What the card holds for these fields, right before they are sent. */
  held(fields: readonly ProfileField[]): Promise<ProfileChanges>;
  /**
   * Fields that one edit at the channel can carry together. Edits are counted there; each group is one of them.
   */
  readonly together: readonly (readonly ProfileField[])[];
  /** One edit: fields of one group. Safe to repeat. One answer per field. */
  update(edit: ProfileEdit): Promise<readonly ProfileAnswer[]>;
  /** Names of the fields in the channel's own words, as `update` would send them. */
  mask(edit: ProfileEdit): readonly string[];
  /** Asks the channel whether it would take an edit, without changing anything. */
  check(edit: ProfileEdit): Promise<readonly ProfileProblem[]>;
  categories(search: string): Promise<readonly Category[]>;
  /** What can be said of a shop of these categories. */
  offered(categories: ProfileValues['categories']): Promise<{
    readonly attributes: readonly OfferedAttribute[];
    readonly services: readonly OfferedService[];
  }>;
}
