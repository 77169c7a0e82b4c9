/*
 * Small helpers that every page of ours is built with. Text always goes in as text, never as HTML: what is shown was written by others.
 */

/** Makes an element; properties that are no property of it (data-…, aria-…, role, for) become attributes; null and false are left out. */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) {
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
  element.append(...children.flat(2).filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

let count = 0;

/** An id that is used once in the page. */
export function freshId(stem) {
  count += 1;
  return `zg-${stem}-${count}`;
}

/**
 * A place for messages that screen readers speak: politely what went well, at once what did not.
 * Its classes begin with the page's prefix: -messages, and -note with -note-good or -note-bad.
 */
export function messages(prefix) {
  const polite = el('div', { role: 'status', 'aria-live': 'polite' });
  const urgent = el('div', { role: 'alert', 'aria-live': 'assertive' });
  const show = (place, other, content, kind) => {
    other.replaceChildren();
    place.replaceChildren(el('div', { className: `${prefix}-note ${prefix}-note-${kind}` }, content));
  };
  return {
    element: el('div', { className: `${prefix}-messages` }, polite, urgent),
    tell: (...content) => show(polite, urgent, content, 'good'),
    warn: (...content) => show(urgent, polite, content, 'bad'),
    clear: () => {
      polite.replaceChildren();
      urgent.replaceChildren();
    }
  };
}
