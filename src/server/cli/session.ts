/**
 * The shop as a command reaches it: through the running app when that owns the data folder, else opened here for as
 * long as the command takes. Both are the same typed calls.
 */
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { setTimeout as pause } from 'node:timers/promises';

import type { Door } from '../../api/index.ts';
import { Refusal } from '../../api/refusals.ts';
import type { Settings, Workspace, WorkspaceName } from '../../api/settings.ts';
import { theOwner } from '../actors.ts';
import { doorOf } from '../carriers/in-process.ts';
import { type DoorFile, readDoor } from '../door-file.ts';
import { ownFolder } from '../owner.ts';
import { Problem } from '../problem.ts';

export interface Session {
  readonly shop: Door;
  readonly settings: Settings;
  readonly workspace: Workspace;
  /** The running app's address; null when the shop was opened for this command. */
  readonly through: string | null;
  /** What waits to go out (posts, adverts, answers, the card) goes now. The running app does that by itself. */
  sendActs(): Promise<void>;
  close(): Promise<void>;
}

export interface SessionOptions {
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
  readonly workspace: WorkspaceName | undefined;
}

/** How long another command on the same folder may take before this one gives up waiting for it. */
const patienceMs = 10_000;
const pauseMs = 100;
/** Those that send what a person asked for, and then those that read how it stands outside. */
const actChores = ['outlets', 'outbox', 'posts', 'profile', 'reviews', 'campaigns'];

/** @throws Problem `owner-unreachable`, `other-workspace-open`; Refusal for what is wrong with the file itself */
export async function openSession(options: SessionOptions): Promise<Session> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const running = await reachOwner(options.root);
    if (running !== null) return checked(running, options.workspace);
    try {
      return await openHere(options);
    } catch (error) {
      // Taken, yet nobody answers: another command that will be done soon, or an app that is just starting.
      const taken = error instanceof Refusal && error.code === 'shop-open-elsewhere';
      if (!taken) throw error;
      if (Date.now() > deadline) throw new Problem('owner-unreachable', { folder: options.root });
      await pause(pauseMs);
    }
  }
}

async function openHere({ root, env, workspace }: SessionOptions): Promise<Session> {
  const owner = await ownFolder({ root, env, workspace });
  try {
    const { shop } = owner.workspaces.current();
    const sendActs = async (): Promise<void> => {
      for (const chore of actChores) await shop.turn(chore);
    };
    return await sessionOver(doorOf(shop, theOwner), null, sendActs, () => owner.close());
  } catch (error) {
    await owner.close();
    throw error;
  }
}

/** The app that owns the folder, or null when none answers under the address that the last one left. */
async function reachOwner(root: string): Promise<Session | null> {
  const door = readDoor(root);
  if (door === null || !(await answers(door))) return null;
  const nothing = async (): Promise<void> => undefined;
  return sessionOver(clientOver(door), door.app, nothing, nothing);
}

function clientOver({ app, token }: DoorFile): Door {
  return createORPCClient(new RPCLink({ url: `${app}/rpc`, headers: { authorization: `Bearer ${token}` } }));
}

/** Whether the process there knows the token: another program may have the port by now. */
async function answers(door: DoorFile): Promise<boolean> {
  try {
    const answer = await fetch(`${door.app}/session`, { headers: { authorization: `Bearer ${door.token}` } });
    return answer.status === 204;
  } catch {
    return false;
  }
}

async function sessionOver(
  shop: Door,
  through: string | null,
  sendActs: () => Promise<void>,
  close: () => Promise<void>,
): Promise<Session> {
  const [settings, workspace] = await Promise.all([shop.settings.get(), shop.settings.workspace()]);
  return { shop, settings, workspace, through, sendActs, close };
}

function checked(session: Session, wanted: WorkspaceName | undefined): Session {
  const { name } = session.workspace;
  if (wanted !== undefined && wanted !== name) throw new Problem('other-workspace-open', { open: name, wanted });
  return session;
}
