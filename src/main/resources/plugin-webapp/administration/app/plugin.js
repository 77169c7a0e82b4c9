/*
 * 管理事项 in Cockpit, for the three administrators: the entry in the navigation and the page behind it.
 */
import { el } from './dom.js';
import { showAdministration } from './page.js';
import { ask } from './server.js';

const PATH = '/administration';
const NONE = { acts: false, models: false, upload: false };

async function access() {
  try {
    return await ask('GET', 'administration/access');
  } catch (refused) {
    return NONE;
  }
}

const entry = {
  id: 'zhenggai-administration-entry',
  pluginPoint: 'cockpit.navigation',
  priority: 4,
  checkActive: address => address.includes(`#${PATH}`),
  render: async node => {
    node.className = 'ad-entry';
    if ((await access()).acts) {
      node.append(el('a', { href: `#${PATH}` }, '管理事项'));
    }
  }
};

const page = {
  id: 'zhenggai-administration',
  pluginPoint: 'cockpit.route',
  properties: { path: PATH, label: '管理事项' },
  render: async node => {
    const root = el('main', { className: 'ad-page', 'aria-label': '管理事项' });
    node.append(root);
    document.title = '整改 管理事项';
    const allowed = await access();
    if (allowed.acts) {
      await showAdministration(root, allowed);
    } else {
      root.append(el('p', { className: 'ad-note ad-note-bad', role: 'alert' }, '管理事项只对系统、安全、审计管理员开放，您无权查看。'));
    }
  }
};

export default [entry, page];
