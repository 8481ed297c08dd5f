/**
 * The order in which test files begin, two and more at a time. First what takes long, so that no single file runs on
 * alone at the end; units last, small as they are, and one behind the other: they share a worker with each other only.
 */
import { BaseSequencer } from 'vitest/node';

/**
 * Longer than their size tells. The two at the head leave the journeys the time to make their sample shop; the third and
 * fourth wait more than they work.
 */
const longest = [
  'reliability/kill',
  'reliability/promotion-kill',
  'journeys/accessibility',
  'journeys/promotions',
  'reliability/once',
  'reliability/sync-kill',
];

/**
 * Where a file stands in the whole; `share` is its place among those of its project, above 0 and below 1.
 * @param {import('vitest/node').TestSpecification} spec
 * @param {number} share
 */
function placeOf({ moduleId, project }, share) {
  // Where a file of the shell comes between, the next units get a fresh worker: one for all would grow to two gigabytes.
  if (project.name === 'unit' || project.name === 'shell') return 1 + share;
  const place = longest.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
  return place === -1 ? share : place - longest.length;
}

export class LongestFirst extends BaseSequencer {
  /**
   * @override
   * @param {import('vitest/node').TestSpecification[]} files
   */
  async sort(files) {
    const sorted = await super.sort(files);
    // A project's files stand one behind the other there: between browsers and killed shops there is a change.
    const places = sorted.map((spec) => ({ spec, order: spec.project.config.sequence.groupOrder, place: 0 }));
    for (const project of new Set(sorted.map((spec) => spec.project))) {
      const own = places.filter(({ spec }) => spec.project === project);
      for (const [index, entry] of own.entries()) entry.place = placeOf(entry.spec, (index + 0.5) / own.length);
    }
    return places.toSorted((a, b) => a.order - b.order || a.place - b.place).map(({ spec }) => spec);
  }
}
