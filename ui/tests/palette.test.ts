import { describe, expect, it } from 'vitest';
import { choose, grouped, type Entry } from '../src/parts/palette';

const entry = (label: string, group: string, also?: string): Entry => ({ id: label, label, group, also, run: () => undefined });
const all = [
  entry('Data', 'Pages'),
  entry('Import a file', 'Do', 'csv export'),
  entry('Zapier', 'Tools'),
  entry('Café bot', 'Tools'),
  entry('Conversion rate', 'KPIs'),
  entry('Average order value', 'KPIs')
];
const found = (typed: string): string[] => choose(all, typed).map(({ label }) => label);

describe('the palette', () => {
  it('shows everything before anything is typed', () => {
    expect(found('  ')).toHaveLength(all.length);
  });
  it('finds by any part, other words and group', () => {
    expect(found('csv')).toEqual(['Import a file']);
    expect(found('kpi')).toEqual(['Conversion rate', 'Average order value']);
    expect(found('order value')).toEqual(['Average order value']);
  });
  it('ignores accents and capitals', () => {
    expect(found('CAFE')).toEqual(['Café bot']);
  });
  it('puts beginnings first', () => {
    expect(found('a')[0]).toBe('Average order value');
    expect(found('rate')).toEqual(['Conversion rate']);
  });
  it('takes signs as signs', () => {
    expect(found('(.*')).toEqual([]);
  });
  it('groups without changing the order', () => {
    expect(grouped(choose(all, '')).map(({ group }) => group)).toEqual(['Pages', 'Do', 'Tools', 'KPIs']);
  });
});
