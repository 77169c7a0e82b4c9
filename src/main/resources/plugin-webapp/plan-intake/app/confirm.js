/*
 * The last step: what would be registered, the question, and what the server says to it.
 */
import { button, choice, dialog, el, note, progress, table } from 'zhenggai/ui';
import { dateText } from 'zhenggai/words';
import { itemName } from './item.js';
import { FIELDS } from './repeat.js';
import { titleInput, written } from './titles.js';
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

/** What an undated case waits for, and when that is looked at. */
const waits = ({ condition, checkDate }) => condition && el('div', { className: 'zu-hint' },
  `${condition}${checkDate ? `；${dateText(checkDate)}核查` : ''}`);

function caseTable(cases, draft, change) {
  const name = one => {
    const own = draft.items.find(item => item.index === one.index);
    const count = cases.filter(other => other.index === one.index).length;
    return own ? titleInput(one, `案件${one.number || ''}的名称`, text => change(one.index, { titles: written(own.titles, count, one.position, text,
      one.title) })) : one.title;
  };
  return table({ label: '将要登记的案件', heads: ['案件编号', '案件', '责任单位', '督导单位', '类别与时限'],
    rows: cases.map(one => [word(one.number || '待定'), name(one), one.responsible.join('、'), one.supervising.join('、'),
      el('div', {}, termText(one), waits(one))]) });
}

/** Items that several units hold together: who leads is asked, never taken. */
const leads = (coming, draft) => (coming.leads || []).map(lead => {
  const label = itemName(draft.items.find(one => one.index === lead.index));
  return el('div', { className: 'zu-field pi-lead' }, el('p', {}, label), choice(lead.units.map(unit => ({ id: unit, name: unit })), '',
    '请选择牵头单位', { 'data-index': String(lead.index), 'aria-label': `${label}：牵头单位` }));
});

/** What the plan says beside its items. */
function around({ higherPlan, phases = [], contacts = [], annexes = [] } = {}) {
  const rows = [higherPlan && `上级方案：《${higherPlan}》`,
    phases.length > 0 && `整改阶段：${phases.map(one => `${one.name}（${dateText(one.startsOn)}至${dateText(one.endsOn)}）`).join('；')}`,
    contacts.length > 0 && contacts.join('；'), annexes.length > 0 && `附件：${annexes.map(text => text.replace(/^附\s?件\s?[:：]\s?/u, '')).join('；')}`].filter(Boolean);
  return rows.length > 0 && el('ul', { className: 'pi-around' }, rows.map(text => el('li', {}, text)));
}

/** Short words that no line breaks. */
const word = text => el('span', { className: 'pi-word' }, text);

const FATES = { APPLIED: '直接更新', REQUESTED: '提出申请', SHOWN: '只作提示', DECIDED: '已按决定执行' };

/** A change that the office may decide on: one box for an item's field, however many cases it concerns. */
const offer = (one, named) => named.has(`${one.index}/${one.field}`) ? word('同上') : named.add(`${one.index}/${one.field}`)
  && el('label', { className: 'pi-word' }, el('input', { type: 'checkbox', className: 'pi-carry', 'data-index': String(one.index), 'data-field': one.field }),
    '决定执行');

/** What becomes of changes to what is registered already. */
function revisions(coming, draft) {
  const all = coming.revisions || [];
  const named = new Set();
  return all.length > 0 && el('section', {}, el('p', {}, '已登记的问题有以下变化：'),
    table({ label: '已登记问题的变化', heads: ['问题', '内容', '处理', '说明', '案件'],
      rows: all.map(one => [itemName(draft.items.find(item => item.index === one.index)), word(FIELDS[one.field] || one.field),
        one.fate === 'OFFERED' ? offer(one, named) : word(FATES[one.fate]), one.note, word(one.cases.join('\n'))]) }));
}

/** Whether a confirmation does anything with the item: of a plan that comes again only what is new, or what it changes. */
function concerns({ repeat }, item) {
  const kind = repeat && repeat.choice && repeat.choice !== 'ALL' && repeat.items.find(one => one.index === item.index).kind;
  return !kind || kind === 'NEW' || kind === 'CHANGED' && repeat.choice === 'UPDATE';
}

function summary(draft, preview, change) {
  const items = draft.items.filter(item => item.excluded !== true);
  const left = draft.items.length - items.length;
  const unsure = items.filter(item => item.warnings.length > 0 && concerns(draft, item));
  const asked = conditions(preview, draft);
  const joint = leads(preview, draft);
  const odd = preview.cases.filter(one => one.doubts && one.doubts.length > 0).length;
  return [
    preview.findings === 0 ? el('p', {}, '没有新增的问题，只更新已登记的方案。登记后不能撤回。')
      : el('p', {}, `将登记问题${preview.findings}项，立案${preview.cases.length}件，并启动各案件的整改流程。登记后不能撤回。`
      + (left > 0 ? `另有${left}项不立案。` : '')),
    unsure.length > 0 && note('warn', `仍有${unsure.length}项带有提示，请确认已经核对。`),
    asked.length > 0 && el('section', {}, el('p', {}, '下列问题按是否具备条件分别整改，请确定：'), asked),
    joint.length > 0 && el('section', {}, el('p', {}, '下列问题由几个单位共同负责，原文没有写明谁牵头，请选择：'), joint),
    odd > 0 && note('warn', `有${odd}件案件的名称需要核对，可直接在表中修改。`),
    revisions(preview, draft), preview.cases.length > 0 && caseTable(preview.cases, draft, change), around(preview.around)];
}

/**
 * @param questions current answers the draft as it stands, settled is there when all changes are saved, refused names a card that
 *                  holds something the server did not take; change alters an item, reveal shows an item, done takes the answer
 */
export function confirmation({ id, current, settled, refused, change, message, reveal, done }) {
  const problemList = refusal => el('ul', { className: 'pi-problems', tabIndex: 0, 'aria-label': '需要更正' }, refusal.problems.map(problem => {
    const position = current().items.findIndex(item => item.index === problem.index);
    return position < 0 ? el('li', {}, problem.message) : el('li', {},
      el('button', { type: 'button', className: 'zu-link', onclick: () => reveal(problem.index) },
        `第${position + 1}项 ${itemName(current().items[position])}`), `：${String(problem.message).replace(/^问题[^：]{0,20}：/, '')}`);
  }));

  async function register(box, buttons, bar) {
    const missing = [...box.querySelectorAll('.pi-lead select')].find(answer => !answer.value);
    if (missing) {
      bar.hide();
      missing.focus();
      missing.setAttribute('aria-invalid', 'true');
      return;
    }
    const busy = is => buttons.forEach(one => { one.disabled = is; });
    busy(true);
    bar.show('正在登记方案、立案并启动流程，请不要关闭页面…');
    try {
      for (const answer of box.querySelectorAll('.pi-condition select')) {
        if (answer.value) {
          await change(Number(answer.dataset.index), { category: answer.value });
        }
      }
      for (const answer of box.querySelectorAll('.pi-lead select')) {
        await change(Number(answer.dataset.index), { leadUnit: answer.value });
      }
      const carry = [...box.querySelectorAll('.pi-carry:checked')].map(({ dataset }) => ({ index: Number(dataset.index), field: dataset.field }));
      const registered = await confirm(id, carry);
      box.close();
      done(registered);
    } catch (refusal) {
      box.close();
      message.warn(refusal.message, refusal.problems.length > 0 ? problemList(refusal) : null);
    }
  }

  function asking(coming) {
    const bar = progress('登记进度');
    const box = dialog('确认登记方案', [summary(current(), coming, change), bar], opened => {
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
