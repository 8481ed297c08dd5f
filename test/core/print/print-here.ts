import type { PrintSheet } from '../../../src/core/print/index.ts';

/** What the press does in its thread, done here. */
export const printHere: PrintSheet = async (sheet, { name, title, language }) => {
  const { openTypeface, sheetPdf } = await import('../../../src/core/print/index.ts');
  const { bytes } = await sheetPdf(openTypeface(), sheet, { title, language, author: 'Bottega Verdi', at: 0 });
  return { name: `${name}.pdf`, mediaType: 'application/pdf', text: Buffer.from(bytes).toString('base64') };
};
