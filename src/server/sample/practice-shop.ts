/** The shop that the practice vendors know under its name: in the sample shop, the sample shop itself. */
import type { WorkspaceName } from '../../api/settings.ts';
import type { PracticeShop } from '../../practice/index.ts';
import { bottega } from './bottega.ts';

/** Null: the gateway's own stand-in, as for the practice copy, whose shop the person named. */
export function practiceShopOf(name: WorkspaceName): PracticeShop | null {
  if (name !== 'sample') return null;
  const { shopName, street, postcode, town, latitude, longitude, phone } = bottega;
  return { name: shopName, address: `${street}, ${postcode} ${town}`, latitude, longitude, phone };
}
