import type { LabelFormat } from '../../api/labels.ts';

/** How far from both edges the first cross of the trial page stands (as in core/labels/calibration-page). */
export function crossInset({ pageWidth, pageHeight }: Pick<LabelFormat, 'pageWidth' | 'pageHeight'>): number {
  const small = pageWidth < 120 || pageHeight < 120;
  return small ? Math.min(8, pageWidth / 4, pageHeight / 4) : 20;
}
