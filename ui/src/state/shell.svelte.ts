// What the frame shows, the line that says what an act did, and the one way to act.
import { asCallError, mutate, query, type CallError } from '../api/call';
import type { Done, Mutation, ShellView } from '../api/generated';
import { changed } from './changes.svelte';
import { wear } from './theme';

class Shell {
  view = $state.raw<ShellView | null>(null);
  failed = $state.raw<CallError | null>(null);
  /** The last thing said, for people who see it and people who hear it. */
  said = $state.raw<{ text: string; failed: boolean } | null>(null);
  /** A notice that was read and put away. */
  noticeRead = $state.raw<string | null>(null);

  again = async (): Promise<void> => {
    try {
      const view = await query({ ask: 'shell' });
      wear(view.appearance);
      this.view = view;
      this.failed = null;
    } catch (thrown) {
      this.failed = asCallError(thrown);
    }
  };

  say(text: string, failed = false): void {
    this.said = text === '' ? null : { text, failed };
  }

  quiet = (): void => {
    this.said = null;
  };
}

export const shell = new Shell();

/** Acts, tells what changed and says what happened. Throws `CallError`; forms show it beside their button. */
export async function tryAct(request: Mutation): Promise<Done> {
  const done = await mutate(request);
  changed(done.changed);
  shell.say(done.said);
  return done;
}

/** As `tryAct`, for acts without a form: a failure is said in the same place. */
export async function act(request: Mutation): Promise<Done | null> {
  try {
    return await tryAct(request);
  } catch (thrown) {
    shell.say(asCallError(thrown).message, true);
    return null;
  }
}
