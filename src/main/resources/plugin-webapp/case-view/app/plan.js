/* 整改方案: a registered plan, whom to ask, what is attached, and its phases with the cases that were accepted in each and those that were not. */
import { asked } from 'zhenggai/cockpit';
import { caseAddress, planAddress } from 'zhenggai/places';
import { send } from 'zhenggai/server';
import { cell, el, facts, hint, mark, section, table } from 'zhenggai/ui';
import { dateText } from 'zhenggai/words';

const STATES = { NOT_STARTED: ['quiet', '○', '未开始'], RUNNING: ['open', '▶', '进行中'], OVERDUE: ['bad', '●', '已过期未登记'], DONE: ['good', '✓', '已完成'] };

const linked = one => el('a', { href: caseAddress(one.caseNumber) }, `${one.caseNumber}　${one.title}`);

function acceptance({ cases, state }) {
  if (cases.length === 0) {
    return hint(state === 'NOT_STARTED' ? '阶段开始后显示案件的验收情况。' : '没有与您单位有关的案件，或者登记时还没有记录验收情况。');
  }
  const accepted = cases.filter(one => one.accepted);
  const open = cases.filter(one => !one.accepted);
  return [el('p', {}, `本阶段验收销号${accepted.length}件，未验收${open.length}件${state === 'DONE' ? '（登记时的情况）' : '（此刻的情况）'}。`),
    accepted.length > 0 && el('ul', { className: 'zu-plain' }, accepted.map(one => el('li', {}, mark('good', '✓', '已验收'), ' ', linked(one)))),
    open.length > 0 && table({ heads: ['未验收的案件', '整改状态', '原因和下一步'], rows: open.map(one => [linked(one), one.stateLabel,
      one.reason || '']) })];
}

const phase = one => section(one.name, facts([
  ['起止日期', `${dateText(one.startsOn)}至${dateText(one.endsOn)}`],
  ['状态', mark(...STATES[one.state])],
  ['完成日期', one.record && dateText(one.record.completedOn)],
  ['工作情况', one.record && one.record.record]]), el('h3', {}, '阶段验收'), acceptance(one));

export async function showPlan(root) {
  const { id } = asked();
  if (!id) {
    const all = await send('GET', 'plans');
    root.append(el('h1', {}, '整改方案'), table({ heads: ['方案', '督察年度'], none: '还没有登记过方案。',
      rows: all.map(one => [el('a', { href: planAddress(one.id) }, one.title), cell('number', `${one.inspectionYear}年`)]) }));
    return;
  }
  const plan = await send('GET', `plans/${encodeURIComponent(id)}`);
  root.append(el('h1', {}, plan.title), section('方案', facts([
    ['督察年度', `${plan.inspectionYear}年`],
    ['上级方案', plan.higherPlan],
    ['联系人', plan.contacts.length > 0 ? plan.contacts.map(text => el('p', {}, text)) : '方案没有写明'],
    ['附件', plan.annexes.length > 0 ? el('ul', { className: 'zu-plain' }, plan.annexes.map(text => el('li', {}, text))) : '方案没有列出']])),
  ...plan.phases.length === 0 ? [hint('方案没有写明工作阶段。')] : plan.phases.map(phase));
}
