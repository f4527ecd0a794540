// The files that are being looked at. They live in Rust; this is what the page shows of them and how it speaks of them.
import { asCallError, mutate, query, type CallError } from '../api/call';
import type { Mutation, PreviewView } from '../api/generated';
import { shell } from './shell.svelte';

class Preview {
  open = $state.raw<PreviewView | null>(null);
  /** An act is under way; what is shown is from before it. */
  busy = $state(false);
  /** Counting was stopped or failed: it is not begun again without being asked. */
  held = $state(false);
  failed = $state.raw<CallError | null>(null);
  #turn = 0;

  again = async (): Promise<void> => {
    const turn = ++this.#turn;
    try {
      const { open } = await query({ ask: 'preview' });
      if (turn !== this.#turn) return;
      this.open = open;
      this.failed = null;
    } catch (thrown) {
      if (turn === this.#turn) this.failed = asCallError(thrown);
    }
  };

  /** Says something about a file; the page shows what comes of it. False where it could not be said. */
  say = async (request: Mutation): Promise<boolean> => {
    this.busy = true;
    this.held = false;
    try {
      const done = await mutate(request);
      if (done.said !== '') shell.say(done.said);
      await this.again();
      return true;
    } catch (thrown) {
      shell.say(asCallError(thrown).message, true);
      return false;
    } finally {
      this.busy = false;
    }
  };
}

export const preview = new Preview();
