// A seed as an owner types it.

const MOST = 4_294_967_295;

/** The number, `null` for none typed, `undefined` for what is no seed. */
export function seedOf(typed: string): number | null | undefined {
  const digits = typed.replace(/[\s,.']/g, '');
  if (digits === '') return typed.trim() === '' ? null : undefined;
  if (!/^\d{1,10}$/.test(digits)) return undefined;
  const seed = Number(digits);
  return seed <= MOST ? seed : undefined;
}
