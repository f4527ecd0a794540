// What the palette can find, and how typed words choose among it.

export interface Entry {
  id: string;
  /** Key-free words of its kind: Pages, Actions, Tools, KPIs. */
  group: string;
  label: string;
  /** Other words people type for it. */
  also?: string;
  keys?: string;
  run: () => void;
}

/** Entries that hold every typed word; those that begin with one come first, the rest keep their order. */
export function choose(entries: Entry[], typed: string): Entry[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return entries;
  const scored = entries.flatMap((entry) => {
    const text = fold(`${entry.label} ${entry.also ?? ''} ${entry.group}`);
    if (!words.every((word) => text.includes(word))) return [];
    const label = fold(entry.label);
    const first = words[0] ?? '';
    const score = label.startsWith(first) ? 0 : new RegExp(`\\b${escape(first)}`).test(label) ? 1 : 2;
    return [{ entry, score }];
  });
  return scored.sort((one, other) => one.score - other.score).map(({ entry }) => entry);
}

/** The entries under their groups, each group where its first entry stands. */
export function grouped(entries: Entry[]): { group: string; entries: Entry[] }[] {
  const groups: { group: string; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const there = groups.find(({ group }) => group === entry.group);
    if (there) there.entries.push(entry);
    else groups.push({ group: entry.group, entries: [entry] });
  }
  return groups;
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
