/** The hidden fields with which a page of an event says when it was opened, as a browser sends them back. */
export interface Stamp {
  readonly formKey: string;
  readonly opened: string;
}

/** @throws when there is no form on this page */
export function stampIn(page: string): Stamp {
  const field = (name: string): string => {
    const value = new RegExp(`<input type="hidden" name="${name}" value="([^"]+)" />`, 'u').exec(page)?.[1];
    if (value === undefined) throw new Error(`no ${name} on the page: ${page.slice(0, 200)}`);
    return value;
  };
  return { formKey: field('formKey'), opened: field('opened') };
}
