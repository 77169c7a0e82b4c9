/*
 * The last step: what would be registered, the question, and what the server says to it.
 */
import { button, choice, dialog, el, note, progress, table } from 'zhenggai/ui';
import { dateText } from 'zhenggai/words';
import { itemName } from './item.js';
import { confirm, preview } from './server.js';

/** Items whose deadline holds only on a condition: what is not known to be met starts undated. */
const conditions = (coming, draft) => coming.questions.map(question => {
  const name = itemName(draft.items.find(one => one.index === question.index));
  return el('div', { className: 'zu-field pi-condition' }, el('p', {}, name), choice([{ id: 'DEADLINE_BOUND',
    name: `条件已具备：限期整改${question.deadline ? `，${dateText(question.deadline)}前完成` : ''}` }], '',
  '尚不清楚是否具备条件：持续整改，不设期限（建议）', { 'data-index': String(question.index), 'aria-label': `${name}：条件是否具备` }));
});

/** 限期整改，2024年6月19日 */
export const termText = ({ category, deadline }) =>
  `${category === 'ONGOING' ? '持续整改' : '限期整改'}，${dateText(deadline, '不设期限')}`;

const caseTable = cases => table({ label: '将要登记的案件', heads: ['案件编号', '案件', '责任单位', '督导单位', '类别与时限'],
  rows: cases.map(one => [one.number || '待定', one.title, one.responsible.join('、'), one.supervising.join('、'), termText(one)]) });

function summary(draft, preview) {
  const items = draft.items.filter(item => item.excluded !== true);
  const left = draft.items.length - items.length;
  const unsure = items.filter(item => item.warnings.length > 0);
  const asked = conditions(preview, draft);
  return [
    el('p', {}, `将登记问题${preview.findings}项，立案${preview.cases.length}件，并启动各案件的整改流程。登记后不能撤回。`
      + (left > 0 ? `另有${left}项不立案。` : '')),
    unsure.length > 0 && note('warn', `仍有${unsure.length}项带有提示，请确认已经核对。`),
    asked.length > 0 && el('section', {}, el('p', {}, '下列问题按是否具备条件分别整改，请确定：'), asked),
    caseTable(preview.cases)];
}

/**
 * @param questions current answers the draft as it stands, settled is there when all changes are saved, refused names a card that
 *                  holds something the server did not take; change alters an item, reveal shows an item, done takes the answer
 */
export function confirmation({ id, current, settled, refused, change, message, reveal, done }) {
  const problemList = refusal => el('ul', { className: 'pi-problems' }, refusal.problems.map(problem => {
    const position = current().items.findIndex(item => item.index === problem.index);
    return position < 0 ? el('li', {}, problem.message) : el('li', {},
      el('button', { type: 'button', className: 'zu-link', onclick: () => reveal(problem.index) },
        `第${position + 1}项 ${itemName(current().items[position])}`), `：${String(problem.message).replace(/^问题[^：]{0,20}：/, '')}`);
  }));

  async function register(box, buttons, bar) {
    const busy = is => buttons.forEach(one => { one.disabled = is; });
    busy(true);
    bar.show('正在登记方案、立案并启动流程，请不要关闭页面…');
    try {
      for (const answer of box.querySelectorAll('.pi-condition select')) {
        if (answer.value) {
          await change(Number(answer.dataset.index), { category: answer.value });
        }
      }
      const registered = await confirm(id);
      box.close();
      done(registered);
    } catch (refusal) {
      box.close();
      message.warn(refusal.message, refusal.problems.length > 0 ? problemList(refusal) : null);
    }
  }

  function asking(coming) {
    const bar = progress('登记进度');
    const box = dialog('确认登记方案', [summary(current(), coming), bar], opened => {
      const buttons = [button('返回核对', () => opened.close()), button('确认登记', () => register(opened, buttons, bar), 'main')];
      return buttons;
    }, { kind: 'wide' });
    box.addEventListener('cancel', event => box.querySelector('.zu-dialog-actions button').disabled && event.preventDefault());
  }

  return button('确认并登记…', async () => {
    await settled();
    message.clear();
    const wrong = refused();
    if (wrong) {
      message.warn('有填写有误、尚未保存的内容，请先改正。');
      wrong.reveal();
      return;
    }
    await message.attempt(async () => {
      const coming = await preview(id);
      if (coming.problems.length > 0) {
        message.warn('方案还不能登记，请先处理以下问题：', problemList(coming));
      } else {
        asking(coming);
      }
    });
  }, 'main');
}
