/*
 * 账号管理 in Cockpit, for the security administrator: the entry in the navigation and the page behind it.
 */
import { el, send } from './dom.js';
import { showAccounts } from './page.js';

const PATH = '/accounts';

async function allowed() {
  try {
    return (await send('GET', 'access')).accounts;
  } catch (refused) {
    return false;
  }
}

const entry = {
  id: 'zhenggai-accounts-entry',
  pluginPoint: 'cockpit.navigation',
  priority: 6,
  checkActive: address => address.includes(`#${PATH}`),
  render: async node => {
    node.className = 'am-entry';
    if (await allowed()) {
      node.append(el('a', { href: `#${PATH}` }, '账号管理'));
    }
  }
};

const page = {
  id: 'zhenggai-accounts',
  pluginPoint: 'cockpit.route',
  properties: { path: PATH, label: '账号管理' },
  render: async node => {
    const root = el('main', { className: 'am-page', 'aria-label': '账号管理' });
    node.append(root);
    document.title = '整改 账号管理';
    if (await allowed()) {
      await showAccounts(root);
    } else {
      root.append(el('p', { className: 'am-note am-note-bad', role: 'alert' }, '账号管理只对安全管理员开放，您无权查看。'));
    }
  }
};

export default [entry, page];
