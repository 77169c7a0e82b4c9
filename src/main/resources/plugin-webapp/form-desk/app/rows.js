/*
 * Rows of a list by keyboard: Ctrl+Enter in a row adds the next one, and whoever adds a row, however, stands in its first field. Who takes
 * one away stands at the button that adds one.
 */
const ADD = '.fjs-repeat-render-add';
const REMOVE = '.fjs-repeat-row-remove';
const ROW = '.fjs-repeat-row-container';
const FIELD = 'input:not([type=hidden]):not([readonly]), textarea:not([readonly]), select, [tabindex="0"]';

/** The viewer draws a row a moment after it was asked for. */
const DRAWN_MILLIS = 80;

/** The element that holds the rows and the button below them. */
function listOf(element) {
  let list = element.closest(`${ROW}, .fjs-repeat-render-footer`)?.parentElement;
  while (list && !list.querySelector(ADD)) {
    list = list.parentElement;
  }
  return list;
}

document.addEventListener('click', event => {
  const add = event.target instanceof Element && event.target.closest(ADD);
  const remove = event.target instanceof Element && event.target.closest(REMOVE);
  const list = (add || remove) && listOf(add || remove);
  if (!list) {
    return;
  }
  setTimeout(() => {
    if (add) {
      [...list.querySelectorAll(ROW)].at(-1)?.querySelector(FIELD)?.focus();
    } else {
      list.querySelector(ADD)?.focus();
    }
  }, DRAWN_MILLIS);
}, true);

document.addEventListener('keydown', event => {
  const row = event.key === 'Enter' && event.ctrlKey && event.target instanceof Element && event.target.closest(ROW);
  const add = row && listOf(row)?.querySelector(ADD);
  if (add) {
    event.preventDefault();
    event.stopPropagation();
    add.click();
  }
}, true);
