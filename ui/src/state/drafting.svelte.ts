// The one drafting that may run: what the model says so far, and why there is no draft. Lives outside the pages, so that
// leaving them stops nothing. A key never comes here.
import { asCallError, mutate, query, type CallError } from '../api/call';
import type { Done, DraftingView, Mutation } from '../api/generated';
import { changed } from './changes.svelte';
import { shell } from './shell.svelte';

const everyMs = 120;
/** While a batch runs the pages show what is done, but not more often than this. */
const tellMs = 2000;

class Drafting {
  /** This page waits for a draft it asked for. */
  busy = $state(false);
  running = $state.raw<DraftingView | null>(null);
  failed = $state.raw<CallError | null>(null);
  /** What was asked for last, to be asked for again. */
  asked = $state.raw<Mutation | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #told = 0;

  /** Asks for drafts. What came of it; nothing where there is none. */
  async start(request: Mutation): Promise<Done | null> {
    if (this.busy) return null;
    this.busy = true;
    this.failed = null;
    this.asked = request;
    this.#follow();
    try {
      const done = await mutate(request);
      changed(done.changed);
      shell.say(done.said);
      return done;
    } catch (thrown) {
      const failed = asCallError(thrown);
      // What was done before it stopped is kept, and stopping was the owner's own wish.
      changed(['copy', 'models']);
      if (failed.code === 'cancelled') shell.say(failed.message);
      else this.failed = failed;
      return null;
    } finally {
      this.busy = false;
      this.running = null;
      clearTimeout(this.#timer);
    }
  }

  stop = async (): Promise<void> => {
    if (this.running) this.running = { ...this.running, stopping: true };
    try {
      await mutate({ do: 'stop_drafting' });
    } catch (thrown) {
      shell.say(asCallError(thrown).message, true);
    }
  };

  forget = (): void => {
    this.failed = null;
    this.asked = null;
  };

  /** Looks whether something is drafted that this page did not ask for: it ran before the page was loaded. */
  look(): void {
    if (!this.busy && !this.running) this.#follow(0);
  }

  #follow(inMs = everyMs): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(async () => {
      const before = this.running;
      const running = await query({ ask: 'drafting' }).then(
        (answer) => answer.running,
        () => null
      );
      this.running = running;
      if (running && before && running.done !== before.done) this.#tell();
      if (this.busy || running) this.#follow();
      else if (before) changed(['copy', 'models']);
    }, inMs);
  }

  #tell(): void {
    const now = Date.now();
    if (now - this.#told < tellMs) return;
    this.#told = now;
    changed(['copy', 'models']);
  }
}

export const drafting = new Drafting();
