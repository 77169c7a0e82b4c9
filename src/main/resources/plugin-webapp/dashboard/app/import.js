/*
 * 导入台账: a file is read, what it would change is shown row by row, and only then it is carried out, all of it or nothing. The import
 * that is shown stands in the address, so that it can be looked at again.
 */
import { go, importAddress, ledgerAddress } from 'zhenggai/places';
import { button, el, field, fileChooser, hint, linkButton, note, progress, whileBusy } from 'zhenggai/ui';
import { numberText, partText } from 'zhenggai/words';
import { report } from './importreport.js';
import { commitImport, frame, importOf, uploadLedger } from './server.js';

const LOOK_MILLIS = 1000;

function uploadForm(message) {
  const finding = el('input', { maxLength: 80, placeholder: '例如：三1' });
  const chooser = fileChooser('选择文件', () => message.clear(), { label: '台账文件（.xlsx）', accept: '.xlsx', shown: true });
  const state = el('span', { role: 'status', className: 'zu-hint' });
  const upload = event => {
    event.preventDefault();
    message.clear();
    if (!chooser.file()) {
      message.warn('请选择台账文件。');
      return;
    }
    message.attempt(() => whileBusy(event.submitter, '正在核对…', async () => {
      try {
        const done = await uploadLedger(chooser.file(), finding.value.trim(), (sent, all) => {
          state.textContent = sent < all ? `正在上传，已完成${partText(sent, all)}` : '已上传，正在逐行核对…';
        });
        go(importAddress({ import: done.id }));
      } finally {
        state.textContent = '';
      }
    }));
  };
  return el('form', { className: 'zu-form', 'aria-label': '上传台账', onsubmit: upload },
    field('台账文件（.xlsx）', chooser), field('所属问题编号（选填）', finding),
    el('div', { className: 'zu-actions' }, button('上传并核对', null, 'main', { type: 'submit' }), state),
    hint('可以上传本页“导出Excel”得到的台账，也可以上传清单。有案件编号的行更新台账中人工填写的栏目；没有案件编号的行新增案件，'
      + '行中没有写明问题编号的，归入上面填写的问题。整改类别和时限不由台账修改。上传后先核对，确认导入之前不改变任何数据。'));
}

/** The button that carries it out, and how far it is. */
function commitBar(found, message, again) {
  const bar = progress('导入进度');
  const look = async () => {
    try {
      const { progress: { done, total } } = await importOf(found.id);
      bar.show(`已写入${numberText(done)}件，共${numberText(total)}件，请不要关闭页面`, done / Math.max(total, 1));
    } catch (unreachable) {
      bar.show('正在导入，请不要关闭页面');
    }
  };
  const commit = event => message.attempt(() => whileBusy(event.currentTarget, null, async () => {
    bar.show('正在导入，请不要关闭页面', 0);
    const looking = setInterval(look, LOOK_MILLIS);
    try {
      await commitImport(found.id);
      (await again()).tell(`台账已导入：新增${found.creates}件，更新${found.updates}件，并记入各案件办理记录。`);
    } finally {
      clearInterval(looking);
      bar.hide();
    }
  }));
  return el('div', { className: 'zu-actions zb-import-commit' },
    button(`确认导入（新增${numberText(found.creates)}件，更新${numberText(found.updates)}件）`, commit, 'main'), bar);
}

/** Shows the page. */
export async function showImport(root, message, asked) {
  const known = await frame();
  root.replaceChildren(el('header', { className: 'zu-head' }, el('h1', {}, '导入台账'),
    el('div', { className: 'zu-actions' }, linkButton('返回台账', ledgerAddress({})))), message.element);
  if (!known.bureau) {
    root.append(note('quiet', '台账由主管部门审核人员导入。'));
    return message;
  }
  message.element.before(uploadForm(message));
  if (asked.import) {
    const found = await importOf(asked.import);
    const ready = found.state === 'CHECKED' && found.errors.length === 0 && found.progress.total > 0;
    root.append(report(found, known), ready ? commitBar(found, message, () => showImport(root, message, asked)) : '');
  }
  return message;
}
