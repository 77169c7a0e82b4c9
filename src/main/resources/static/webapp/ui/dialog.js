/*
 * Dialogs. The focus stays inside, Escape closes, and the focus goes back where it was.
 */
import { button, note } from './controls.js';
import { classes, el, parts } from './dom.js';

/**
 * @param content what stands in it, or a function that makes it once there is room; the function is given a signal of its closing
 * @param actions makes the buttons of the dialog
 */
export function dialog(title, content, actions, { kind = '', role } = {}) {
  const before = document.activeElement;
  const closing = new AbortController();
  const place = el('div', { className: 'zu-dialog-content' });
  const box = el('dialog', { className: `zu ${classes('zu-dialog', kind)}`, 'aria-label': title, role }, el('h2', {}, title), place);
  box.append(el('div', { className: 'zu-dialog-actions' }, actions(box)));
  box.addEventListener('close', () => {
    closing.abort();
    box.remove();
    if (before && before.isConnected) {
      before.focus();
    }
  });
  const fill = () => place.append(...parts(typeof content === 'function' ? content(closing.signal) : content));
  if (typeof content !== 'function') {
    fill();
  }
  document.body.append(box);
  box.showModal();
  if (typeof content === 'function') {
    fill();
  }
  // what is longer than the screen is scrolled by keys, too
  requestAnimationFrame(() => place.scrollHeight > place.clientHeight && place.setAttribute('tabindex', '0'));
  return box;
}

/** Asks once more before something that cannot be taken back. */
export const ask = (words, act, yes = '确定') => dialog('请确认', el('p', {}, words), box => [
  button('不办理', () => box.close(), '', { autofocus: true }),
  button(yes, () => {
    box.close();
    act();
  }, 'danger')], { role: 'alertdialog' });

/**
 * A dialog that orders something: closed when that is done; what is refused stands in it.
 *
 * @param send orders it; throws what is to be said
 * @param more further buttons
 */
export function order(title, content, label, send, ...more) {
  const wrong = el('div', {});
  const act = async (box, yes) => {
    const buttons = box.querySelectorAll('.zu-dialog-actions button');
    buttons.forEach(one => { one.disabled = true; });
    try {
      await send();
      box.close();
    } catch (refusal) {
      buttons.forEach(one => { one.disabled = false; });
      wrong.replaceChildren(note('bad', refusal.message));
      yes.focus();
    }
  };
  const box = dialog(title, [content, wrong], opened => [more, button('取消', () => opened.close()),
    button(label, event => act(opened, event.currentTarget), 'main')]);
  box.addEventListener('cancel', event => box.querySelector('.zu-dialog-actions button').disabled && event.preventDefault());
  return box;
}
