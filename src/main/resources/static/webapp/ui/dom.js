/*
 * Small helpers that every page of ours is built with. Text always goes in as text, never as HTML: what is shown was written by others.
 */

const there = child => child !== null && child !== undefined && child !== false;

/** What is there, in one list: texts, elements, and components, which are objects with an {@code element}. */
export const parts = (...content) => content.flat(3).filter(there).map(child => child.element || child);

/** Makes an element; properties that are no property of it (data-…, aria-…, role, for) become attributes; null and false are left out. */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (!there(value)) {
      continue;
    }
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (name in element && !name.startsWith('aria') && name !== 'list' && name !== 'role') {
      element[name] = value;
    } else {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...parts(children));
  return element;
}

/** Makes an element of a drawing; its properties are attributes. */
export function svg(tag, attributes = {}, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  Object.entries(attributes).filter(([, value]) => there(value)).forEach(([name, value]) => element.setAttribute(name, value));
  element.append(...parts(children));
  return element;
}

/** zu-button zu-button-main zu-button-small for a base and its kinds, "main small". */
export const classes = (base, kinds = '') => [base, ...kinds.split(' ').filter(Boolean).map(kind => `${base}-${kind}`)].join(' ');

let count = 0;

/** An id that is used once in the page. */
export function freshId(stem) {
  count += 1;
  return `zg-${stem}-${count}`;
}
