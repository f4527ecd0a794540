// People write a rate as "2.5 %", the request takes "0.025". Only the point moves, in the text itself: no arithmetic,
// so no rounding. What is not a plain number goes through as typed, and Rust says what is wrong with it.

export function fromPercent(typed: string): string {
  const found = /^(\d+)(?:[.,](\d+))?\s*%?$/.exec(typed.trim());
  if (!found) return typed.trim();
  const whole = (found[1] ?? '').padStart(3, '0');
  const cut = whole.length - 2;
  return `${whole.slice(0, cut).replace(/^0+(?=\d)/, '')}.${whole.slice(cut)}${found[2] ?? ''}`;
}

export function toPercent(plain: string): string {
  const found = /^(\d+)(?:\.(\d+))?$/.exec(plain);
  if (!found) return plain;
  const part = (found[2] ?? '').padEnd(2, '0');
  const whole = `${found[1] ?? ''}${part.slice(0, 2)}`.replace(/^0+(?=\d)/, '');
  const rest = part.slice(2).replace(/0+$/, '');
  return rest === '' ? whole : `${whole}.${rest}`;
}
