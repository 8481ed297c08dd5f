/** The arithmetic of the charts: round steps for an axis, and lines through values where some may be missing. */

export interface Scale {
  readonly low: number;
  readonly high: number;
  /** Where the hairlines stand, lowest first. */
  readonly ticks: readonly number[];
}

/** An axis that holds all values, in steps of 1, 2, 2.5 or 5 times a power of ten. Bars begin at zero, price lines may start higher. */
export function scaleOf(values: readonly number[], fromZero = true, wantedSteps = 4): Scale {
  const top = Math.max(...values, 0);
  const bottom = fromZero || values.length === 0 ? 0 : Math.min(...values);
  const step = roundStep((top - bottom || Math.max(top, 1)) / wantedSteps);
  const low = Math.floor(bottom / step) * step;
  const high = Math.max(Math.ceil(top / step) * step, low + step);
  const count = Math.round((high - low) / step);
  return { low, high, ticks: Array.from({ length: count + 1 }, (_, index) => low + index * step) };
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  // Counts and minor units have no halves.
  const factors = power >= 10 ? [1, 2, 2.5, 5, 10] : [1, 2, 5, 10];
  return Math.max((factors.find((factor) => factor * power >= rough) ?? 10) * power, 1);
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** An SVG path through the points; a null interrupts the line; `step` holds each value until the next one. */
export function linePath(points: readonly (Point | null)[], step = false): string {
  let path = '';
  let before: Point | null = null;
  for (const point of points) {
    if (point !== null)
      path += before === null ? `M${at(point)}` : step ? `H${round(point.x)}V${round(point.y)}` : `L${at(point)}`;
    before = point;
  }
  return path;
}

const round = (value: number): number => Math.round(value * 10) / 10;
const at = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;

/** Every how many labels one is written, so that they do not touch. */
export function labelEvery(count: number, width: number, labelWidth: number): number {
  return Math.max(1, Math.ceil((count * labelWidth) / Math.max(width, 1)));
}
