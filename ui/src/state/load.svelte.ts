// A question whose answer is on the page: asked at once, asked again when its topics change. While it is asked again
// the old answer stays, so that nothing flickers.
import { asCallError, type CallError } from '../api/call';
import type { Topic } from '../api/generated';
import { changes } from './changes.svelte';

export class Load<T> {
  view = $state.raw<T | null>(null);
  failed = $state.raw<CallError | null>(null);
  #turn = 0;
  #ask: () => Promise<T>;

  constructor(ask: () => Promise<T>) {
    this.#ask = ask;
  }

  again = async (): Promise<void> => {
    const turn = ++this.#turn;
    try {
      const view = await this.#ask();
      if (turn !== this.#turn) return;
      this.view = view;
      this.failed = null;
    } catch (thrown) {
      if (turn === this.#turn) this.failed = asCallError(thrown);
    }
  };
}

/** Call it while a component is set up. What `ask` reads before its first await is followed, too. */
export function useLoad<T>(ask: () => Promise<T>, topics: Topic[]): Load<T> {
  const load = new Load(ask);
  $effect(() => {
    for (const topic of topics) void changes[topic];
    void load.again();
  });
  return load;
}
