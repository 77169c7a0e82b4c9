/*
 * 操作日志 in Cockpit, for the audit administrator: what is looked for, what was found, page by page, and what proves it.
 */
import { entry, page } from 'zhenggai/cockpit';
import { pages, send } from 'zhenggai/server';
import { button, el } from 'zhenggai/ui';
import { checkSection } from './check.js';
import { drawEntries } from './entries.js';
import { searchForm } from './search.js';

const SIZE = 50;

async function show(root, told) {
  const place = el('div', {});
  const older = button('更早的记录', () => more(), '', { hidden: true });
  let asked = {};
  let last = null;

  async function more() {
    older.disabled = true;
    const found = await told.attempt(async () => {
      const { items } = await send('GET', 'audit', { ...asked, size: SIZE, before: last });
      drawEntries(place, items, last === null);
      last = items.length ? items[items.length - 1].seq : last;
      older.hidden = items.length < SIZE;
    });
    if (found) {
      told.clear();
    }
    older.disabled = false;
  }

  async function search(values) {
    asked = values;
    last = null;
    await more();
  }

  const choices = await send('GET', 'audit/choices');
  told.element.before(el('h1', {}, '操作日志'), searchForm(choices, search));
  root.append(checkSection(() => asked, told), place, older);
  await search({});
}

const place = { path: '/audit-log', label: '操作日志', allowed: async () => (await pages()).audit };

export default [entry({ ...place, priority: 4 }), page({ ...place, kind: 'al-page', refusal: '操作日志只对审计管理员开放，您无权查看。', show })];
