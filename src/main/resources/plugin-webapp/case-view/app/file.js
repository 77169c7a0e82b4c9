/*
 * A case in full: each part under the reader's own rights. Administrators read no case; the system administrator frees stuck ones.
 */
import { copyPart } from 'zhenggai/copying';
import { instructionPart } from 'zhenggai/instructing';
import { ledgerAddress } from 'zhenggai/places';
import { pages } from 'zhenggai/server';
import { returnPart } from 'zhenggai/taking-back';
import { button, el, field, hint, linkButton, loading, note, order, section } from 'zhenggai/ui';
import { urgingPart } from 'zhenggai/urging';
import { about, schedule } from './facts.js';
import { escalations, evidence, letters } from './papers.js';
import { timeline, told } from './record.js';
import { repair } from './repair.js';
import { caseLink, frame, ofCase, rename } from './server.js';
import { ways } from './way.js';

/** A part that reads what it shows by itself: where that fails the others still stand. */
const part = (title, number, what, show) => section(title, loading(() => ofCase(number, what), show));

function jumps(parts) {
  return el('nav', { className: 'zu-actions cv-jumps', 'aria-label': '案卷目录' }, parts.map(one => button(one.getAttribute('aria-label'),
    () => one.scrollIntoView({ block: 'start' }))));
}

/** Another name, with a reason; the page is drawn anew with it. */
function askForName(number, present, again) {
  const title = el('input', { type: 'text', maxLength: 200, value: present, autofocus: true });
  const reason = el('textarea', { rows: 3, maxLength: 500 });
  order('修改案件名称', [field('案件名称', title, { kind: 'wide' }), field('修改理由', reason, { hint: '原名称、新名称和理由记入办理记录' })],
    '确认修改', async () => {
      await rename(number, title.value, reason.value);
      again();
    });
}

function head(number, record, mine, tab, name = {}, again = null) {
  const running = record && !record.endedOn && record.processInstanceId && mine.processes && !tab;
  return el(tab ? 'div' : 'header', { className: 'zu-head' }, el(tab ? 'h2' : 'h1', { className: 'cv-title' }, record
    ? `${record.caseNumber} ${record.title}` : `案件${number}`),
    el('div', { className: 'zu-actions' },
      name.mayChange && button('修改名称', () => askForName(number, record.title, again)),
      record && record.endedOn && linkButton('下载案卷', caseLink(number, 'archive')),
      record && !tab && button('打印', () => window.print()),
      running && linkButton('查看流程', `#/process-instance/${record.processInstanceId}/runtime`),
      !tab && mine.casework && linkButton('返回台账', ledgerAddress({}))));
}

async function whole(root, number, mine, tab) {
  let record;
  try {
    record = await ofCase(number, '');
  } catch (refusal) {
    if (refusal.status !== 404) {
      throw refusal;
    }
    root.append(note('bad', `没有案件${number}，或者它与您的单位无关，不能查看案卷。`));
    return;
  }
  const [words, standing, known, name, returns] = await Promise.all([ofCase(number, 'file'), ofCase(number, 'schedule'), frame(),
    ofCase(number, 'title'), returnPart(number)]);
  const parts = [
    section('案件情况', about(record, words)),
    section('期限与进度', schedule(standing, known.scheduleStates, words)),
    section('催办', urgingPart(number)),
    section('领导批示', instructionPart(number)),
    section('抄送', copyPart(number)),
    part('办理经过', number, 'way', all => ways(number, all)),
    part('举证材料', number, 'evidence', all => evidence(number, all)),
    part('文书', number, 'letters', letters),
    part('督办情况', number, 'escalations', escalations),
    section('办理记录', timeline(record.timeline)),
    part('消息', number, 'messages', told)
  ];
  const [first, dates, urging, orders, copies, way, pieces, papers, urged, history, messages] = parts;
  root.append(head(number, record, mine, tab, name, () => {
    root.replaceChildren(root.firstElementChild); // messages stay
    whole(root, number, mine, tab);
  }), jumps(parts), returns || '',
    el('div', { className: 'cv-two' }, first, el('div', { className: 'cv-stack' }, dates, orders, urging, copies, urged)), way,
    el('div', { className: 'cv-two' }, pieces, papers), history, messages);
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
    root.append(note('quiet', '管理员账号不查阅案件。'));
  }
}
