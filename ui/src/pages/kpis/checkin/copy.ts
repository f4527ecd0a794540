// Copying a text. Some webviews keep the clipboard shut; then the text is marked, so that Ctrl+C takes it.

/** Copies the text; false where the owner has to press the keys, with the text marked in `place`. */
export async function copy(text: string, place: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    window.getSelection()?.selectAllChildren(place);
    try {
      return document.execCommand('copy');
    } catch {
      return false;
    }
  }
}
