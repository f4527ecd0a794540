// The only module that talks to Rust, and the only importer of @tauri-apps/*. Two doors: `query` never writes, `mutate`
// may. Outside the Tauri window it answers from src/mock, but only in builds made with `--mode mock`.
import { say } from '../words/say';
import type { Answer, ApiError, Done, Mutation, Query, Topic } from './generated';

export type AnswerTo<Q extends Query> = Extract<Answer, { ask: Q['ask'] }>;
export type DropPhase = 'over' | 'left' | 'dropped';

/** What a host offers: Tauri, or the mock. */
export interface Door {
  invoke(door: 'query' | 'mutate', request: unknown): Promise<unknown>;
  listen(event: string, heard: (payload: unknown) => void): Promise<() => void>;
}

/** An error from the other side: a stable code, and a message in the owner's words. */
export class CallError extends Error implements ApiError {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Whatever was thrown, as a `CallError`. Nothing raw reaches the owner. */
export function asCallError(thrown: unknown): CallError {
  if (thrown instanceof CallError) return thrown;
  if (typeof thrown === 'object' && thrown !== null && 'code' in thrown && 'message' in thrown) {
    const { code, message } = thrown;
    if (typeof code === 'string' && typeof message === 'string') return new CallError(code, message);
  }
  return new CallError('no_answer', say('error-no-answer'));
}

let opened: Promise<Door> | null = null;

function door(): Promise<Door> {
  opened ??= '__TAURI_INTERNALS__' in window ? tauri() : elsewhere();
  return opened;
}

async function tauri(): Promise<Door> {
  const [core, event] = await Promise.all([import('@tauri-apps/api/core'), import('@tauri-apps/api/event')]);
  return {
    invoke: (name, request) => core.invoke(name, { request }),
    listen: (name, heard) => event.listen(name, ({ payload }) => heard(payload))
  };
}

async function elsewhere(): Promise<Door> {
  if (import.meta.env.MODE === 'mock') return (await import('../mock/door')).door();
  throw new CallError('no_window', say('error-no-window'));
}

/** Asks; nothing is written. */
export async function query<const Q extends Query>(request: Q): Promise<AnswerTo<Q>> {
  try {
    return (await (await door()).invoke('query', request)) as AnswerTo<Q>;
  } catch (thrown) {
    throw asCallError(thrown);
  }
}

/** Acts; the answer says in one sentence what happened and what is out of date. */
export async function mutate(request: Mutation): Promise<Done> {
  try {
    return (await (await door()).invoke('mutate', request)) as Done;
  } catch (thrown) {
    throw asCallError(thrown);
  }
}

/** Files held over, taken away from, or dropped on the window. Paths stay in Rust; only their number arrives. */
export async function onFileDrop(heard: (phase: DropPhase, count: number) => void): Promise<() => void> {
  return (await door()).listen('file-drop', (payload) => {
    const { phase, count } = payload as { phase: DropPhase; count: number };
    heard(phase, count);
  });
}

/** The tray or a reminder asks for a page; the window is in front already. */
export async function onOpen(heard: (to: 'check_in') => void): Promise<() => void> {
  return (await door()).listen('open', (payload) => heard((payload as { to: 'check_in' }).to));
}

/** Something changed that this page did not ask for: another window, a command line, a timer. */
export async function onChanged(heard: (topics: Topic[]) => void): Promise<() => void> {
  return (await door()).listen('changed', (payload) => heard((payload as { topics: Topic[] }).topics));
}
