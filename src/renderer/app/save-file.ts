/** Hands a file of the shop to the person: the browser's download, or the window's save dialog. */
export interface FileToSave {
  readonly name: string;
  readonly mediaType: string;
  /** Text files as they are, all others as base64. */
  readonly text: string;
}

export function saveFile(file: FileToSave): void {
  const address = URL.createObjectURL(new Blob([contentOf(file)], { type: file.mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  // The download reads it after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

const isText = (mediaType: string): boolean => /^text\/|[/+](?:json|xml)\b|\/javascript\b/u.test(mediaType);

export function contentOf({ mediaType, text }: FileToSave): BlobPart {
  return isText(mediaType) ? text : Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

/** A table as spreadsheets of these countries open it at once: semicolons, a byte order mark, no cell read as a formula. */
export function tableToCsv(rows: readonly (readonly string[])[]): string {
  return `\u{feff}${rows.map((row) => row.map(csvCell).join(';')).join('\r\n')}\r\n`;
}

function csvCell(text: string): string {
  const harmless = /^[=+@\t\r]/u.test(text) ? `'${text}` : text;
  return /[";\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
