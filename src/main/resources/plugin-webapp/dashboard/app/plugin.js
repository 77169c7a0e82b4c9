/*
 * 整改看板 and 整改台账 in Cockpit: entries in the navigation, a card on the start page, and the pages. What is asked for stands in the
 * address, so that every list and picture can be linked and the back button leads to the one before.
 */
import { asked, entry, page } from 'zhenggai/cockpit';
import { BOARD, boardAddress, IMPORT, LEDGER, ledgerAddress } from 'zhenggai/places';
import { pages } from 'zhenggai/server';
import { el, hint, loading } from 'zhenggai/ui';
import { tiles } from './charts.js';
import { board } from './server.js';

/** What was used last: every change shows the page anew, and who works with the keyboard must not begin at its top again. */
let used = null;
document.addEventListener('focusin', event => {
  used = event.target.dataset.key || null;
});

function focusAgain(root, key) {
  const found = key && [...root.querySelectorAll('[data-key]')].find(one => one.dataset.key === key);
  const present = document.activeElement;
  // the page before may still be there, with the focus in it
  if (found && (present === document.body || (present.closest('.zb-page') && !root.contains(present)))) {
    found.focus();
  }
}

const place = (path, label, show) => page({ path, label, kind: 'zb-page', show: async (root, message) => {
  const key = used;
  await show(root, message, asked());
  focusAgain(root, key);
} });

const card = {
  id: 'zhenggai-board-card',
  pluginPoint: 'cockpit.dashboard',
  priority: 100,
  render: node => node.append(el('section', { className: 'zu zb-card', 'aria-label': '整改看板' },
    el('h2', { className: 'zb-card-head' }, '整改情况',
      el('span', {}, el('a', { href: boardAddress({}) }, '整改看板'), el('a', { href: boardAddress({ tab: 'wall' }) }, '挂图作战'),
        el('a', { href: ledgerAddress({}) }, '整改台账'))),
    loading(async () => (await pages()).casework ? board('summary', {}) : null, shown => (shown ? tiles(shown)
      : hint('管理员账号不办理案件，这里不显示整改情况。')))))
};

export default [entry({ path: BOARD, label: '整改看板', priority: 30 }), entry({ path: LEDGER, label: '整改台账', priority: 29 }), card,
  place(BOARD, '整改看板', async (...given) => (await import('./board.js')).showBoard(...given)),
  place(LEDGER, '整改台账', async (...given) => (await import('./ledger.js')).showLedger(...given)),
  place(IMPORT, '导入台账', async (...given) => (await import('./import.js')).showImport(...given))];
