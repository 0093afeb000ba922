/** An SVG element with attributes; text goes in as text, never as markup. */
export function svgPart(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const part = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) part.setAttribute(key, String(value));
  return part;
}
