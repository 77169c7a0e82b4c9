/*
 * The case file in Cockpit: a page by case number, the tab 案卷 on a process instance, and the tab 案件 on a process definition.
 */
import { showFile } from './file.js';
import { showList } from './list.js';
import { CASE, el, messages } from './shared.js';

async function framed(node, label, tab, show) {
  const root = el(tab ? 'div' : 'main', { className: `zb-page cv-page${tab ? ' cv-tab' : ''}`, 'aria-label': label });
  const message = messages();
  root.append(message.element);
  node.append(root);
  try {
    await show(root, message);
  } catch (refusal) {
    message.warn(refusal.message);
  }
}

/** What the engine knows of the instance or definition, with the caller's rights there. */
async function known(api, path) {
  const answer = await fetch(`${api.engineApi}/${path}`, { credentials: 'same-origin', headers: { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest' } });
  return answer.ok ? answer.json() : {};
}

const route = {
  id: 'zhenggai-case-page',
  pluginPoint: 'cockpit.route',
  properties: { path: `${CASE}/:number`, label: '案卷' },
  render: node => {
    const number = decodeURIComponent(window.location.hash.split('?')[0].split('/')[2] || '');
    document.title = `整改 案卷${number}`;
    return framed(node, '案卷', false, (root, message) => showFile(root, number, message, false));
  }
};

const instanceTab = {
  id: 'zhenggai-case-instance',
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  priority: 100,
  properties: { label: '案卷' },
  render: (node, { api, processInstanceId }) => framed(node, '案卷', true, async (root, message) => {
    const { businessKey } = await known(api, `process-instance/${encodeURIComponent(processInstanceId)}`);
    if (businessKey) {
      await showFile(root, businessKey, message, true);
    } else {
      root.append(el('p', { className: 'zb-note' }, '这个流程不属于任何案件。'));
    }
  })
};

const definitionTab = {
  id: 'zhenggai-case-list',
  pluginPoint: 'cockpit.processDefinition.runtime.tab',
  priority: 100,
  properties: { label: '案件' },
  render: (node, { api, processDefinitionId }) => framed(node, '案件', true, async root => {
    const { key } = await known(api, `process-definition/${encodeURIComponent(processDefinitionId)}`);
    await showList(root, key);
  })
};

export default [route, instanceTab, definitionTab];
