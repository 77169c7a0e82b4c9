/*
 * 导入台账: a file is read, what it would change is shown row by row, and only then it is carried out, all of it or nothing. The import
 * that is shown stands in the address, so that it can be looked at again.
 */
import { el, freshId, messages, numberText } from './dom.js';
import { report } from './importreport.js';
import { go, importAddress, ledgerAddress } from './places.js';
import { commitImport, frame, importOf, uploadLedger } from './server.js';

const LOOK_MILLIS = 1000;

function uploadForm(message) {
  const file = el('input', { id: freshId('file'), type: 'file', accept: '.xlsx', className: 'zb-file', 'aria-label': '台账文件（.xlsx）' });
  const name = el('span', {}, '尚未选择');
  const finding = el('input', { id: freshId('finding'), className: 'zb-input', maxLength: 80, placeholder: '例如：三1' });
  const send = el('button', { type: 'submit', className: 'zb-button zb-button-main' }, '上传并核对');
  const state = el('span', { role: 'status', className: 'zb-hint' });
  file.addEventListener('change', () => {
    name.textContent = file.files.length > 0 ? file.files[0].name : '尚未选择';
  });
  const upload = async event => {
    event.preventDefault();
    message.clear();
    if (file.files.length === 0) {
      message.warn('请选择台账文件。');
      return;
    }
    send.disabled = true;
    try {
      const done = await uploadLedger(file.files[0], finding.value.trim(), (sent, all) => {
        state.textContent = sent < all ? `正在上传，已完成${Math.floor(sent / all * 100)}%` : '已上传，正在逐行核对…';
      });
      go(importAddress({ import: done.id }));
    } catch (refusal) {
      state.textContent = '';
      message.warn(refusal.message);
      send.disabled = false;
    }
  };
  return el('form', { className: 'zb-import-form', 'aria-label': '上传台账', onsubmit: upload },
    el('div', { className: 'zb-field' }, el('span', {}, '台账文件（.xlsx）'), file,
      el('label', { htmlFor: file.id, className: 'zb-button' }, '选择文件'), name),
    el('div', { className: 'zb-field' }, el('label', { htmlFor: finding.id }, '所属问题编号（选填）'), finding), send, state,
    el('p', { className: 'zb-hint zb-import-hint' }, '可以上传本页“导出Excel”得到的台账，也可以上传清单。有案件编号的行更新台账中人工填写的栏目；没有案件编号的行新增案件，'
      + '行中没有写明问题编号的，归入上面填写的问题。整改类别和时限不由台账修改。上传后先核对，确认导入之前不改变任何数据。'));
}

/** The button that carries it out, and how far it is. */
function commitBar(found, message, again) {
  const bar = el('progress', { max: Math.max(found.progress.total, 1), value: 0, 'aria-label': '导入进度' });
  const state = el('span', { role: 'status' });
  const place = el('span', { className: 'zb-import-progress', hidden: true }, bar, state);
  const button = el('button', { type: 'button', className: 'zb-button zb-button-main' },
    `确认导入（新增${numberText(found.creates)}件，更新${numberText(found.updates)}件）`);
  button.addEventListener('click', async () => {
    button.disabled = true;
    place.hidden = false;
    const look = setInterval(async () => {
      try {
        const { progress } = await importOf(found.id);
        bar.value = progress.done;
        state.textContent = `已写入${numberText(progress.done)}件，共${numberText(progress.total)}件，请不要关闭页面`;
      } catch (unreachable) {
        state.textContent = '正在导入，请不要关闭页面';
      }
    }, LOOK_MILLIS);
    try {
      await commitImport(found.id);
      (await again()).tell(`台账已导入：新增${found.creates}件，更新${found.updates}件，并记入各案件办理记录。`);
    } catch (refusal) {
      message.warn(refusal.message);
      button.disabled = false;
    } finally {
      clearInterval(look);
      place.hidden = true;
    }
  });
  return el('p', { className: 'zb-import-commit' }, button, place);
}

/** Shows the page. */
export async function showImport(root, asked, first) {
  const known = await frame();
  const message = messages();
  first.clear();
  root.append(el('header', { className: 'zb-head' }, el('h1', {}, '导入台账'), el('div', { className: 'zb-actions' },
    el('a', { className: 'zb-button', href: ledgerAddress({}) }, '返回台账'))));
  if (!known.bureau) {
    root.append(el('p', { className: 'zb-note' }, '台账由主管部门审核人员导入。'));
    return message;
  }
  root.append(uploadForm(message), message.element);
  if (asked.import) {
    const found = await importOf(asked.import);
    const ready = found.state === 'CHECKED' && found.errors.length === 0 && found.progress.total > 0;
    root.append(report(found, known), ready ? commitBar(found, message, () => showAgain(root, asked, first)) : '');
  }
  return message;
}

async function showAgain(root, asked, first) {
  root.replaceChildren(first.element);
  return showImport(root, asked, first);
}
