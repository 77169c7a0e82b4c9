/*
 * Taking a document in, and the drafts there are.
 */
import { cell, el, fileChooser, hint, loading, numberHead, progress, table, takesFiles } from 'zhenggai/ui';
import { dateText } from 'zhenggai/words';
import { badge } from './item.js';
import { lessonsSection } from './lessons.js';
import { drafts, upload } from './server.js';

const STATES = { DRAFT: '待确认', CONFIRMED: '已登记' };
const KINDS = '.docx,.doc,.wps,.pdf,.ofd,.html,.htm,.txt,.xlsx';

/** Address of a draft's page. */
const draftAddress = id => `#/plan-intake?draft=${encodeURIComponent(id)}`;

function dropZone(message) {
  const bar = progress('上传进度');
  const chooser = fileChooser('选择文件', files => take(files), { accept: KINDS, kind: 'main' });
  const zone = el('section', { className: 'pi-drop', 'aria-label': '上传整改方案' },
    el('p', { className: 'pi-drop-lead' }, '将整改方案文件拖到这里，或者'), chooser,
    hint('支持 Word（.docx、.doc、.wps）、有文字的 PDF 和 OFD、网页（.html）、.txt、.xlsx；扫描件须先识别成文字。系统识别出问题、目标、措施、单位、时限后形成草稿，经您核对确认才正式登记。'), bar);

  async function take(files) {
    if (chooser.input.disabled) {
      return;
    }
    if (files.length !== 1) {
      message.warn(files.length === 0 ? '没有收到文件，请重新选择。' : '一次只能导入一个文件，请逐个上传。');
      return;
    }
    message.clear();
    chooser.input.disabled = true;
    bar.show(`正在上传《${files[0].name}》…`, 0);
    await message.attempt(async () => {
      const draft = await upload(files[0], part => (part < 1 ? bar.show(`正在上传《${files[0].name}》…`, part) : bar.show('已上传，正在识别文件内容…')));
      window.location.hash = draftAddress(draft.id) + (draft.known ? '&known=1' : '');
    });
    chooser.input.disabled = false;
    bar.hide();
  }

  takesFiles(zone, take);
  return zone;
}

function row(draft) {
  const items = Array.isArray(draft.items) ? draft.items.length : draft.items;
  const open = Array.isArray(draft.items) ? draft.items.reduce((sum, item) => sum + item.warnings.length, 0) : draft.warnings;
  return [el('a', { href: draftAddress(draft.id) }, draft.title || draft.fileName), cell('number', draft.year ? `${draft.year}年` : '未写明'),
    draft.fileName, cell('date', dateText(draft.uploadedOn, '')), cell('number', `${items}项`),
    cell('number', draft.state === 'DRAFT' && open > 0 ? badge(open, '') : '无'),
    el('span', { className: `pi-state-${draft.state}` }, STATES[draft.state] || draft.state)];
}

const list = all => table({ heads: ['方案', numberHead('年度'), '文件', '上传日期', numberHead('问题'), numberHead('提示'), '状态'],
  rows: all.map(row), none: '还没有导入过方案。' });

/** Shows the page without a draft. */
export function showOverview(root, message, { mayWork }) {
  message.element.before(el('h1', {}, '方案导入'));
  root.append(
    mayWork ? dropZone(message) : hint('方案由主管部门审核人员导入和确认，您可以查看。'),
    el('section', { className: 'pi-drafts' }, el('h2', {}, '已导入的方案'), loading(drafts, list)),
    ...(mayWork ? [lessonsSection(message)] : []));
  // a file dropped beside the zone would replace the whole page
  root.addEventListener('dragover', event => event.preventDefault());
  root.addEventListener('drop', event => event.preventDefault());
}
