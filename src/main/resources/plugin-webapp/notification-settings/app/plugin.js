/*
 * 消息设置 in Cockpit, for the system administrator: the entry in the navigation and the page behind it.
 */
import { el } from './dom.js';
import { showSettings } from './page.js';
import { send } from './server.js';

const PATH = '/notification-settings';

async function allowed() {
  try {
    return (await send('GET', 'access')).settings;
  } catch (refused) {
    return false;
  }
}

const entry = {
  id: 'zhenggai-notification-settings-entry',
  pluginPoint: 'cockpit.navigation',
  priority: 5,
  checkActive: address => address.includes(`#${PATH}`),
  render: async node => {
    node.className = 'ns-entry';
    if (await allowed()) {
      node.append(el('a', { href: `#${PATH}` }, '消息设置'));
    }
  }
};

const page = {
  id: 'zhenggai-notification-settings',
  pluginPoint: 'cockpit.route',
  properties: { path: PATH, label: '消息设置' },
  render: async node => {
    const root = el('main', { className: 'ns-page', 'aria-label': '消息设置' });
    node.append(root);
    document.title = '整改 消息设置';
    if (await allowed()) {
      await showSettings(root);
    } else {
      root.append(el('p', { className: 'ns-note ns-note-bad', role: 'alert' }, '消息设置只对系统管理员开放，您无权查看。'));
    }
  }
};

export default [entry, page];
