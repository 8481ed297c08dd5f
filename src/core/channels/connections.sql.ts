/** The rows of the connections: everything about an account except its keys, which live in the secret store. */
import type { ConnectionState, Finding, Vendor, VendorConnection } from '../../api/channels.ts';
import type { ConnectionTable, Reader, Writer } from '../database/index.ts';

export interface ConnectionRow extends VendorConnection {
  readonly checkedAt: number | null;
}

export const neverConnected = (vendor: Vendor): ConnectionRow => ({
  vendor,
  state: 'off',
  account: '',
  chosen: {},
  choices: {},
  findings: [],
  checkedAt: null,
});

const ofRow = (row: ConnectionTable): ConnectionRow => ({
  vendor: row.vendor as Vendor,
  state: row.state as ConnectionState,
  account: row.account,
  chosen: JSON.parse(row.chosen) as ConnectionRow['chosen'],
  choices: JSON.parse(row.choices) as ConnectionRow['choices'],
  findings: JSON.parse(row.findings) as Finding[],
  checkedAt: row.checked_at,
});

export async function connectionOf(db: Reader | Writer, vendor: Vendor): Promise<ConnectionRow> {
  const row = await (db as Reader).selectFrom('connection').selectAll().where('vendor', '=', vendor).executeTakeFirst();
  return row ? ofRow(row) : neverConnected(vendor);
}

export async function saveConnection(db: Writer, connection: ConnectionRow): Promise<void> {
  const values = {
    state: connection.state,
    account: connection.account,
    chosen: JSON.stringify(connection.chosen),
    choices: JSON.stringify(connection.choices),
    findings: JSON.stringify(connection.findings),
    checked_at: connection.checkedAt,
  };
  await db
    .insertInto('connection')
    .values({ vendor: connection.vendor, ...values })
    .onConflict((conflict) => conflict.column('vendor').doUpdateSet(values))
    .execute();
}
