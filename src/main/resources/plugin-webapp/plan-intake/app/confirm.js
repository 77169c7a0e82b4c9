/*
 * The last step: what would be registered, the question, and what the server says to it.
 */
import { el } from './dom.js';
import { itemName } from './item.js';
import { confirm, preview } from './server.js';

/** Items whose deadline holds only on a condition: what is not known to be met starts undated. */
function conditions(preview, draft) {
  return preview.questions.map(question => {
    const item = draft.items.find(one => one.index === question.index);
    const choice = el('select', { className: 'pi-input', 'data-index': String(question.index),
      'aria-label': `${itemName(item)}：条件是否具备` },
    el('option', { value: '' }, '尚不清楚是否具备条件：持续整改，不设期限（建议）'),
    el('option', { value: 'DEADLINE_BOUND' }, `条件已具备：限期整改${question.deadline ? `，${written(question.deadline)}前完成` : ''}`));
    return el('div', { className: 'pi-condition' }, el('p', {}, itemName(item)), choice);
  });
}

/** 2024-06-19 → 2024年6月19日 */
function written(day) {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

function term(one) {
  const word = one.category === 'ONGOING' ? '持续整改' : '限期整改';
  return one.deadline ? `${word}，${written(one.deadline)}` : `${word}，不设期限`;
}

function caseTable(cases) {
  const head = ['案件编号', '案件', '责任单位', '督导单位', '类别与时限'];
  return el('div', { className: 'pi-cases', tabIndex: 0, role: 'region', 'aria-label': '将要登记的案件' },
    el('table', { className: 'pi-table' },
      el('thead', {}, el('tr', {}, head.map(word => el('th', { scope: 'col' }, word)))),
      el('tbody', {}, cases.map(one => el('tr', {}, el('td', {}, one.number || '待定'), el('td', {}, one.title),
        el('td', {}, one.responsible.join('、')), el('td', {}, one.supervising.join('、')), el('td', {}, term(one)))))));
}

function summary(draft, preview) {
  const items = draft.items.filter(item => item.excluded !== true);
  const left = draft.items.length - items.length;
  const unsure = items.filter(item => item.warnings.length > 0);
  const asked = conditions(preview, draft);
  return [
    el('p', {}, `将登记问题${preview.findings}项，立案${preview.cases.length}件，并启动各案件的整改流程。登记后不能撤回。`
      + (left > 0 ? `另有${left}项不立案。` : '')),
    unsure.length === 0 ? null : el('p', { className: 'pi-note pi-note-warn' }, `仍有${unsure.length}项带有提示，请确认已经核对。`),
    asked.length === 0 ? null : el('section', { className: 'pi-conditions' },
      el('p', {}, '下列问题按是否具备条件分别整改，请确定：'), asked),
    caseTable(preview.cases)];
}

/**
 * @param questions current answers the draft as it stands, settled is there when all changes are saved, refused names a card that
 *                  holds something the server did not take; change alters an item, reveal shows an item, done takes the answer
 */
export function confirmation({ id, current, settled, refused, change, message, reveal, done }) {
  const content = el('div', { className: 'pi-dialog-content' });
  const yes = el('button', { type: 'button', className: 'pi-button pi-button-main' }, '确认登记');
  const no = el('button', { type: 'button', className: 'pi-button' }, '返回核对');
  const progress = el('div', { className: 'pi-progress', hidden: true },
    el('progress', { 'aria-label': '登记进度' }), el('span', { role: 'status' }, '正在登记方案、立案并启动流程，请不要关闭页面…'));
  const dialog = el('dialog', { className: 'pi-dialog', 'aria-label': '确认登记方案' },
    el('h2', {}, '确认登记方案'), content, progress, el('div', { className: 'pi-dialog-actions' }, no, yes));
  const button = el('button', { type: 'button', className: 'pi-button pi-button-main' }, '确认并登记…');

  const busy = is => {
    progress.hidden = !is;
    yes.disabled = is;
    no.disabled = is;
  };
  const problemList = refusal => el('ul', { className: 'pi-problems' }, refusal.problems.map(problem => {
    const position = current().items.findIndex(item => item.index === problem.index);
    if (position < 0) {
      return el('li', {}, problem.message);
    }
    const link = el('button', { type: 'button', className: 'pi-link' },
      `第${position + 1}项 ${itemName(current().items[position])}`);
    link.addEventListener('click', () => reveal(problem.index));
    return el('li', {}, link, `：${String(problem.message).replace(/^问题[^：]{0,20}：/, '')}`);
  }));

  button.addEventListener('click', async () => {
    await settled();
    message.clear();
    const wrong = refused();
    if (wrong) {
      message.warn('有填写有误、尚未保存的内容，请先改正。');
      wrong.reveal();
      return;
    }
    try {
      const coming = await preview(id);
      if (coming.problems.length > 0) {
        message.warn('方案还不能登记，请先处理以下问题：', problemList(coming));
        return;
      }
      content.replaceChildren(...summary(current(), coming).filter(Boolean));
      dialog.showModal();
    } catch (refusal) {
      message.warn(refusal.message);
    }
  });
  no.addEventListener('click', () => dialog.close());
  dialog.addEventListener('cancel', event => yes.disabled && event.preventDefault());
  yes.addEventListener('click', async () => {
    busy(true);
    try {
      for (const choice of content.querySelectorAll('.pi-condition select')) {
        if (choice.value) {
          await change(Number(choice.dataset.index), { category: choice.value });
        }
      }
      const answer = await confirm(id);
      dialog.close();
      done(answer);
    } catch (refusal) {
      dialog.close();
      message.warn(refusal.message, refusal.problems.length > 0 ? problemList(refusal) : null);
    } finally {
      busy(false);
    }
  });
  return { button, dialog };
}
