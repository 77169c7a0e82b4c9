import { el, freshId } from './dom.js';

/** Tabs: arrow keys move, as people who use a keyboard expect. @param panels { title, content, chosen: told when it is } */
export function tabs(label, panels, chosen = 0) {
  const panel = el('div', { className: 'zu-tabpanel', role: 'tabpanel', tabIndex: 0, id: freshId('panel') });
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
    type: 'button', role: 'tab', id: freshId('tab'), className: 'zu-tab', 'aria-controls': panel.id,
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
  return el('div', {}, el('div', { role: 'tablist', 'aria-label': label, className: 'zu-tablist' }, heads), panel);
}
