// The one import that may run: where it stands, and what the last one brought. Lives outside the pages, so that leaving
// the Data page loses nothing.
import { asCallError, mutate, query, type CallError } from '../api/call';
import type { Done, Mutation, ProgressView } from '../api/generated';
import { changed } from './changes.svelte';
import { preview } from './preview.svelte';
import { shell } from './shell.svelte';

const everyMs = 250;

class Importing {
  busy = $state(false);
  /** What runs only looks at files and counts; nothing is written. */
  looking = $state(false);
  running = $state.raw<ProgressView | null>(null);
  done = $state.raw<Done | null>(null);
  failed = $state.raw<CallError | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Starts an import; true when it brought or refused something, so that there is a result to show. */
  async start(request: Mutation): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.looking = request.do !== 'import_previewed';
    this.failed = null;
    this.#follow();
    try {
      const done = await mutate(request);
      changed(done.changed);
      // The frame first, so that the first run does not show once more between a preview and the new shop.
      if (done.changed.includes('shop')) await shell.again();
      if (done.changed.includes('preview')) await preview.again();
      if (preview.open && done.batches.length + done.refused.length === 0) {
        this.done = null; // what the last import brought is put away by looking at the next file
        shell.say(done.said);
        return true;
      }
      if (done.batches.length + done.refused.length === 0) {
        shell.say(done.said); // the file dialog was closed, or the import was cancelled
        return false;
      }
      this.done = done;
      shell.say(done.said, done.batches.length === 0);
      return true;
    } catch (thrown) {
      const failed = asCallError(thrown);
      if (request.do === 'count_preview') preview.held = true;
      // Stopping was the owner's own wish.
      if (failed.code === 'cancelled') shell.say(failed.message);
      else this.failed = failed;
      return false;
    } finally {
      this.busy = this.looking = false;
      this.running = null;
      clearTimeout(this.#timer);
    }
  }

  cancel = async (): Promise<void> => {
    if (this.running) this.running = { ...this.running, cancelling: true };
    try {
      await mutate({ do: 'cancel_import' });
    } catch (thrown) {
      shell.say(asCallError(thrown).message, true);
    }
  };

  putAway = (): void => {
    this.done = null;
    this.failed = null;
  };

  /** Follows an import this page did not start: it ran before the page was loaded. */
  join(running: ProgressView | null): void {
    if (!running || this.busy) return;
    this.running = running;
    this.#follow();
  }

  #follow(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(async () => {
      const before = this.running;
      this.running = await query({ ask: 'progress' }).then(
        (answer) => answer.running,
        () => null
      );
      if (this.busy || this.running) this.#follow();
      else if (before) changed(['data']);
    }, everyMs);
  }
}

export const importing = new Importing();
