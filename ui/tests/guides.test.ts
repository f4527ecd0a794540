import { flushSync, mount, unmount } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { GuideView } from '../src/api/generated';
import Guides from '../src/pages/data/Guides.svelte';

const guide = (platform: string, label: string): GuideView => ({
  format: label.toLowerCase().replaceAll(' ', '-'),
  platform,
  label,
  steps: `The way to ${label}.`
});
const guides = [
  guide('Shopify', 'Shopify orders'),
  guide('Shopify', 'Shopify products'),
  guide('Etsy', 'Etsy sold orders'),
  guide('Advertising', 'Meta Ads spend by day')
];

let shown: ReturnType<typeof mount> | null = null;
const page = document.body;
const text = (element: Element | null | undefined): string => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const groups = (): HTMLDetailsElement[] => [
  ...page.querySelectorAll<HTMLDetailsElement>('[data-testid="guides-platform"]')
];
const names = (): string[] => groups().map((group) => text(group.querySelector('summary')));
const labels = (): string[] => [...page.querySelectorAll('dt')].map(text);
const said = (): string => text(page.querySelector('[role="status"]'));

function find(words: string): void {
  const field = page.querySelector<HTMLInputElement>('[data-testid="guides-find"]');
  if (!field) throw new Error('the field is not shown');
  field.value = words;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  flushSync();
}

afterEach(() => {
  if (shown) void unmount(shown);
  shown = null;
  page.replaceChildren();
});

describe('where exports come from', () => {
  it('stands under each platform, closed, with the way to every file', () => {
    shown = mount(Guides, { target: page, props: { guides } });
    expect(names()).toEqual(['Shopify 2 exports', 'Etsy one export', 'Advertising one export']);
    expect(groups().some((group) => group.open)).toBe(false);
    expect(text(groups()[1]?.querySelector('dd'))).toBe('The way to Etsy sold orders.');
    expect(said()).toBe('');
  });
  it('is found by words of the export or its platform, in any order', () => {
    shown = mount(Guides, { target: page, props: { guides } });
    find('  ORDERS etsy ');
    expect(labels()).toEqual(['Etsy sold orders']);
    expect(groups().every((group) => group.open)).toBe(true);
    expect(said()).toBe('One export');
    find('advert');
    expect(labels()).toEqual(['Meta Ads spend by day']);
    find('orders');
    expect(names()).toEqual(['Shopify', 'Etsy']);
    find('');
    expect(labels()).toHaveLength(4);
    expect(groups().some((group) => group.open)).toBe(false);
  });
  it('says so where nothing has that name', () => {
    shown = mount(Guides, { target: page, props: { guides } });
    find('fax machine');
    expect(groups()).toHaveLength(0);
    expect(said()).toMatch(/^No export of that name/);
  });
  it('has a label for its field and opens with native keys', () => {
    shown = mount(Guides, { target: page, props: { guides } });
    const field = page.querySelector<HTMLInputElement>('[data-testid="guides-find"]');
    expect(field?.labels?.[0]?.textContent).toBe('Find an export');
    for (const group of groups()) expect(group.firstElementChild?.tagName).toBe('SUMMARY');
  });
});
