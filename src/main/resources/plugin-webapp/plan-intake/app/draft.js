/*
 * A draft: the document on the left, its items on the right, those the system is unsure of first.
 */
import { choice, el } from 'zhenggai/ui';
import { arrange, inTurn } from './arrange.js';
import { assignDialog, columnDialog } from './assign.js';
import { batchPanel } from './batch.js';
import { confirmation } from './confirm.js';
import { itemCard } from './item.js';
import { documentNotes } from './notes.js';
import { repeatPanel } from './repeat.js';
import { assign, change, choose, draft as read, planProcess, preview, rename, teach, units as readUnits } from './server.js';
import { titleFields } from './title.js';
import { documentText } from './text.js';

/** So many items with warnings are opened at once; beyond that only the first, else nobody finds his way. */
const OPEN_AT_ONCE = 12;
const UNITS = ['responsibleUnits', 'leadUnit', 'cooperatingUnits', 'supervisingUnits'];

async function registered(message, answer, engineApi) {
  const instance = await planProcess(engineApi, answer.planId);
  const told = ['APPLIED', 'REQUESTED', 'SHOWN'].map(fate => (answer.revisions || []).filter(one => one.fate === fate).length);
  message.tell(`方案已登记，共立案${answer.cases}件，各案件流程已经启动。${told.some(Boolean)
    ? `已登记的问题：${told[0]}处文字已更新，${told[1]}项时限已提出申请，${told[2]}处只作提示。` : ''}`,
    instance ? el('a', { href: `#/process-instance/${encodeURIComponent(instance)}` }, '查看方案流程')
      : el('a', { href: '#/processes' }, '查看案件流程'));
}

/** Shows the page of one draft. */
export async function showDraft(root, message, { draftId, mayWork, engineApi }) {
  const back = el('a', { href: '#/plan-intake', className: 'pi-back' }, '‹ 返回列表');
  const head = el('header', { className: 'pi-head' }, back, el('h1', {}, '正在读取…'));
  root.classList.add('pi-page-draft');
  message.element.before(head);
  let draft;
  let units;
  try {
    [draft, units] = await Promise.all([read(draftId), readUnits()]);
  } catch (refusal) {
    head.lastChild.textContent = '方案草稿';
    message.warn(refusal.message);
    return;
  }

  const queue = inTurn();
  const state = el('span', { className: 'pi-tally zu-hint', role: 'status', 'aria-live': 'polite' });
  const working = mayWork && draft.state === 'DRAFT';
  const text = documentText(draft, index => cardOf(index).reveal(), working ? no => say(no) : null);
  let marked = null;
  const unsure = () => draft.items.filter(item => item.warnings.length > 0);
  const many = unsure().length > OPEN_AT_ONCE;
  const save = (index, fields) => queue.run(async () => {
    const answer = await change(draftId, index, fields);
    draft.items = draft.items.map(one => (one.index === index ? answer : one));
    if (Object.keys(fields).some(field => UNITS.includes(field))) {
      await others(index); // what a name means was learned, and other items may have it too
    }
    tally();
    name();
    return answer;
  });
  /** Shows the other items that an answer about a unit has settled too. */
  async function others(index) {
    const { items } = await read(draftId);
    const settled = items.filter(item => item.index !== index && item.warnings.length < draft.items.find(one => one.index === item.index)
      .warnings.length);
    draft.items = draft.items.map(one => settled.find(item => item.index === one.index) || one);
    settled.forEach(item => cardOf(item.index).show(item));
  }
  let asked = 0;
  /** What the cases will be called; the names follow from places, units and words. */
  async function name() {
    if (!working) {
      return;
    }
    asked += 1;
    const mine = asked;
    try {
      const { cases } = await preview(draftId);
      if (mine === asked) { // an answer that was overtaken tells of what is no more
        cards.forEach(card => card.name(cases.filter(one => one.index === card.index)));
      }
    } catch (unknown) {
      cards.forEach(card => card.name([])); // nobody misses them until the confirmation shows them
    }
  }
  const notes = el('div', {});
  function told() {
    notes.replaceChildren(...[
      repeatPanel(draft, { choose: working && mayWork ? id => message.attempt(() => queue.run(async () => {
        draft = await choose(draftId, id);
        told();
      })) : null, reveal: index => cardOf(index).reveal() }),
      documentNotes(draft, no => text.show(no), working ? say : null, working ? column : null),
      batchPanel(draft, working ? together : null)].filter(Boolean));
  }
  /** The same answer for several items. */
  const together = (indices, fields) => message.attempt(async () => {
    for (const index of indices) {
      cardOf(index).show(await save(index, typeof fields === 'function' ? fields(index) : fields));
    }
    told();
    message.tell(`已修改${indices.length}项。`);
  });
  /** A person says what a line is. */
  function say(no) {
    const line = draft.text.find(one => one.no === no);
    const unread = (draft.unread || []).find(one => one.from <= no && no <= one.to);
    assignDialog(draft, line, unread && unread.from === unread.to ? unread.text : line.text, said => queue.run(async () => {
      draft = await assign(draftId, no, said);
      draft.items.forEach(item => cardOf(item.index).show(item));
      text.became(draft.text);
      told();
      tally();
      name();
      message.tell(said.field === 'nothing' ? `第${no}行已标为不属于问题。` : `第${no}行已归入第${draft.items.findIndex(one => one.index === said.item) + 1}项。`);
    }));
  }
  const column = head => columnDialog(head, async meaning => {
    await teach({ sender: draft.sender || '', kind: 'COLUMN', spelling: head, meaning });
    message.tell(`已记住：“${head}”列。`);
  });
  const cards = draft.items.map((item, position) => itemCard(item, {
    units,
    number: position + 1,
    readOnly: !working,
    opened: item.warnings.length > 0 && (!many || item === unsure()[0]),
    save,
    focused: now => {
      if (marked !== now.index) {
        marked = now.index;
        text.mark(now);
      }
    }
  }));
  const cardOf = index => cards.find(card => card.index === index);
  const title = titleFields(draft, { readOnly: !working, save: fields => queue.run(async () => {
    const answer = await rename(draftId, fields);
    draft = answer;
    answer.items.forEach(item => cardOf(item.index).show(item)); // dates that lacked a year are read anew
    tally();
    return answer;
  }) });
  const list = el('div', { className: 'pi-items' });
  const order = choice([{ id: 'warnings', name: '有提示的在前' }, { id: 'document', name: '按原文顺序' }], 'warnings', undefined,
    { 'aria-label': '排列顺序', onchange: () => sort() });
  const sort = () => list.replaceChildren(...arrange(cards, order.value === 'warnings').map(card => card.element));

  function tally() {
    const open = unsure().length;
    state.textContent = draft.state === 'CONFIRMED' ? `共${draft.items.length}项，已登记` : `共${draft.items.length}项，${open === 0 ? '没有待核对的提示' : `其中${open}项有提示待核对`}`;
  }

  const confirm = confirmation({
    id: draftId,
    current: () => draft,
    settled: queue.settled,
    refused: () => title.refused() ? title : cards.find(card => card.refused()),
    change: async (index, fields) => cardOf(index).show(await save(index, fields)),
    message,
    reveal: index => cardOf(index).reveal(),
    done: async answer => {
      confirm.remove();
      title.lock();
      cards.forEach(card => card.lock());
      draft = await read(draftId); // as it was registered: what held on a condition has no date there
      draft.items.forEach(item => cardOf(item.index).show(item));
      tally();
      registered(message, answer, engineApi);
    }
  });
  head.replaceChildren(
    el('div', { className: 'pi-title' }, back, title.element),
    el('div', { className: 'zu-actions zu-views' }, state, order, working ? confirm : null));
  root.append(el('div', { className: 'pi-split' }, text.element,
    el('section', { className: 'pi-pane', 'aria-label': '草稿各项' }, notes, list)));
  sort();
  tally();
  told();
  name();
  if (draft.items.length > 0) {
    text.mark(arrange(cards, true)[0].item());
  }
  if (draft.state === 'CONFIRMED') {
    message.tell('该方案已经登记，内容不再修改。');
  } else if (window.location.hash.includes('known=1')) {
    message.tell('该文件此前已经导入过，以下是原有草稿。');
  }
}
