import type { KeptKeys, Vendor } from '../../api/channels.ts';
import type { SecretValues } from './ports.ts';

/**
 * Where keys and tokens live: one encrypted file outside the database, kept by whoever started the shop.
 * A keeper that cannot open it answers null, which means *sign in again*, never a failure.
 */
/** A vendor's keys, or the password of the mail server. */
export type SecretName = Vendor | 'mail';

export interface SecretStore {
  read(name: SecretName): Promise<SecretValues | null>;
  write(name: SecretName, values: SecretValues): Promise<void>;
  remove(name: SecretName): Promise<void>;
  /** Who keeps the key, said openly on the screen; absent: nothing outlives the process. */
  keptBy?(): Promise<KeptKeys>;
}
