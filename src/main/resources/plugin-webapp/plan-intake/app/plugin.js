/*
 * 方案导入 in Cockpit: the entry in the navigation and the page behind it. One address per draft, #/plan-intake?draft=…, so that
 * a draft can be linked and the browser's back button leads to the list.
 */
import { el } from './dom.js';
import { showDraft } from './draft.js';
import { showOverview } from './overview.js';
import { drafts, pages } from './server.js';

const PATH = '/plan-intake';

/** How far the page is open; who may only read is shown nothing where the intake itself lets nobody else in. */
async function access() {
  try {
    const { planIntake } = await pages();
    if (planIntake === 'READ') {
      await drafts();
    }
    return planIntake;
  } catch (refused) {
    return 'NONE';
  }
}

const entry = {
  id: 'zhenggai-plan-intake-entry',
  pluginPoint: 'cockpit.navigation',
  priority: 15,
  checkActive: address => address.includes(`#${PATH}`),
  render: async node => {
    node.className = 'pi-entry';
    if (await access() !== 'NONE') {
      node.append(el('a', { href: `#${PATH}` }, '方案导入'));
    }
  }
};

const page = {
  id: 'zhenggai-plan-intake',
  pluginPoint: 'cockpit.route',
  properties: { path: PATH, label: '方案导入' },
  render: async (node, { api }) => {
    const root = el('main', { className: 'pi-page', 'aria-label': '方案导入' });
    node.append(root);
    document.title = '整改 方案导入';
    const allowed = await access();
    const draftId = new URLSearchParams(window.location.hash.split('?')[1] || '').get('draft');
    if (allowed === 'NONE') {
      root.append(el('p', { className: 'pi-note pi-note-bad', role: 'alert' }, '方案导入只对主管部门审核人员开放，您无权查看。'));
    } else if (draftId) {
      await showDraft(root, { draftId, mayWork: allowed === 'WORK', engineApi: api.engineApi });
    } else {
      await showOverview(root, { mayWork: allowed === 'WORK' });
    }
  }
};

export default [entry, page];
