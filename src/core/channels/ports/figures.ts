/** What people did with the shop’s card at the channel. */
export interface PresenceFigures {
  readonly day: string;
  readonly calls: number | null;
  readonly directions: number | null;
  /** The sum of the four below. */
  readonly impressions: number | null;
  readonly siteClicks: number | null;
  readonly conversations: number | null;
  readonly mapsDesktop: number | null;
  readonly mapsMobile: number | null;
  readonly searchDesktop: number | null;
  readonly searchMobile: number | null;
}

/** What people typed before they saw the profile, in one month. */
export interface SearchKeyword {
  readonly keyword: string;
  /** People; null: so few that the channel only says below how many. */
  readonly people: number | null;
  readonly below: number | null;
}

export interface FiguresPort {
  /** Days the channel says nothing of are absent; a metric it has no value for that day is null. */
  daily(
    fromDay: string,
    toDay: string,
  ): Promise<{ readonly days: readonly PresenceFigures[]; readonly completeUntil: string | null }>;
  /** All of them, the most used first. @param month `2026-11` */
  keywords(month: string): Promise<readonly SearchKeyword[]>;
}
