/*
 * What the cases of an item will be called: as proposed, or as a person writes it; what is odd about a name stands under it.
 */
import { el, field } from 'zhenggai/ui';

/** What is to be saved when one name was written: those nobody wrote stay as proposed. */
export function written(own, count, at, text, proposed) {
  const titles = Array.from({ length: count }, (nothing, i) => (own && own.length === count ? own[i] : ''));
  titles[at] = text === proposed && !titles[at] ? '' : text;
  return titles;
}

/** An input with the doubts under it. @param save takes the text */
export function titleInput(one, label, save) {
  const input = el('input', { type: 'text', value: one.title, maxLength: 100, 'aria-label': label, className: 'pi-case-title' });
  input.addEventListener('change', () => save(input.value.trim()));
  return el('div', { className: 'pi-case-name' }, input,
    one.doubts && one.doubts.length > 0 && el('span', { className: 'pi-doubt', role: 'note' }, `⚠ 名称${one.doubts.join('、')}，请核对`));
}

/** The names of all cases of an item. @param save takes the list of names */
export function titlesField(label, save) {
  const rows = el('div', { className: 'pi-rows' });
  const frame = field(label, rows, { kind: 'wide', group: true });
  frame.element.hidden = true;
  return {
    ...frame,
    set: () => undefined,
    /** @param names what the server proposes now; @param own what a person wrote */
    name(names, own) {
      if (rows.contains(document.activeElement)) {
        return;
      }
      frame.element.hidden = names.length === 0;
      rows.replaceChildren(...names.map((one, at) => titleInput(one, `第${at + 1}件的名称`,
        text => save(written(own, names.length, at, text, one.title)))));
    }
  };
}
