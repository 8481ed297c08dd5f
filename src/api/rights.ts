/** Who may call what. The door checks the right of a verb once, for the window and for HTTP alike. */
import { z } from 'zod';

export const rights = ['public', 'read', 'prices', 'promote', 'people', 'settings'] as const;
export type Right = (typeof rights)[number];

export const actorKinds = ['owner', 'token', 'visitor', 'vetrina'] as const;
export type ActorKind = (typeof actorKinds)[number];

/** Who acts: the owner at the PC or the command line, a script by token, a visitor of a public page, or Vetrina's own clock. */
export interface Actor {
  readonly kind: ActorKind;
  readonly name: string;
}

const rightsOf: Record<ActorKind, readonly Right[]> = {
  owner: rights,
  vetrina: rights,
  token: ['public', 'read', 'prices', 'promote', 'people'],
  visitor: ['public'],
};

export const may = (actor: Actor, right: Right): boolean => rightsOf[actor.kind].includes(right);

export const tokenSummary = z.object({
  id: z.int(),
  name: z.string(),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable(),
});
