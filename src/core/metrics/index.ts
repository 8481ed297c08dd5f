/**
 * The numbers, and what needs a hand: how many offers can be seen, whether shop and web shop show the same price, who
 * came from where and what that cost, what people did on Google. Each number has one definition (`definitions.ts`) and
 * is read by the same query wherever it shows; where there is not enough to tell, it says so.
 */
import type { metricsContract } from '../../api/metrics.ts';
import type { Campaigns } from '../campaigns/index.ts';
import type { Report, ReportWish } from '../../api/report.ts';
import type { Channels, MailPort, SecretStore } from '../channels/index.ts';
import type { Grounds } from '../database/index.ts';
import type { Verbs } from '../door.ts';
import type { Labels } from '../labels/index.ts';
import type { Listings } from '../listings/index.ts';
import type { Outbox } from '../outbox/index.ts';
import type { Presence } from '../presence/index.ts';
import type { ShopSettings } from '../settings/index.ts';
import { eventResults } from './event-result.ts';
import { channelUseOf } from '../sales/index.ts';
import { broughtBy } from './brought.ts';
import { alignedShare, figuresReader } from './figures.ts';
import { idleReader } from './idle.ts';
import { insightsOf } from './insights.ts';
import { keywordsIn } from './keywords.ts';
import { refreshFigures } from './refresh.ts';
import { openMail } from './mail/index.ts';
import { reportOf } from './report.ts';
import { reportPapers } from './report-papers.ts';
import { spanOf } from './span.ts';
import { todayOf } from './today.ts';

type Parts = Grounds & {
  readonly settings: ShopSettings;
  readonly channels: Channels;
  readonly listings: Listings;
  readonly labels: Pick<Labels, 'wrongCount' | 'report'>;
  readonly presence: Pick<Presence, 'readFigures'>;
  readonly campaigns: Pick<Campaigns, 'readFigures' | 'guard'>;
  readonly outbox: Outbox;
  readonly secrets: SecretStore;
  readonly mailPort: () => Promise<MailPort | null>;
  /** Mail is kept to be read here, and never sent. */
  readonly mailStays: () => boolean;
};

export { mailOfPeople } from './mail/mail-of-people.ts';

export function openMetrics(parts: Parts) {
  const aligned = alignedShare(parts.database);
  const idle = idleReader(parts);
  const figures = figuresReader({ ...parts, aligned });
  async function report(asked: ReportWish): Promise<Report> {
    const { timeZone, currency } = await parts.settings.current();
    const around = { timeZone, currency, now: parts.clock.now(), aligned, idle: () => idle(timeZone) };
    return reportOf(parts.database.read, asked, around);
  }
  const { paper, letter } = reportPapers({ ...parts, report });
  const mail = openMail({
    ...parts,
    port: parts.mailPort,
    tray: parts.mailStays,
    report: (from, to) => report({ from, to }),
    write: letter,
  });
  const verbs: Verbs<typeof metricsContract> = {
    today: (_nothing, call) => todayOf({ ...parts, figures }, call),
    async figures({ from, to, metrics }) {
      const span = spanOf(from, to);
      const { beforeFrom, beforeTo } = span;
      return { from, to, beforeFrom, beforeTo, figures: await figures(span, metrics) };
    },
    async channels({ from, to }) {
      const { timeZone } = await parts.settings.current();
      return { from, to, channels: await broughtBy(parts.database.read, parts.channels, spanOf(from, to), timeZone) };
    },
    report,
    channelUse: (asked) => channelUseOf(parts.database.read, asked),
    reportPaper: ({ kind, ...asked }) => paper(asked, kind),
    mail: mail.verbs,
    insights: (asked) => insightsOf(parts.database.read, asked),
    keywords: ({ month }) => keywordsIn(parts, month),
    refresh: () => refreshFigures(parts, parts.log),
  };
  /** The channels' figures are read by the chores of presence and campaigns. */
  return { verbs, eventVerbs: eventResults(parts), mailer: mail.mailer, chores: mail.chores };
}
