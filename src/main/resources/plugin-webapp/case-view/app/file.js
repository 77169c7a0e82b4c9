/*
 * A case in full: each part under the reader's own rights. Administrators read no case; the system administrator frees stuck ones.
 */
import { escalations, evidence, letters } from './papers.js';
import { facts, schedule } from './facts.js';
import { timeline, told } from './record.js';
import { repair } from './repair.js';
import { caseLink, el, frame, hint, ledgerAddress, loading, ofCase, pages, panel } from './shared.js';
import { ways } from './way.js';

function jumps(parts) {
  return el('nav', { className: 'cv-jumps', 'aria-label': '案卷目录' }, parts.map(part => el('button', { type: 'button', className: 'zb-button',
    onclick: () => part.scrollIntoView({ block: 'start' }) }, part.getAttribute('aria-label'))));
}

function head(number, record, mine, tab) {
  const running = record && !record.endedOn && record.processInstanceId && mine.processes && !tab;
  return el('header', { className: 'zb-head' }, el(tab ? 'h2' : 'h1', { className: 'cv-title' }, record ? `${record.caseNumber} ${record.title}` : `案件${number}`),
    el('div', { className: 'zb-actions' },
      record && record.endedOn && el('a', { className: 'zb-button', href: caseLink(number, 'archive') }, '下载案卷'),
      running && el('a', { className: 'zb-button', href: `#/process-instance/${record.processInstanceId}/runtime` }, '查看流程'),
      !tab && mine.casework && el('a', { className: 'zb-button', href: ledgerAddress({}) }, '返回台账')));
}

async function whole(root, number, mine, tab) {
  let record;
  try {
    record = await ofCase(number, '');
  } catch (refusal) {
    if (refusal.status !== 404) {
      throw refusal;
    }
    root.append(el('p', { className: 'zb-note', role: 'alert' }, `没有案件${number}，或者它与您的单位无关，不能查看案卷。`));
    return;
  }
  const [words, standing, known] = await Promise.all([ofCase(number, 'file'), ofCase(number, 'schedule'), frame()]);
  const parts = [
    panel('案件情况', null, facts(record, words)),
    panel('期限与进度', null, schedule(standing, known.scheduleStates)),
    loading('办理经过', ofCase(number, 'way'), all => ways(number, all)),
    loading('举证材料', ofCase(number, 'evidence'), all => evidence(number, all)),
    loading('文书', ofCase(number, 'letters'), letters),
    loading('督办情况', ofCase(number, 'escalations'), escalations),
    panel('办理记录', null, timeline(record.timeline)),
    loading('消息', ofCase(number, 'messages'), told)
  ];
  const [about, dates, way, pieces, papers, urged, history, messages] = parts;
  root.append(head(number, record, mine, tab), jumps(parts),
    el('div', { className: 'zb-two' }, about, el('div', { className: 'cv-stack' }, dates, urged)), way,
    el('div', { className: 'zb-two' }, pieces, papers), history, messages);
}

/** Shows the case. @param tab whether it stands within a page of Cockpit's own */
export async function showFile(root, number, message, tab) {
  const mine = await pages();
  if (mine.casework) {
    await whole(root, number, mine, tab);
  } else if (mine.repair) {
    const stuck = await repair(number, message);
    root.append(head(number, null, mine, tab), hint('系统管理员不查阅案件内容，只处理停滞的环节和任务；每次处理均记入操作日志和案件办理记录。'), stuck);
  } else {
    root.append(el('p', { className: 'zb-note' }, '管理员账号不查阅案件。'));
  }
}
