import { describe, expect, it } from 'vitest';
import { drawing } from '../src/parts/drawing';

const svg = (inside: string, more = ''): string =>
  `<svg width="10" height="10" viewBox="0 0 10 10" xmlns="http://www.w3.org/2000/svg" ${more}>${inside}</svg>`;

describe('a drawing', () => {
  it('is taken when it is only a drawing', () => {
    const made = drawing(svg('<title>Sales</title><g><path d="M0 0L1 1"/></g><text x="1" y="1">W46 &lt;b&gt;</text>'));
    expect(made?.querySelector('text')?.textContent).toBe('W46 <b>');
    expect(made?.ownerDocument).toBe(document);
  });

  const hostile: [string, string][] = [
    ['a script', svg('<script>alert(1)</script>')],
    ['a script inside a group', svg('<g><script href="x"/></g>')],
    ['a handler', svg('<rect onload="alert(1)"/>')],
    ['a handler in capitals', svg('<rect ONCLICK="alert(1)"/>')],
    ['a handler on the root', svg('', 'onload="alert(1)"')],
    ['foreign markup', svg('<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>')],
    ['another namespace', svg('<x:img xmlns:x="http://www.w3.org/1999/xhtml" src="x"/>')],
    ['a link', svg('<a href="javascript:alert(1)"><text>x</text></a>')],
    ['an old link', svg('<rect xlink:href="http://x" xmlns:xlink="http://www.w3.org/1999/xlink"/>')],
    ['an outside picture', svg('<image href="https://example.com/x.png"/>')],
    ['a reused outside part', svg('<use href="#a"/>')],
    ['an animation', svg('<animate attributeName="href" to="javascript:alert(1)"/>')],
    ['a set', svg('<set attributeName="onmouseover" to="alert(1)"/>')],
    ['a style sheet', svg('<style>@import "https://example.com"</style>')],
    ['an outside fill', svg('<rect fill="url(https://example.com/a#b)"/>')],
    ['no drawing', '<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>'],
    ['broken markup', '<svg xmlns="http://www.w3.org/2000/svg"><g></svg>'],
    ['an entity bomb', '<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg xmlns="http://www.w3.org/2000/svg"><text>&b;</text></svg>'],
    ['nothing', '']
  ];
  it.each(hostile)('is refused with %s', (_name, text) => {
    expect(drawing(text)).toBeNull();
  });

  it('takes its colours from the theme, through CSSOM', () => {
    const rect = drawing(svg('<rect fill="#E4EFE9" stroke="#1e5b46"/><rect fill="#123456" style="fill:red"/>'));
    const [first, second] = [...(rect?.querySelectorAll('rect') ?? [])];
    expect(first?.style.getPropertyValue('fill')).toBe('var(--green-soft)');
    expect(first?.style.getPropertyValue('stroke')).toBe('var(--green)');
    expect(second?.hasAttribute('style')).toBe(false);
  });

  it('uses the page’s type', () => {
    expect(drawing(svg('<text font-family="sans-serif">x</text>'))?.querySelector('text')?.hasAttribute('font-family')).toBe(false);
  });
});
