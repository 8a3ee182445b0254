/**
 * Copies a text. A browser gives the clipboard to pages over https and of this machine alone; elsewhere it still copies what is
 * chosen in the page.
 *
 * @throws where the browser copies neither way
 */
export async function copyText(text: string): Promise<void> {
  if ('clipboard' in navigator && navigator.clipboard !== undefined)
    return navigator.clipboard.writeText(text);
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'vh';
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  if (!copied) throw new Error('The browser does not copy.');
}
