/*
 * Files of the models: the deployed ones with what they were, an upload with its difference, and the proposals about both.
 */
import { button, el, field, fileChooser, hint, section, table } from 'zhenggai/ui';
import { moment } from 'zhenggai/words';
import { difference, short } from './difference.js';
import { address, ask, upload } from './server.js';

export function modelSection(notes, mayUpload, acted) {
  const place = el('div', {});
  const open = el('div', {});
  const filter = el('input', { type: 'search', placeholder: '文件名' });
  let items = [];

  /** Asks for the reason and proposes; the server says what is missing. */
  function proposal(words, form) {
    const reason = el('input', { type: 'text', maxLength: 500 });
    const send = () => notes.attempt(async () => {
      await ask('POST', 'acts', { ...form, reason: reason.value });
      notes.tell('已提出，等待安全管理员复核。');
      open.replaceChildren();
      await Promise.all([acted(), load()]);
    });
    const box = el('div', { className: 'zu-form', role: 'group', 'aria-label': words }, el('strong', {}, words), field('理由', reason),
      el('div', { className: 'zu-actions' }, button('提交复核', send, 'main'), button('取消', () => box.remove())));
    return box;
  }

  function uploaded(change) {
    open.replaceChildren(el('h3', {}, `${change.fileName} 与现行版本的差异`), difference(change.difference),
      proposal(`部署 ${change.fileName}`, { kind: 'DEPLOY_MODEL', model: String(change.id) }));
    open.querySelector('input').focus();
  }

  function history(model) {
    const rows = model.versions.map(version => [short(version.sha256), moment(version.deployedAt), version.origin,
      mayUpload && version.sha256 !== model.sha256 ? button('回退到此版本', () => {
        open.replaceChildren(proposal(`${model.fileName} 回退到 ${version.sha256.slice(0, 12)}`,
          { kind: 'ROLL_BACK_MODEL', version: String(version.id) }));
        open.querySelector('input').focus();
      }) : version.sha256 === model.sha256 ? '现行' : '']);
    return el('details', {}, el('summary', {}, `${rows.length}个`), table({ heads: ['SHA-256', '部署时间', '来源', '操作'], rows }));
  }

  function draw() {
    const shown = items.filter(model => model.fileName.includes(filter.value.trim()));
    place.replaceChildren(table({ label: '模型文件', heads: ['文件', '现行 SHA-256', '部署过的版本', '操作'], none: '没有这样的文件。',
      rows: shown.map(model => [model.fileName, short(model.sha256), history(model),
        el('a', { href: address(`models/files/${model.fileName}`), download: model.fileName }, '下载')]) }));
  }

  const load = () => notes.attempt(async () => {
    items = (await ask('GET', 'models')).items;
    draw();
  });

  const chooser = fileChooser('上传修改后的文件', ([file]) => notes.attempt(async () => {
    const change = await upload(file);
    notes.clear();
    uploaded(change);
  }), { accept: '.bpmn,.dmn,.form' });
  filter.addEventListener('input', draw);
  return { load, element: section('模型变更',
    hint('下载现行文件，修改后以原文件名上传；系统试部署并列出差异，提交后由安全管理员复核。新的案件用新版本，在办案件留在原版本。'),
    mayUpload ? el('div', { className: 'zu-form' }, chooser) : null, open, field('查找', filter), place) };
}
