/*
 * Small helpers to build the page. Text always goes in as text, never as HTML.
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
    } else if (name in element && !name.startsWith('aria') && name !== 'role') {
      element[name] = value;
    } else {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

let count = 0;

/** A field with its label above it. */
export function field(label, control, hint) {
  count += 1;
  control.id = control.id || `ns-${count}`;
  return el('div', { className: 'ns-field' }, el('label', { htmlFor: control.id }, label), control,
    hint ? el('span', { className: 'ns-hint' }, hint) : null);
}

/** A box to tick, with its label beside it. */
export function tick(label, checked, change) {
  count += 1;
  const box = el('input', { type: 'checkbox', id: `ns-${count}`, checked, onchange: () => change && change(box) });
  return { box, element: el('span', { className: 'ns-tick' }, box, el('label', { htmlFor: box.id }, label)) };
}

/** A list to choose from; the empty choice, if any, comes first. */
export function choice(options, value, empty) {
  const select = el('select', {}, empty === undefined ? null : el('option', { value: '' }, empty),
    options.map(option => el('option', { value: option.id }, option.name)));
  select.value = value || '';
  return select;
}

export function table(heads, rows, none) {
  return rows.length === 0 ? el('p', { className: 'ns-hint' }, none) : el('table', { className: 'ns-table' },
    el('thead', {}, el('tr', {}, heads.map(head => el('th', { scope: 'col' }, head)))),
    el('tbody', {}, rows.map(cells => el('tr', {}, cells.map(cell => el('td', {}, cell))))));
}

export const button = (words, action, main) =>
  el('button', { type: 'button', className: main ? 'ns-button ns-button-main' : 'ns-button', onclick: action }, words);
