/** The window's carrier: the contract over a MessagePort, as the owner. */
import { MessagePortHandler } from '@orpc/server/message-port';
import { StandardRPCHandler } from '@orpc/server/standard';

import type { Call } from '../../core/shop.ts';
import { theOwner } from '../actors.ts';
import type { Workspaces } from '../workspaces.ts';
import { toCurrentShop } from './current-shop.ts';

/** Electron's port, or Node's own. */
export type WindowPort = Parameters<MessagePortHandler<Call>['upgrade']>[0] & { start(): void };

/** Answers everything that comes over a port until it closes; what a gone window still awaited is dropped. */
export function answersWindows(workspaces: Workspaces): (port: WindowPort) => void {
  const rpc = toCurrentShop(workspaces, (shop) => new StandardRPCHandler(shop.router));
  const handler = new MessagePortHandler<Call>(rpc);
  return (port) => {
    handler.upgrade(port, { context: { actor: theOwner } });
    port.start();
  };
}
