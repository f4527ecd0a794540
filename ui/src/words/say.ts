// Every text the window itself speaks comes from one catalogue per language. A second language is a second .ftl file
// and one line in `languages`. Texts inside views come from Rust ready to show and never pass through here.
import { FluentBundle, FluentResource } from '@fluent/bundle';
import en from './en.ftl?raw';

export const languages: Record<string, string> = { en };

const bundle = open('en');

function open(language: string): FluentBundle {
  // The window holds no right-to-left text yet, and isolation marks would end up in what people copy.
  const made = new FluentBundle(language, { useIsolating: false });
  const faults = made.addResource(new FluentResource(languages[language] ?? en));
  if (faults.length > 0) throw faults[0];
  return made;
}

/** The text behind a key. A key that is missing shows itself, so that a tester sees it; a unit test forbids it. */
export function say(key: string, args?: Record<string, string | number>): string {
  const pattern = bundle.getMessage(key)?.value;
  return pattern ? bundle.formatPattern(pattern, args ?? null) : key;
}
