/*
 * Taking a document in, and the drafts there are.
 */
import { badge, el, freshId, messages } from './dom.js';
import { drafts, upload } from './server.js';

const STATES = { DRAFT: '待确认', CONFIRMED: '已登记' };
const KINDS = '.txt,.docx,.xlsx';

/** Address of a draft's page. */
const draftAddress = id => `#/plan-intake?draft=${encodeURIComponent(id)}`;

function dropZone(message) {
  const input = el('input', { type: 'file', accept: KINDS, id: freshId('file'), className: 'pi-file' });
  const bar = el('progress', { max: 1, value: 0, 'aria-label': '上传进度' });
  const step = el('span', { role: 'status', 'aria-live': 'polite' });
  const progress = el('div', { className: 'pi-progress', hidden: true }, bar, step);
  const zone = el('section', { className: 'pi-drop', 'aria-label': '上传整改方案' },
    el('p', { className: 'pi-drop-lead' }, '将整改方案文件拖到这里，或者'),
    input, el('label', { for: input.id, className: 'pi-button pi-button-main' }, '选择文件'),
    el('p', { className: 'pi-hint' }, '支持 .txt、.docx、.xlsx。系统识别出问题、目标、措施、单位、时限后形成草稿，经您核对确认才正式登记。'),
    progress);

  async function take(files) {
    if (files.length !== 1) {
      message.warn(files.length === 0 ? '没有收到文件，请重新选择。' : '一次只能导入一个文件，请逐个上传。');
      return;
    }
    message.clear();
    input.disabled = true;
    progress.hidden = false;
    zone.setAttribute('aria-busy', 'true');
    step.textContent = `正在上传《${files[0].name}》…`;
    try {
      const draft = await upload(files[0], part => {
        bar.value = part;
        if (part >= 1) {
          bar.removeAttribute('value');
          step.textContent = '已上传，正在识别文件内容…';
        }
      });
      window.location.hash = draftAddress(draft.id) + (draft.known ? '&known=1' : '');
    } catch (refusal) {
      message.warn(refusal.message);
    } finally {
      input.disabled = false;
      input.value = '';
      progress.hidden = true;
      bar.value = 0;
      zone.removeAttribute('aria-busy');
    }
  }

  input.addEventListener('change', () => input.files.length > 0 && take(input.files));
  zone.addEventListener('dragover', event => {
    event.preventDefault();
    zone.classList.add('pi-drop-over');
  });
  zone.addEventListener('dragleave', event => zone.contains(event.relatedTarget) || zone.classList.remove('pi-drop-over'));
  zone.addEventListener('drop', event => {
    event.preventDefault();
    zone.classList.remove('pi-drop-over');
    if (!input.disabled) {
      take(event.dataTransfer.files);
    }
  });
  return zone;
}

function row(draft) {
  const items = Array.isArray(draft.items) ? draft.items.length : draft.items;
  const open = Array.isArray(draft.items) ? draft.items.reduce((sum, item) => sum + item.warnings.length, 0) : draft.warnings;
  return el('tr', {},
    el('td', {}, el('a', { href: draftAddress(draft.id) }, draft.title || draft.fileName)),
    el('td', { className: 'pi-number' }, draft.year ? `${draft.year}年` : '未写明'),
    el('td', {}, draft.fileName),
    el('td', {}, draft.uploadedOn ? String(draft.uploadedOn).slice(0, 10) : ''),
    el('td', { className: 'pi-number' }, `${items}项`),
    el('td', { className: 'pi-number' }, draft.state === 'DRAFT' && open > 0 ? badge(open, '') : '无'),
    el('td', {}, el('span', { className: `pi-state pi-state-${draft.state}` }, STATES[draft.state] || draft.state)));
}

function table(list) {
  const head = [['方案'], ['年度', 'pi-number'], ['文件'], ['上传日期'], ['问题', 'pi-number'], ['提示', 'pi-number'], ['状态']];
  return el('table', { className: 'pi-table' },
    el('thead', {}, el('tr', {}, head.map(([word, kind]) => el('th', { scope: 'col', className: kind || '' }, word)))),
    el('tbody', {}, list.map(row)));
}

/** Shows the page without a draft. */
export async function showOverview(root, { mayWork }) {
  const message = messages();
  const place = el('div', { 'aria-live': 'off' }, el('p', { className: 'pi-hint' }, '正在读取…'));
  root.append(
    el('header', { className: 'pi-head' }, el('h1', {}, '方案导入')),
    message.element,
    mayWork ? dropZone(message) : el('p', { className: 'pi-hint' }, '方案由主管部门审核人员导入和确认，您可以查看。'),
    el('section', { className: 'pi-drafts' }, el('h2', {}, '已导入的方案'), place));
  // a file dropped beside the zone would replace the whole page
  root.addEventListener('dragover', event => event.preventDefault());
  root.addEventListener('drop', event => event.preventDefault());
  try {
    const list = await drafts();
    place.replaceChildren(list.length > 0 ? table(list) : el('p', { className: 'pi-hint' }, '还没有导入过方案。'));
  } catch (refusal) {
    place.replaceChildren();
    message.warn(refusal.message);
  }
}
