import type { KeptKeys, Vendor } from '../../api/channels.ts';
import type { SecretValues } from './ports.ts';

/**
 * Where keys and tokens live: one encrypted file outside the database, kept by whoever started the shop.
 * A keeper that cannot open it answers null, which means *sign in again*, never a failure.
 */
export interface SecretStore {
  read(vendor: Vendor): Promise<SecretValues | null>;
  write(vendor: Vendor, values: SecretValues): Promise<void>;
  remove(vendor: Vendor): Promise<void>;
  /** Who keeps the key, said openly on the screen; absent: nothing outlives the process. */
  keptBy?(): Promise<KeptKeys>;
}
