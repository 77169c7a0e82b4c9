/*
 * The page: what is looked for, what was found, page by page, and what proves it.
 */
import { el, messages } from 'zhenggai/ui';
import { send } from 'zhenggai/server';
import { checkSection } from './check.js';
import { drawEntries } from './entries.js';
import { searchForm } from './search.js';

const SIZE = 50;

/** Shows the page. */
export async function showLog(root) {
  const told = messages('al');
  const place = el('div', { className: 'al-found' });
  const older = el('button', { type: 'button', className: 'al-button', hidden: true, onclick: () => more() }, '更早的记录');
  let asked = {};
  let last = null;

  async function more() {
    older.disabled = true;
    try {
      const { items } = await send('GET', 'audit', { ...asked, size: SIZE, before: last });
      drawEntries(place, items, last === null);
      last = items.length ? items[items.length - 1].seq : last;
      older.hidden = items.length < SIZE;
      told.clear();
    } catch (refusal) {
      told.warn(refusal.message);
    }
    older.disabled = false;
  }

  async function search(values) {
    asked = values;
    last = null;
    await more();
  }

  try {
    const choices = await send('GET', 'audit/choices');
    root.append(el('h1', {}, '操作日志'), searchForm(choices, search), told.element, checkSection(() => asked, told),
      place, el('div', { className: 'al-actions' }, older));
    await search({});
  } catch (refusal) {
    root.append(told.element);
    told.warn(refusal.message);
  }
}
