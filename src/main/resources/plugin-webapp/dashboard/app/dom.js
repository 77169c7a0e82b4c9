/*
 * Small helpers to build the pages. Text always goes in as text, never as HTML: what is shown was written by others.
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
  element.append(...children.flat(2).filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

let count = 0;

/** An id that is used once. */
export function freshId(stem) {
  count += 1;
  return `board-${stem}-${count}`;
}

/** 2024年6月19日 for 2024-06-19; the other text where there is no date. */
export function dateText(iso, otherwise = '') {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso || '');
  return found ? `${found[1]}年${Number(found[2])}月${Number(found[3])}日` : otherwise;
}

/** 12,345; areas with two decimals. */
export const numberText = number => Number(number).toLocaleString('zh-CN');
export const areaText = area => Number(area).toLocaleString('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** A place for messages that screen readers speak: politely what went well, at once what did not. */
export function messages() {
  const polite = el('div', { role: 'status', 'aria-live': 'polite' });
  const urgent = el('div', { role: 'alert', 'aria-live': 'assertive' });
  const show = (place, other, text, kind) => {
    other.replaceChildren();
    place.replaceChildren(el('p', { className: `zb-note zb-note-${kind}` }, text));
  };
  return {
    element: el('div', { className: 'zb-messages' }, polite, urgent),
    tell: text => show(polite, urgent, text, 'good'),
    warn: text => show(urgent, polite, text, 'bad'),
    clear: () => {
      polite.replaceChildren();
      urgent.replaceChildren();
    }
  };
}

/** A modal dialog with a heading; its content is made when it opens. */
export function dialog(title, content, actions) {
  const box = el('dialog', { className: 'zb-dialog', 'aria-label': title }, el('h2', {}, title), content,
    el('div', { className: 'zb-dialog-actions' }, actions));
  box.addEventListener('close', () => box.remove());
  document.body.append(box);
  box.showModal();
  return box;
}

/** A labelled select; choices are {code, text}, the first text stands for all. */
export function select(label, first, choices, value, change) {
  const id = freshId('select');
  const input = el('select', { id, className: 'zb-input', 'data-key': label }, el('option', { value: '' }, first),
    choices.map(choice => el('option', { value: choice.code, selected: choice.code === value }, choice.text)));
  input.addEventListener('change', () => change(input.value));
  return el('div', { className: 'zb-field' }, el('label', { htmlFor: id }, label), input);
}
