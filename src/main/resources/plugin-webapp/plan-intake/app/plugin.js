/*
 * 方案导入 in Cockpit. One address per draft, #/plan-intake?draft=…, so that a draft can be linked and the browser's back button leads to
 * the list.
 */
import { asked, entry, page } from 'zhenggai/cockpit';
import { pages } from 'zhenggai/server';
import { drafts } from './server.js';

/** How far the page is open; who may only read is shown nothing where the intake itself lets nobody else in. */
async function allowed() {
  const { planIntake } = await pages();
  if (planIntake === 'READ') {
    await drafts();
  }
  return planIntake !== 'NONE' && planIntake;
}

async function show(root, message, access, { api }) {
  const mayWork = access === 'WORK';
  const draftId = asked().draft;
  await (draftId ? (await import('./draft.js')).showDraft(root, message, { draftId, mayWork, engineApi: api.engineApi }) : (await import('./overview.js')).showOverview(root, message, { mayWork }));
}

const place = { path: '/plan-intake', label: '方案导入', allowed };

export default [entry({ ...place, priority: 15 }),
  page({ ...place, kind: 'pi-page', refusal: '方案导入只对主管部门审核人员开放，您无权查看。', show })];
