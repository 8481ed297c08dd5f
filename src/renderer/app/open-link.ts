/**
 * Opens an address outside Vetrina: the system's browser from the desktop window, another tab from a browser. `tel:` and
 * `mailto:` are for the system's own programs, which need no tab.
 */
export function openLink(address: string): void {
  if (window.vetrina !== undefined) window.vetrina.openLink(address);
  else if (/^(?:tel|mailto):/u.test(address)) window.location.assign(address);
  else window.open(address, '_blank', 'noopener,noreferrer');
}

/** The print dialog for the page that is open. */
export function printPage(): void {
  if (window.vetrina !== undefined) window.vetrina.print();
  else window.print();
}
