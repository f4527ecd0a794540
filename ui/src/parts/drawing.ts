// Turns a drawing made in Rust into nodes. Shop data reaches these drawings as text, so nothing that could act is let
// through: one foreign element, handler, link or outside address and the whole drawing is refused; its table remains.

const elements = new Set(
  'svg g path line polyline polygon rect circle ellipse text tspan title desc defs clippath'.split(' ')
);

/** The light theme's colours, as Rust writes them, and what they mean. */
const tokens: Record<string, string> = {
  '#1e5b46': '--green',
  '#e4efe9': '--green-soft',
  '#8f5a0a': '--amber',
  '#faefd9': '--amber-soft',
  '#9b2c20': '--red',
  '#d3cbbb': '--rule',
  '#e5dfd3': '--line',
  '#655f55': '--soft',
  '#211f1b': '--ink',
  '#766f64': '--faint',
  '#faf8f3': '--paper',
  '#fffefb': '--sheet'
};

const painted = ['fill', 'stroke', 'stop-color', 'color'];

/** The drawing as an element of this document, or nothing when it is not only a drawing. */
export function drawing(svg: string): SVGSVGElement | null {
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
  const root = parsed.documentElement;
  if (root.localName !== 'svg' || parsed.querySelector('parsererror')) return null;
  const all = [root, ...root.querySelectorAll('*')];
  if (!all.every(harmless)) return null;
  for (const element of all) element.removeAttribute('style');
  const made = document.importNode(root, true) as unknown as SVGSVGElement;
  for (const element of [made, ...made.querySelectorAll<SVGElement>('*')]) repaint(element);
  return made;
}

function harmless(element: Element): boolean {
  if (element.namespaceURI !== 'http://www.w3.org/2000/svg') return false;
  if (!elements.has(element.localName.toLowerCase())) return false;
  return [...element.attributes].every(({ localName, value }) => {
    const name = localName.toLowerCase();
    if (name.startsWith('on') || name === 'href' || name === 'src') return false;
    return !/javascript:|data:|@import|expression\(/i.test(value) && !/url\((?!\s*["']?#)/i.test(value);
  });
}

/** Colours follow the theme; set through CSSOM, because the CSP refuses style attributes. */
function repaint(element: SVGElement): void {
  for (const property of painted) {
    const token = tokens[(element.getAttribute(property) ?? '').toLowerCase()];
    if (token) element.style.setProperty(property, `var(${token})`);
  }
  element.removeAttribute('font-family');
}
