/** How cells are drawn: RevoGrid's own maker of elements, in the few shapes that are used here. */
import type { VNode } from '@revolist/revogrid';

export type Drawn = VNode | string | null;

export type Draw = (
  tag: string,
  properties: Readonly<Record<string, unknown>>,
  inside?: Drawn | readonly Drawn[],
) => VNode;
