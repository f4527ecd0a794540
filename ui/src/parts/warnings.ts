// What a list of warnings shows: those in sight, and a line where one was just put away.
import type { WarningView } from '../api/generated';

/** A warning that was put away while the list was shown. */
export interface Kept {
  key: string;
  /** Where it stood. */
  at: number;
  /** What was said about it. */
  said: string;
  warning: WarningView;
}

export interface Row {
  key: string;
  warning?: WarningView;
  kept?: Kept;
}

/** What an answer belongs to: the rule and what it is about, never a name. */
export const keyOf = (warning: WarningView): string => `${warning.id} ${warning.about}`;

/** The warnings in their order, with each line where its warning stood. A warning that is back has no line. */
export function merged(warnings: WarningView[], kept: Kept[]): Row[] {
  const rows: Row[] = warnings.map((warning) => ({ key: keyOf(warning), warning }));
  const here = new Set(rows.map(({ key }) => key));
  const lines = kept.filter(({ key }) => !here.has(key)).sort((one, other) => one.at - other.at);
  for (const line of lines) rows.splice(Math.min(line.at, rows.length), 0, { key: line.key, kept: line });
  return rows;
}
