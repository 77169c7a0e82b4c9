/*
 * What the case file is built with.
 */
import { el, freshId, messages as announce } from 'zhenggai/ui';

export { el, freshId };

/** A place for messages. */
export const messages = () => announce('cf');

/** A button; {@code kind} main or small or both. */
export function button(text, action, kind = '', more = {}) {
  return el('button', { type: 'button', className: ['cf-button', ...kind.split(' ').filter(Boolean).map(k => `cf-button-${k}`)].join(' '),
    onclick: action, ...more }, text);
}

/** A mark whose sign and word say what its colour says. */
export function mark(kind, sign, word) {
  return el('span', { className: `cf-mark cf-mark-${kind}` }, el('span', { 'aria-hidden': 'true' }, sign), ` ${word}`);
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
