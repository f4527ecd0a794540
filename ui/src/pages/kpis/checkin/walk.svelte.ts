// The way through one check-in: where the page stands, and what is on its way to Rust. The page moves at once and acts
// arrive in the order they were done; one that fails leads back to where it was done.
import { asCallError, mutate } from '../../../api/call';
import type { Mutation } from '../../../api/generated';
import { changed } from '../../../state/changes.svelte';
import { shell } from '../../../state/shell.svelte';
import { same, type Place } from './places';

export class Walk {
  readonly review: number;
  place = $state.raw<Place>({ step: 'data', card: 0 });
  /** Counts the moves, so that a place that is entered again takes the focus again. */
  moves = $state(0);
  #queue: Promise<unknown> = Promise.resolve();
  #texts: (() => void)[] = [];

  constructor(review: number, place: Place) {
    this.review = review;
    this.place = place;
  }

  /** Acts without a word where it works. False where it failed; then that is said, and the page goes back to `from`. */
  send(request: Mutation, from: Place | null = null): Promise<boolean> {
    const sent = this.#queue.then(async () => {
      try {
        changed((await mutate(request)).changed);
        return true;
      } catch (thrown) {
        shell.say(asCallError(thrown).message, true);
        if (from) this.enter(from);
        return false;
      }
    });
    this.#queue = sent;
    return sent;
  }

  /** Goes to a place and lets Rust know the step. */
  go(place: Place): void {
    if (same(place, this.place)) return;
    const from = this.place;
    this.keep();
    shell.quiet();
    this.enter(place);
    if (place.step !== from.step) void this.send({ do: 'go_to_step', review: this.review, step: place.step }, from);
  }

  enter(place: Place): void {
    this.place = place;
    this.moves += 1;
  }

  /** A text that keeps itself while it is typed. Gives what forgets it. */
  hold(save: () => void): () => void {
    this.#texts.push(save);
    return () => {
      save();
      this.#texts = this.#texts.filter((one) => one !== save);
    };
  }

  /** Keeps every text now, before something that needs it. */
  keep(): void {
    for (const save of this.#texts) save();
  }
}
