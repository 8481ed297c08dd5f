/** The report handed out as a file, and written into the weekly letter. */
import type { Report, ReportWish } from '../../api/report.ts';
import type { Channels } from '../channels/index.ts';
import type { Clock, Database } from '../database/index.ts';
import type { Labels } from '../labels/index.ts';
import type { ShopSettings } from '../settings/index.ts';
import type { Letter } from './mail/index.ts';
import type { PaperGround } from './report-paper.ts';

/** Words and sheets that no start waits for. */
const papers = () => import('./report-paper.ts');

interface Parts {
  readonly database: Database;
  readonly clock: Clock;
  readonly settings: Pick<ShopSettings, 'current'>;
  readonly channels: Pick<Channels, 'places'>;
  readonly labels: Pick<Labels, 'report'>;
  readonly report: (asked: ReportWish) => Promise<Report>;
}

export function reportPapers({ database, clock, settings, channels, labels, report }: Parts) {
  async function groundOf(): Promise<PaperGround> {
    const { language, currency, timeZone, shopName } = await settings.current();
    const channelNames = new Map((await channels.places(database.read)).map(({ id, name }) => [id, name]));
    return { language, currency, timeZone, shopName, channelNames, at: clock.now() };
  }

  return {
    async paper(asked: ReportWish, kind: 'report' | 'month') {
      const ground = await groundOf();
      const made = await report(asked);
      const { monthSheet, reportOnPaper } = await papers();
      return labels.report(() => (kind === 'month' ? monthSheet(made, ground) : reportOnPaper(made, ground)));
    },
    async letter(made: Report, late: boolean): Promise<Letter> {
      const ground = await groundOf();
      const { letterOf, reportOnPaper } = await papers();
      const { file } = await labels.report(() => reportOnPaper(made, ground));
      return {
        ...letterOf(made, ground, late),
        file: { name: file.name, bytes: Buffer.from(file.text, 'base64') },
      };
    },
  };
}
