/** Shorthand for the template's elements. */
export function $<T extends HTMLElement = HTMLElement>(id: string): T {
  const e = document.getElementById(id);
  if (!e) throw new Error(`The page lacks #${id}.`);
  return e as T;
}

/** An element with text and children; text is never parsed as HTML. */
export function el(tag: string, text = '', ...children: HTMLElement[]): HTMLElement {
  const e = document.createElement(tag);
  if (text) e.textContent = text;
  e.append(...children);
  return e;
}
