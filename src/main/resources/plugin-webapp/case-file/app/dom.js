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
  return `case-file-${stem}-${count}`;
}

/** A button; {@code kind} main or small or both. */
export function button(text, action, kind = '', more = {}) {
  return el('button', { type: 'button', className: ['cf-button', ...kind.split(' ').filter(Boolean).map(k => `cf-button-${k}`)].join(' '),
    onclick: action, ...more }, text);
}

/** A mark whose sign and word say what its colour says. */
export function mark(kind, sign, word) {
  return el('span', { className: `cf-mark cf-mark-${kind}` }, el('span', { 'aria-hidden': 'true' }, sign), ` ${word}`);
}

/** A place for messages that screen readers speak: politely what went well, at once what did not. */
export function messages() {
  const polite = el('div', { role: 'status', 'aria-live': 'polite' });
  const urgent = el('div', { role: 'alert', 'aria-live': 'assertive' });
  const show = (place, other, text, kind) => {
    other.replaceChildren();
    place.replaceChildren(el('div', { className: `cf-note cf-note-${kind}` }, text));
  };
  return {
    element: el('div', {}, polite, urgent),
    tell: text => show(polite, urgent, text, 'good'),
    warn: text => show(urgent, polite, text, 'bad'),
    clear: () => {
      polite.replaceChildren();
      urgent.replaceChildren();
    }
  };
}

/** Tabs inside the tab: arrow keys move, as people who use a keyboard expect. */
export function tabs(label, panels, chosen = 0) {
  const panel = el('div', { className: 'cf-panel', role: 'tabpanel', tabIndex: 0, id: freshId('panel') });
  const choose = (index, focus) => {
    heads.forEach((head, i) => {
      head.setAttribute('aria-selected', String(i === index));
      head.tabIndex = i === index ? 0 : -1;
    });
    panel.setAttribute('aria-labelledby', heads[index].id);
    panel.replaceChildren(panels[index].content);
    panels[index].chosen?.();
    if (focus) {
      heads[index].focus();
    }
  };
  const heads = panels.map((one, index) => el('button', {
    type: 'button', role: 'tab', id: freshId('tab'), className: 'cf-tab', 'aria-controls': panel.id,
    onclick: () => choose(index, false),
    onkeydown: event => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step) {
        event.preventDefault();
        choose((index + step + heads.length) % heads.length, true);
      }
    }
  }, one.title));
  choose(chosen, false);
  return el('div', { className: 'cf-tabs' }, el('div', { role: 'tablist', 'aria-label': label, className: 'cf-tablist' }, heads), panel);
}

/** Lets files be dropped on the element. */
export function takesFiles(element, take) {
  element.addEventListener('dragover', event => {
    if ([...event.dataTransfer.types].includes('Files')) {
      event.preventDefault();
      event.stopPropagation();
      element.classList.add('cf-over');
    }
  });
  element.addEventListener('dragleave', () => element.classList.remove('cf-over'));
  element.addEventListener('drop', event => {
    event.preventDefault();
    event.stopPropagation();
    element.classList.remove('cf-over');
    take(event.dataTransfer.files);
  });
}
