/** What an edit would send, and what Google would say to it, before anything is kept. */
import { OutsideError } from '../../../api/outside.ts';
import type { ProfileChanges, ProfilePreview } from '../../../api/profile.ts';
import { type ProfileField, profileFields } from '../../../api/profile-words.ts';
import type { Connector, ProfileEdit, ProfileProblem } from '../../channels/index.ts';
import { askGoogle } from '../google.ts';
import { checkedChanges } from './check-profile.ts';
import { type ProfileParts, placeOf } from './parts.ts';
import { fieldRows } from './profile.sql.ts';
import { comparing } from './same.ts';

type Port = NonNullable<Connector['profile']>;

export async function previewOf(parts: ProfileParts, changes: ProfileChanges): Promise<ProfilePreview> {
  const { database, clock, settings, channels, log } = parts;
  const [rows, place] = [await fieldRows(database.read), placeOf(await settings.current(), clock.now())];
  const checked = checkedChanges(changes, (field) => (rows.get(field)?.wanted ?? null) as never, place);
  const same = comparing(place);
  const differs = (field: ProfileField): boolean => {
    const [row, wanted] = [rows.get(field), checked[field]];
    return wanted !== undefined && !same(field, wanted as never, (row?.held ?? row?.wanted ?? null) as never);
  };
  const fields = profileFields.filter(differs);
  const pick = (values: Partial<Record<ProfileField, unknown>>) =>
    Object.fromEntries(fields.map((field) => [field, values[field]])) as ProfileChanges;
  const held = Object.fromEntries(
    [...rows.values()].flatMap(({ field, held: there }) => (there === null ? [] : [[field, there]])),
  );
  const edit: ProfileEdit = { values: pick(checked), held: held as ProfileChanges };
  if (fields.length === 0) return { changes: [], problems: [], asked: false };
  try {
    return await askGoogle(channels, database.read, 'profile', async (port) => ({
      changes: masks(port, edit, fields),
      problems: (await port.check(edit)).map(shown),
      asked: true,
    }));
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error;
    log.info({ code: error.failure.code }, 'Google could not be asked about an edit of the card');
    return { changes: fields.map((field) => ({ field, mask: [] })), problems: [], asked: false };
  }
}

function masks(port: Port, { values, held }: ProfileEdit, fields: readonly ProfileField[]): ProfilePreview['changes'] {
  return fields.map((field) => ({ field, mask: [...port.mask({ values: { [field]: values[field] }, held })] }));
}

const shown = ({ field, code, details }: ProfileProblem): ProfilePreview['problems'][number] => ({
  field,
  reason: { code, details: { ...details } },
});
