/*
 * The case file in Cockpit: a page by case number, the tab 案卷 on a process instance, and the tab 案件 on a process definition.
 */
import { entry, framed, named, page } from 'zhenggai/cockpit';
import { CASE, PLAN } from 'zhenggai/places';
import { headers, pages } from 'zhenggai/server';
import { note } from 'zhenggai/ui';

const showFile = async (...given) => (await import('./file.js')).showFile(...given);
const showList = async (...given) => (await import('./list.js')).showList(...given);

/** What the engine knows of the instance or definition, with the caller's rights there. */
async function known(api, path) {
  const answer = await fetch(`${api.engineApi}/${path}`, { credentials: 'same-origin', headers: headers('GET') });
  return answer.ok ? answer.json() : {};
}

const instanceTab = {
  id: 'zhenggai-case-instance',
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  priority: 100,
  properties: { label: '案卷' },
  render: (node, { api, processInstanceId }) => framed(node, '案卷', 'cv-page', async (root, message) => {
    const { businessKey } = await known(api, `process-instance/${encodeURIComponent(processInstanceId)}`);
    if (businessKey) {
      await showFile(root, businessKey, message, true);
    } else {
      root.append(note('quiet', '这个流程不属于任何案件。'));
    }
  }, true)
};

const definitionTab = {
  id: 'zhenggai-case-list',
  pluginPoint: 'cockpit.processDefinition.runtime.tab',
  priority: 100,
  properties: { label: '案件' },
  render: (node, { api, processDefinitionId }) => framed(node, '案件', 'cv-page', async root => {
    const { key } = await known(api, `process-definition/${encodeURIComponent(processDefinitionId)}`);
    await showList(root, key);
  }, true)
};

const plans = { path: PLAN, label: '整改方案', allowed: async () => (await pages()).casework };

export default [entry({ ...plans, priority: 14 }),
  page({ ...plans, kind: 'cv-page', refusal: '管理员账号不查阅整改方案。', show: async (...given) => (await import('./plan.js')).showPlan(...given) }), instanceTab, definitionTab, page({ path: `${CASE}/:number`, label: '案卷', kind: 'cv-page', title: () => `案卷${named()}`,
  show: (root, message) => showFile(root, named(), message, false) })];
