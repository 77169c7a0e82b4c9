/*
 * 操作日志 in Cockpit, for the audit administrator: the entry in the navigation and the page behind it.
 */
import { el } from 'zhenggai/ui';
import { send } from 'zhenggai/server';
import { showLog } from './page.js';

const PATH = '/audit-log';

async function allowed() {
  try {
    return (await send('GET', 'pages')).audit;
  } catch (refused) {
    return false;
  }
}

const entry = {
  id: 'zhenggai-audit-log-entry',
  pluginPoint: 'cockpit.navigation',
  priority: 4,
  checkActive: address => address.includes(`#${PATH}`),
  render: async node => {
    node.className = 'al-entry';
    if (await allowed()) {
      node.append(el('a', { href: `#${PATH}` }, '操作日志'));
    }
  }
};

const page = {
  id: 'zhenggai-audit-log',
  pluginPoint: 'cockpit.route',
  properties: { path: PATH, label: '操作日志' },
  render: async node => {
    const root = el('main', { className: 'al-page', 'aria-label': '操作日志' });
    node.append(root);
    document.title = '整改 操作日志';
    if (await allowed()) {
      await showLog(root);
    } else {
      root.append(el('p', { className: 'al-note al-note-bad', role: 'alert' }, '操作日志只对审计管理员开放，您无权查看。'));
    }
  }
};

export default [entry, page];
