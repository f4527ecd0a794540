import { describe, expect, it } from 'vitest';
import { fromPercent, toPercent } from '../src/pages/kpis/percent';
import { toForm, toText } from '../src/pages/stack/form';
import { jobGroups } from '../src/pages/stack/jobs';
import { choices } from '../src/mock/stack';
import { themeFor } from '../src/state/theme';

describe('a rate', () => {
  it.each([
    ['2.5', '0.025'],
    ['2,5 %', '0.025'],
    ['3', '0.03'],
    ['0.4', '0.004'],
    ['12.34', '0.1234'],
    ['100', '1.00'],
    ['250', '2.50']
  ])('written as %s is sent as %s', (typed, sent) => {
    expect(fromPercent(typed)).toBe(sent);
  });
  it.each([['abc'], ['-2'], ['1e3'], ['1.2.3'], ['']])('that is no rate (%s) goes through as typed', (typed) => {
    expect(fromPercent(typed)).toBe(typed);
  });
  it.each([
    ['0.025', '2.5'],
    ['0.03', '3'],
    ['0.3', '30'],
    ['1', '100'],
    ['0.0005', '0.05'],
    ['0.0250', '2.5']
  ])('kept as %s is shown as %s', (kept, shown) => {
    expect(toPercent(kept)).toBe(shown);
  });
});

describe('the tool form', () => {
  it('needs no more than name and layer', () => {
    const text = toText(null, 'triggers', choices);
    text.name = ' Alloy ';
    const { name, layer, status, processes, links, works_with, jobs, ...rest } = toForm(text);
    expect({ name, layer, status }).toEqual({ name: 'Alloy', layer: 'triggers', status: 'active' });
    expect([processes, links, works_with, jobs]).toEqual([[], [], [], []]);
    expect(Object.values(rest).every((value) => value === null)).toBe(true);
  });
  it('sends a cost as typed', () => {
    const text = { ...toText(null, null, choices), name: 'Alloy', cost: '20,00' };
    expect(toForm(text)).toMatchObject({ cost: '20,00', cycle: 'monthly', currency: 'EUR' });
  });
  it('shows every job once', () => {
    const shown = jobGroups(choices.layers, [...choices.jobs, { id: 'new_job', label: 'New' }]).flatMap(({ jobs }) => jobs);
    expect(shown.map(({ id }) => id).sort()).toEqual([...choices.jobs.map(({ id }) => id), 'new_job'].sort());
  });
});

describe('the appearance', () => {
  it('follows the system unless the owner chose', () => {
    expect(themeFor('system', true, false)).toBe('dark');
    expect(themeFor('system', false, true)).toBe('contrast');
    expect(themeFor('light', true, true)).toBe('light');
    expect(themeFor('contrast', true, false)).toBe('contrast-dark');
  });
});
