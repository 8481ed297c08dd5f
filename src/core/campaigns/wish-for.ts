import { randomUUID } from 'node:crypto';

import type { CampaignReasonCode } from '../../api/outside.ts';
import { type Change, keptReason } from '../database/index.ts';
import type { Outbox } from '../outbox/index.ts';
import { type CampaignRow, updateCampaign } from './campaigns.sql.ts';

export const switchAct = 'campaign-switch';

/** Each click is an act; whichever comes first does what the last click wished. */
export async function wishFor(
  change: Change,
  outbox: Outbox,
  row: Pick<CampaignRow, 'id' | 'intent'>,
  wish: CampaignReasonCode,
  details: Readonly<Record<string, number>> = {},
): Promise<void> {
  await updateCampaign(change.db, row.id, keptReason({ code: wish, details }));
  await outbox.order(change, {
    intent: `${row.intent}:switch:${randomUUID()}`,
    kind: switchAct,
    subjectId: row.id,
  });
  change.announce('campaigns');
}
