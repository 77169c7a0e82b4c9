/*
 * Small helpers to build the page. Text always goes in as text, never as HTML: what is shown was written by others.
 */

/** Makes an element; properties that are no property of it (data-…, aria-…, role, for) become attributes. */
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
  element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

let count = 0;

/** An id that is used once. */
export function freshId(stem) {
  count += 1;
  return `plan-intake-${stem}-${count}`;
}

/** A place for messages that screen readers speak: politely what went well, at once what did not. */
export function messages() {
  const polite = el('div', { className: 'pi-message', role: 'status', 'aria-live': 'polite' });
  const urgent = el('div', { className: 'pi-message', role: 'alert', 'aria-live': 'assertive' });
  const show = (place, other, content, kind) => {
    other.replaceChildren();
    place.replaceChildren(el('div', { className: `pi-note pi-note-${kind}` }, content));
  };
  return {
    element: el('div', { className: 'pi-messages' }, polite, urgent),
    tell: (...content) => show(polite, urgent, content, 'good'),
    warn: (...content) => show(urgent, polite, content, 'bad'),
    clear: () => {
      polite.replaceChildren();
      urgent.replaceChildren();
    }
  };
}

/** 提示3 and the like; nothing where there is nothing. */
export function badge(number, word) {
  return number > 0 ? el('span', { className: 'pi-badge' }, `${word}${number}`) : null;
}
