/** The shop's own facts, and which of its data folders is open: the real one, the sample shop, the practice copy. */
import { z } from 'zod';

import { done, id, verb } from './base.ts';
import { tokenSummary } from './rights.ts';
import { settings } from './shop-settings.ts';
import { instant } from './time.ts';
import { workspaceNames } from './without-checks.ts';

export { settings, type Settings, themes } from './shop-settings.ts';

export { workspaceNames };
/** `real`: the owner's shop. `sample`: the shop with example goods. `practice`: a copy of the owner's catalogue with simulated channels. */
export type WorkspaceName = (typeof workspaceNames)[number];

export const workspace = z.object({
  name: z.enum(workspaceNames),
  /** In practice mode every channel is simulated; the folder keeps this for good. */
  practice: z.boolean(),
  /** Set while VETRINA_API_GATEWAY sends all vendors' calls to a loopback address. */
  gateway: z.string().nullable(),
  available: z.array(z.enum(workspaceNames)),
  version: z.string(),
  dataFolder: z.string(),
  publicAddress: z.string().nullable(),
  publicPort: z.int().nullable(),
});
export type Workspace = z.infer<typeof workspace>;

export const backupSummary = z.object({
  file: z.string(),
  createdAt: instant,
  bytes: z.int(),
  products: z.int(),
  customers: z.int(),
});

export const settingsContract = {
  get: verb('read').route({ method: 'GET', path: '/settings' }).output(settings),
  update: verb('settings').route({ method: 'PATCH', path: '/settings' }).input(settings.partial()).output(settings),
  workspace: verb('read').route({ method: 'GET', path: '/workspace' }).output(workspace),
  /** Closes the shop and opens the other data folder; the screens reload afterwards. `practice` copies catalogue and prices when it does not exist yet. */
  openWorkspace: verb('settings')
    .route({ method: 'POST', path: '/workspace' })
    .input(z.object({ name: z.enum(workspaceNames), fresh: z.boolean().default(false) }))
    .output(workspace),
  backups: verb('settings').route({ method: 'GET', path: '/backups' }).output(z.array(backupSummary)),
  backup: verb('settings').route({ method: 'POST', path: '/backups' }).output(backupSummary),
  /** Integrity of the shop's file: `ok`, or what is wrong with it in the words of SQLite. */
  check: verb('settings')
    .route({ method: 'POST', path: '/check' })
    .output(z.object({ ok: z.boolean(), findings: z.array(z.string()), sqlite: z.string(), schema: z.int() })),
  tokens: {
    list: verb('settings').route({ method: 'GET', path: '/tokens' }).output(z.array(tokenSummary)),
    /** The secret is shown once and kept only as a hash. */
    create: verb('settings')
      .route({ method: 'POST', path: '/tokens' })
      .input(z.object({ name: z.string().trim().min(1).max(80) }))
      .output(tokenSummary.extend({ secret: z.string() })),
    revoke: verb('settings').route({ method: 'DELETE', path: '/tokens/{id}' }).input(z.object({ id })).output(done),
  },
};
