import { button, hint, note } from './controls.js';
import { el, parts } from './dom.js';

/** A place that reads what it shows: it says that it does, and where that fails why, and offers another try. */
export function loading(read, show, words = '正在读取…') {
  const place = el('div', {});
  const load = async () => {
    place.setAttribute('aria-busy', 'true');
    place.replaceChildren(hint(words));
    try {
      place.replaceChildren(...parts(await show(await read())));
    } catch (refusal) {
      place.replaceChildren(note('bad', refusal.message, ' ', button('重试', load, 'small')));
    }
    place.removeAttribute('aria-busy');
  };
  load();
  return place;
}
