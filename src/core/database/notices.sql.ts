/** Durable notices: how often each domain changed, and which variants did. */
import { type Kysely, sql } from 'kysely';

import type { Notice, NoticeDomain } from '../../api/notices.ts';
import { builtOnce, onlyRow } from './built-once.ts';
import type { Writer } from './database.ts';
import type { Tables } from './tables/index.ts';

/** Runs before every commit that announces something. */
const countOne = builtOnce((db, { domain }: { domain: NoticeDomain }) =>
  db
    .insertInto('notice')
    .values({ domain, sequence: 1 })
    .onConflict((conflict) =>
      conflict.column('domain').doUpdateSet((eb) => ({ sequence: eb('notice.sequence', '+', 1) })),
    )
    .returning('sequence'),
);

export async function countNotices(db: Writer, domains: readonly NoticeDomain[]): Promise<Notice[]> {
  const notices: Notice[] = [];
  for (const domain of domains) notices.push({ domain, sequence: onlyRow(await countOne(db, { domain })).sequence });
  return notices;
}

export async function noticeSequences(db: Kysely<Tables>): Promise<Notice[]> {
  return (await db.selectFrom('notice').selectAll().execute()) as Notice[];
}

/** One statement however many variants: the ids travel as a JSON list. */
export async function markChangedVariants(
  db: Kysely<Tables>,
  variantIds: readonly number[],
  at: number,
): Promise<void> {
  if (variantIds.length === 0) return;
  await sql`
    insert into changed_variant (variant_id, at) select value, ${at} from json_each(${JSON.stringify(variantIds)}) where true
    on conflict (variant_id) do update set at = excluded.at`.execute(db);
}
