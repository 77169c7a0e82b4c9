/*
 * Files of the models: the deployed ones with what they were, an upload with its difference, and the proposals about both.
 */
import { button, difference, el, field, freshId, moment, short, table } from './dom.js';
import { address, ask, upload } from './server.js';

export function modelSection(notes, mayUpload, acted) {
  const place = el('div', {});
  const open = el('div', {});
  const filter = el('input', { type: 'search', placeholder: '文件名' });
  let items = [];

  /** Asks for the reason and proposes; the server says what is missing. */
  function proposal(words, form) {
    const reason = el('input', { type: 'text', maxLength: 500 });
    const box = el('div', { className: 'ad-form', role: 'group', 'aria-label': words }, el('strong', {}, words), field('理由', reason),
      el('div', { className: 'ad-actions' }, button('提交复核', async () => {
        try {
          await ask('POST', 'administration/acts', { ...form, reason: reason.value });
          notes.tell('已提出，等待安全管理员复核。');
          open.replaceChildren();
          await Promise.all([acted(), load()]);
        } catch (refusal) {
          notes.warn(refusal.message);
        }
      }, true), button('取消', () => box.remove())));
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
    return el('details', {}, el('summary', {}, `${rows.length}个`), table(`${model.fileName}部署过的版本`, ['SHA-256', '部署时间', '来源', ''], rows, ''));
  }

  function draw() {
    const shown = items.filter(model => model.fileName.includes(filter.value.trim()));
    place.replaceChildren(table('模型文件', ['文件', '现行 SHA-256', '部署过的版本', '操作'], shown.map(model => [
      model.fileName, short(model.sha256), history(model),
      el('a', { className: 'ad-link', href: address(`administration/models/files/${model.fileName}`), download: model.fileName }, '下载')
    ]), '没有这样的文件。'));
  }

  async function load() {
    try {
      items = (await ask('GET', 'administration/models')).items;
      draw();
    } catch (refusal) {
      notes.warn(refusal.message);
    }
  }

  const file = el('input', { type: 'file', id: freshId('file'), className: 'ad-file', accept: '.bpmn,.dmn,.form', onchange: async () => {
    try {
      const change = await upload(file.files[0]);
      notes.clear();
      uploaded(change);
    } catch (refusal) {
      notes.warn(refusal.message);
    }
    file.value = '';
  } });
  filter.addEventListener('input', draw);
  return { load, element: el('section', { className: 'ad-section', 'aria-label': '模型变更' }, el('h2', {}, '模型变更'),
    el('p', { className: 'ad-hint' }, '下载现行文件，修改后以原文件名上传；系统试部署并列出差异，提交后由安全管理员复核。新的案件用新版本，在办案件留在原版本。'),
    mayUpload ? el('div', { className: 'ad-form' }, file, el('label', { className: 'ad-button', htmlFor: file.id }, '上传修改后的文件')) : null, open, field('查找', filter), place) };
}
