import { RuleTester } from 'eslint';
import { describe, it } from 'vitest';
import tseslint from 'typescript-eslint';
import rule from '../../scripts/lint/sql-beside-domain.js';

RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

const tester = new RuleTester({ languageOptions: { parser: tseslint.parser } });
const select = "db.selectFrom('price').selectAll();";
const text = "const q = 'SELECT * FROM price';";

tester.run('sql-beside-domain', rule, {
  valid: [
    { filename: '/v/src/core/pricing/prices.sql.ts', code: select },
    { filename: '/v/src/core/database/migrate.ts', code: "db.exec('PRAGMA synchronous=FULL');" },
    { filename: '/v/src/practice/index.ts', code: text },
    { filename: '/v/test/core/pricing/undo.test.ts', code: text },
    { filename: '/v/src/renderer/pricing/PriceCell.ts', code: "const label = 'Select a product from the list';" },
    { filename: '/v/src/api/pricing.ts', code: "const why = 'Update the price first';" },
  ],
  invalid: [
    { filename: '/v/src/core/shop.ts', code: "x('select id from price');", errors: [{ messageId: 'moved' }] },
    { filename: '/v/src/core/pricing/set-price.ts', code: select, errors: [{ messageId: 'moved' }] },
    { filename: '/v/src/core/pricing/set-price.ts', code: text, errors: [{ messageId: 'moved' }] },
    {
      filename: '/v/src/server/index.ts',
      code: 'x(`delete from price where id = ${id}`);',
      errors: [{ messageId: 'moved' }],
    },
    { filename: '/v/src/core/shop.ts', code: 'await sql`x`.execute(db);', errors: [{ messageId: 'moved' }] },
  ],
});
