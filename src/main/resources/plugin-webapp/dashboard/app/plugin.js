/*
 * 整改看板 and 整改台账 in Cockpit: entries in the navigation, a card on the start page, and the pages. What is asked for stands in the
 * address, so that every list and picture can be linked and the back button leads to the one before.
 */
import { showBoard } from './board.js';
import { tiles } from './charts.js';
import { el, messages } from './dom.js';
import { showImport } from './import.js';
import { showLedger } from './ledger.js';
import { asked, BOARD, boardAddress, IMPORT, LEDGER, ledgerAddress } from './places.js';
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

const entry = (path, text, priority) => ({
  id: `zhenggai-entry${path.replace('/', '-')}`,
  pluginPoint: 'cockpit.navigation',
  priority,
  checkActive: address => address.includes(`#${path}`),
  render: node => {
    node.className = 'zb-entry';
    node.append(el('a', { href: `#${path}` }, text));
  }
});

const page = (path, label, show) => ({
  id: `zhenggai-page${path.replace('/', '-')}`,
  pluginPoint: 'cockpit.route',
  properties: { path, label },
  render: async node => {
    const root = el('main', { className: 'zb-page', 'aria-label': label });
    const message = messages();
    const key = used;
    root.append(message.element);
    node.append(root);
    document.title = `整改 ${label}`;
    try {
      await show(root, asked(), message);
      focusAgain(root, key);
    } catch (refusal) {
      message.warn(refusal.message);
    }
  }
});

const card = {
  id: 'zhenggai-board-card',
  pluginPoint: 'cockpit.dashboard',
  priority: 100,
  render: async node => {
    const place = el('div', {}, el('p', { className: 'zb-hint' }, '正在读取…'));
    node.append(el('section', { className: 'zb-card', 'aria-label': '整改看板' },
      el('h3', { className: 'zb-card-head' }, '整改情况',
        el('span', {}, el('a', { href: boardAddress({}) }, '整改看板'), el('a', { href: boardAddress({ tab: 'wall' }) }, '挂图作战'),
          el('a', { href: ledgerAddress({}) }, '整改台账'))), place));
    try {
      place.replaceChildren(tiles(await board('summary', {})));
    } catch (refusal) {
      place.replaceChildren(el('p', { className: 'zb-note zb-note-bad' }, refusal.message));
    }
  }
};

export default [entry(BOARD, '整改看板', 30), entry(LEDGER, '整改台账', 29), card, page(BOARD, '整改看板', showBoard),
  page(LEDGER, '整改台账', showLedger), page(IMPORT, '导入台账', showImport)];
