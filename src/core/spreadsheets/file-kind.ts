/** What a file is, by its first bytes: names lie. */
import { Refusal } from '../../api/refusals.ts';

const beginsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

const zip = [0x50, 0x4b, 0x03, 0x04];
/** The container of old Office files; Excel locks a new one with a password into it, too. */
const container = [0xd0, 0xcf, 0x11, 0xe0];
const pdf = [0x25, 0x50, 0x44, 0x46];

/**
 * `workbook` for what may be an XLSX, `text` for everything that the reader of texts shall judge. Refuses
 * `file-spreadsheet-kind` where another program's file only has to be saved as CSV or XLSX, and `file-protected`.
 */
export function fileKind(bytes: Uint8Array): 'workbook' | 'text' {
  if (beginsWith(bytes, pdf)) throw new Refusal('file-spreadsheet-kind', { kind: 'pdf' });
  if (beginsWith(bytes, container)) {
    const names = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (names.includes(Buffer.from('EncryptedPackage', 'utf16le'))) throw new Refusal('file-protected', {});
    throw new Refusal('file-spreadsheet-kind', { kind: 'xls' });
  }
  return beginsWith(bytes, zip) ? 'workbook' : 'text';
}
