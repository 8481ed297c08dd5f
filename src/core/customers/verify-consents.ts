/** Reads the whole chain of consents and says where it does not hold. */
import type { ConsentFinding, ConsentProof } from '../../api/consents.ts';
import { toInstant } from '../../api/time.ts';
import { lastGiven, type Reader } from '../database/index.ts';
import { consentsById, consentsWithoutLink, linksAfter, linksBeside, type StoredConsent } from './consent-chain.sql.ts';
import { digestOfConsent, digestOfContent, sealOf } from './consent-chain.ts';

const slice = 1000;
const mostFindings = 100;

/** @param knownSeal one that an earlier export or check showed: it must still stand in the chain */
export async function verifyConsents(db: Reader, now: number, knownSeal: string | undefined): Promise<ConsentProof> {
  const findings: ConsentFinding[] = [];
  const found = (what: ConsentFinding['what'], at: Partial<Omit<ConsentFinding, 'what'>> = {}): void => {
    if (findings.length < mostFindings) findings.push({ what, sequence: null, consentId: null, personId: null, ...at });
  };
  const { erased, holderOf } = whatBecameOf(await linksBeside(db));
  let [sequence, seal, links, known] = [0, '', 0, knownSeal === undefined];
  for (;;) {
    const page = await linksAfter(db, sequence, slice);
    const records = await recordsOf(db, page);
    for (const link of page) {
      const place = { sequence: link.sequence, consentId: link.consent_id };
      if (link.sequence !== sequence + 1) found('link-missing', { sequence: sequence + 1 });
      if (link.seal !== sealOf(seal, link)) found('seal-broken', place);
      ({ sequence, seal } = link);
      links++;
      known ||= seal === knownSeal;
      if (link.consent_id === null) {
        if (link.digest !== digestOfContent(link.content)) found('record-changed', place);
        continue;
      }
      const record = records.get(link.consent_id);
      if (record === undefined) {
        if (!erased.has(link.consent_id)) found('record-missing', place);
      } else if (link.digest !== digestOfConsent(record))
        found('record-changed', { ...place, personId: record.person_id });
      else if (holderOf(record.given_by) !== record.person_id)
        found('other-person', { ...place, personId: record.person_id });
    }
    if (page.length < slice) break;
  }
  for (let given = await lastGiven(db, 'consent_link'); given > sequence; given = sequence)
    found('end-missing', { sequence: given });
  for (const record of await consentsWithoutLink(db, mostFindings))
    found('not-in-chain', { consentId: record.id, personId: record.person_id });
  if (!known) found('seal-unknown');
  return { ok: findings.length === 0, links, seal, checkedAt: toInstant(now), findings };
}

async function recordsOf(
  db: Reader,
  page: readonly { readonly consent_id: number | null }[],
): Promise<ReadonlyMap<number, StoredConsent>> {
  const ids = page.flatMap(({ consent_id }) => consent_id ?? []);
  if (ids.length === 0) return new Map();
  const records = await consentsById(db, Math.min(...ids), Math.max(...ids));
  return new Map(records.map((record) => [record.id, record]));
}

interface Became {
  readonly erased: ReadonlySet<number>;
  /** Who has the records of this person now, after all that was joined and parted. */
  holderOf(personId: number): number;
}

function whatBecameOf(links: readonly { readonly kind: string; readonly content: string }[]): Became {
  const erased = new Set<number>();
  const into = new Map<number, number>();
  for (const { kind, content } of links) {
    const facts = readable(content);
    if (kind === 'erased') for (const id of facts.consents ?? []) erased.add(id);
    if (kind === 'merged' && facts.from !== undefined && facts.into !== undefined) into.set(facts.from, facts.into);
    if (kind === 'parted' && facts.from !== undefined) into.delete(facts.from);
  }
  return {
    erased,
    holderOf(personId) {
      let holder = personId;
      for (let steps = 0; steps <= into.size; steps++) holder = into.get(holder) ?? holder;
      return holder;
    },
  };
}

/** One that was meddled with tells nothing; its digest says so. */
function readable(content: string): { consents?: number[]; from?: number; into?: number } {
  try {
    return JSON.parse(content) as { consents?: number[]; from?: number; into?: number };
  } catch {
    return {};
  }
}
