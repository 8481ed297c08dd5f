/** Vitest's global setup for the projects that test the built product: builds when there is no build of these sources. */
import { ensureBuilt } from './project.mjs';

export default function setup() {
  ensureBuilt();
}
