import { RuleTester } from 'eslint';
import { describe, it } from 'vitest';
import tseslint from 'typescript-eslint';
import rule from '../../scripts/lint/import-matrix.js';

RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

const tester = new RuleTester({ languageOptions: { parser: tseslint.parser } });
const may = (filename: string, code: string) => ({ filename, code, name: `${filename}: ${code}` });
const mayNot = (filename: string, code: string, why: RegExp) => ({
  filename,
  code,
  name: `${filename}: ${code}`,
  errors: [{ message: why }],
});

tester.run('import-matrix', rule, {
  valid: [
    may('src/api/pricing.ts', "import { z } from 'zod'; import { oc } from '@orpc/contract'; import './money.ts';"),
    may('src/core/pricing/set-price.ts', "import { money } from '../../api/money.ts';"),
    may('src/core/pricing/set-price.ts', "import { prices } from './prices.sql.ts';"),
    may('src/core/pricing/index.ts', "import { variants } from '../catalog/index.ts';"),
    may('src/core/metrics/index.ts', "import { change } from '../database/index.ts';"),
    may('src/core/listings/sync.ts', "import type { Offers } from '../channels/ports.ts';"),
    may('src/core/staff/index.ts', "import type { Offers } from '../channels/ports.ts';"),
    may('src/core/pricing/index.ts', "import type { Verbs } from '../door.ts';"),
    may('src/core/shop.ts', "import { openPricing } from './pricing/index.ts';"),
    may('src/core/outbox/index.ts', "import { randomUUID } from 'node:crypto'; import { sql } from 'kysely';"),
    may('src/connectors/meta-ads/index.ts', "import type { Ads } from '../../core/channels/ports.ts';"),
    may('src/connectors/meta-ads/index.ts', "import { type Ads } from '../../core/channels/ports.ts';"),
    may('src/connectors/google-merchant/index.ts', "import { gatewayUrl } from '../gateway.ts';"),
    may('src/connectors/google-merchant/index.ts', "import { merchant } from 'googleapis/build/src/apis/merchant';"),
    may('src/connectors/index.ts', "export const google = () => import('./google-merchant/index.ts');"),
    may('src/practice/index.ts', "import http from 'node:http'; import type { Money } from '../api/money.ts';"),
    may('src/server/index.ts', "import { openShop } from '../core/shop.ts'; import fastify from 'fastify';"),
    may('src/server/index.ts', "const c = await import('../connectors/index.ts');"),
    may('src/server/http.ts', "import helmet from '@fastify/helmet'; import { RPCHandler } from '@orpc/server/node';"),
    may('src/main/index.ts', "import type { ToShop } from '../api/shell.ts'; import { app } from 'electron';"),
    may('src/preload/index.ts', "import { ipcRenderer } from 'electron';"),
    may(
      'src/renderer/pricing/prices.ts',
      "import { formatMoney } from '../../api/money.ts'; import { ref } from 'vue';",
    ),
    may('test/core/anything.test.ts', "import { deep } from '../../src/core/pricing/prices.sql.ts';"),
  ],
  invalid: [
    mayNot('src/api/pricing.ts', "import fs from 'node:fs';", /without Node/),
    mayNot('src/api/pricing.ts', "import { setPrice } from '../core/pricing/index.ts';", /api may not use core/),
    mayNot('src/api/pricing.ts', "import { sql } from 'kysely';", /package kysely/),
    mayNot('src/core/catalog/index.ts', "import { prices } from '../pricing/index.ts';", /downhill only/),
    mayNot('src/core/catalog/index.ts', "import { all } from '../channels/index.ts';", /downhill only/),
    mayNot('src/core/database/index.ts', "export { x } from '../outbox/index.ts';", /downhill only/),
    mayNot('src/core/pricing/index.ts', "import { x } from '../catalog/variants.sql.ts';", /only through .*index/),
    mayNot('src/core/listings/sync.ts', "import { port } from '../channels/ports.ts';", /only through .*index/),
    mayNot('src/core/shop.ts', "import { x } from './pricing/set-price.ts';", /only through .*index/),
    mayNot('src/core/pricing/index.ts', "import type { Shop } from '../shop.ts';", /does not know the shop/),
    mayNot('src/core/pricing/index.ts', "import { openDoor } from '../door.ts';", /does not know the shop/),
    mayNot('src/core/coupons/index.ts', "import { x } from '../pricing/index.ts';", /no storey/),
    mayNot('src/core/pricing/index.ts', "import { app } from 'electron';", /package electron/),
    mayNot('src/core/listings/sync.ts', "import { google } from 'googleapis';", /package googleapis/),
    mayNot('src/core/shop.ts', "import fastify from 'fastify';", /package fastify/),
    mayNot('src/core/shop.ts', "import { merchant } from '../connectors/index.ts';", /core may not use connectors/),
    mayNot('src/connectors/meta-ads/index.ts', "import { x } from '../../core/channels/ports.ts';", /types of core/),
    mayNot('src/connectors/meta-ads/index.ts', "import type { X } from '../../core/shop.ts';", /may not use core/),
    mayNot('src/connectors/meta-ads/index.ts', "import { x } from '../meta-catalog/graph.ts';", /own folder/),
    mayNot('src/connectors/meta-ads/index.ts', "import { x } from '../index.ts';", /lists the connectors/),
    mayNot('src/connectors/meta-ads/index.ts', "import { sql } from 'kysely';", /package kysely/),
    mayNot('src/practice/index.ts', "import { x } from '../connectors/gateway.ts';", /practice may not use/),
    mayNot('src/practice/index.ts', "import fastify from 'fastify';", /package fastify/),
    mayNot('src/server/index.ts', "import { connectors } from '../connectors/index.ts';", /when first used/),
    mayNot('src/server/index.ts', "import { x } from '../core/pricing/index.ts';", /server may not use core/),
    mayNot('src/server/index.ts', "import { google } from 'googleapis';", /package googleapis/),
    mayNot('src/main/index.ts', "import { parseMoney } from '../api/money.ts';", /types of api/),
    mayNot('src/main/index.ts', "import { serve } from '../server/index.ts';", /main may not use server/),
    mayNot('src/main/index.ts', "const db = await import('better-sqlite3');", /package better-sqlite3/),
    mayNot('src/preload/index.ts', "import fs from 'node:fs';", /without Node/),
    mayNot('src/renderer/app/main.ts', "import { ipcRenderer } from 'electron';", /never loads electron/),
    mayNot('src/renderer/app/main.ts', "import { openShop } from '../../core/shop.ts';", /renderer may not use core/),
    mayNot('src/renderer/app/main.ts', "type P = import('../../core/channels/ports.ts').Ads;", /renderer may not use/),
    mayNot('src/main/index.ts', "import pkg from '../../package.json';", /outside src/),
  ],
});
