/**
 * The ledger follows the receipts: what a purchase, less all that came back of it, earns by the rule of its day, against
 * what was written for it so far; the difference is added. So one way serves sales, returns, refunds of the web shop,
 * cancellations and imports that are taken back, in whatever order they arrive.
 */
import { pointsFor } from '../../../api/loyalty-words.ts';
import type { Change } from '../../database/index.ts';
import { addEntry, type PartOfReceipt, partsOfReceipts, type Written, writtenOf } from './ledger.sql.ts';
import { type RuleVersion, versionAt, versionsOf } from './rules.ts';

const dayMs = 86_400_000;
const atOnce = 200;

/** What is no article: shipping and fees earn nothing (orders/as-receipt.ts writes them so). */
const neverEarns: readonly string[] = ['Spedizione', 'Altri costi'];

/** After receipts of these people came or went. */
export async function followLoyalty(change: Change, people: readonly (number | null)[], actor: string): Promise<void> {
  const ids = [...new Set(people.flatMap((id) => id ?? []))];
  if (ids.length === 0) return;
  const versions = await versionsOf(change.db);
  if (!versions.some(({ on }) => on)) return;
  for (let start = 0; start < ids.length; start += atOnce) {
    const some = ids.slice(start, start + atOnce);
    const families = familiesOf(await partsOfReceipts(change.db, some), versions);
    const written = new Map(
      (await writtenOf(change.db, some)).map((each) => [keyOf(each.personId, each.rootId), each]),
    );
    for (const [key, family] of families) await follow(change, family, written.get(key), actor);
    for (const [key, each] of written) if (!families.has(key)) await follow(change, goneFamily(each), each, actor);
    await change.breathe();
  }
}

const keyOf = (personId: number, rootId: number): string => `${personId} ${rootId}`;

interface Family {
  readonly personId: number;
  readonly rootId: number;
  readonly version: RuleVersion | undefined;
  readonly at: number;
  /** The latest of its receipts: what made the difference. */
  receipt: { readonly id: number; readonly number: string };
  eligible: number;
  thousandths: number;
}

function familiesOf(parts: readonly PartOfReceipt[], versions: readonly RuleVersion[]): Map<string, Family> {
  const byId = new Map(parts.map((part) => [part.receiptId, part]));
  const firstOfOrder = new Map<string, number>();
  for (const { personId, orderKey, receiptId } of parts)
    if (orderKey !== '' && !firstOfOrder.has(`${personId} ${orderKey}`))
      firstOfOrder.set(`${personId} ${orderKey}`, receiptId);
  const rootOf = (part: PartOfReceipt): PartOfReceipt => {
    const firstId = part.orderKey === '' ? null : (firstOfOrder.get(`${part.personId} ${part.orderKey}`) ?? null);
    const before = byId.get(part.ofId ?? firstId ?? part.receiptId);
    return before === undefined || before.receiptId === part.receiptId || before.personId !== part.personId
      ? part
      : rootOf(before);
  };
  const families = new Map<string, Family>();
  for (const part of parts) {
    const root = rootOf(part);
    const key = keyOf(part.personId, root.receiptId);
    const family = families.get(key) ?? {
      personId: part.personId,
      rootId: root.receiptId,
      version: versionAt(versions, root.at),
      at: root.at,
      receipt: { id: part.receiptId, number: part.number },
      eligible: 0,
      thousandths: 0,
    };
    const excluded = [...neverEarns, ...(family.version?.excluded ?? [])];
    family.receipt = { id: part.receiptId, number: part.number };
    if (!excluded.some((category) => sameCategory(category, part.category))) family.eligible += part.total;
    family.thousandths += part.thousandths;
    families.set(key, family);
  }
  return families;
}

const sameCategory = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

/** Its receipts were taken back with their import. */
const goneFamily = ({ personId, rootId, receiptId, number }: Written): Family => ({
  personId,
  rootId,
  version: undefined,
  at: 0,
  receipt: { id: receiptId ?? rootId, number },
  eligible: 0,
  thousandths: 0,
});

async function follow({ db, at }: Change, family: Family, written: Written | undefined, actor: string): Promise<void> {
  const { personId, rootId, version, receipt } = family;
  const base = {
    ...{ person_id: personId, at, receipt_id: receipt.id, receipt_number: receipt.number, root_id: rootId },
    ...{ note: '', actor, undoes_id: null, form_key: null },
  };
  const expiresAt = version?.expiryDays == null ? null : family.at + version.expiryDays * dayMs;
  const earned = (version === undefined ? 0 : pointsFor(version, family.eligible)) - (written?.earned ?? 0);
  // What was over before the goods came back is gone already: it is not taken twice.
  if (earned > 0 || (earned < 0 && (expiresAt === null || expiresAt > at)))
    await addEntry(db, { ...base, kind: earned > 0 ? 'earned' : 'taken-back', points: earned, expires_at: expiresAt });
  const spent = (family.thousandths === 0 ? 0 : (written?.firstSpent ?? 0)) - (written?.spent ?? 0);
  if (spent !== 0)
    await addEntry(db, { ...base, kind: spent > 0 ? 'given-back' : 'spent', points: spent, expires_at: null });
}
