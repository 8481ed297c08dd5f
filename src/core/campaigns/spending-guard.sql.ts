/** What adverts have spent, read from the channel's figures and from its own account of each budget. */
import { sql } from 'kysely';

import type { Day } from '../../api/time.ts';
import { ask, type Reader, type Writer } from '../database/index.ts';
import { isRunning } from './wish.ts';

export interface Spending {
  readonly id: number;
  /** Since its start. */
  readonly spent: number;
  /** Of that between the two days; what the figures by day do not show yet counts to the latest month. */
  readonly within: number;
}

interface Row {
  readonly id: number;
  readonly there: number;
  readonly total: number;
  readonly within: number;
  readonly state: string;
}

/** Every campaign that ever ran. The higher of the two sources counts: figures by day come later than the budget's own account. */
export async function spendings(db: Reader | Writer, from: Day, until: Day): Promise<Spending[]> {
  const rows = await ask(
    db,
    sql<Row>`
    select campaign.id, campaign.spent_there as there, campaign.state, coalesce(sum(figure.spend), 0) as total,
      coalesce(sum(case when figure.day between ${from} and ${until} then figure.spend end), 0) as within
    from campaign left join campaign_figure as figure on figure.campaign_id = campaign.id
    where campaign.started_at is not null
    group by campaign.id, campaign.spent_there, campaign.state`,
  );
  return rows.map(({ id, there, total, within, state }) => {
    // What no day shows yet was spent in the month in which it runs.
    const recent = within > 0 || isRunning({ state });
    const unread = recent ? Math.max(0, there - total) : 0;
    return { id, spent: Math.max(total, there), within: within + unread };
  });
}
