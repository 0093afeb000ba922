/** Hands a file to the browser's own saving. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The click only starts the download; the address must live until it has.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
