/*
 * 机构调整 in Cockpit, for the security administrator: what each unit holds, and merging, splitting and closing units. Cases are named by
 * their numbers alone: this administrator reads none.
 */
import { entry, page } from 'zhenggai/cockpit';
import { send } from 'zhenggai/server';
import { button, choice, el, field, hint, order, section, table, ticks } from 'zhenggai/ui';
import { dateText } from 'zhenggai/words';
import { send as accounts } from './server.js';

const WHY = '依据的文件，如机构改革方案的名称、文号；记入操作日志和有关案件的办理记录';

const why = () => el('textarea', { rows: 2, maxLength: 500 });

async function carryOut(what, notes, again) {
  const { changes } = await send('POST', 'organization/transfers', {}, what);
  await again();
  notes.tell(`${changes.join('；')}。`);
}

function merge(unit, others, notes, again) {
  const to = choice(others, '', '请选择');
  const reason = why();
  order(`${unit.name}并入其他单位`, [hint(`${unit.name}的在办案件（${unit.cases}个）、待办任务（${unit.tasks}项）、在用账号（${unit.officers}个）`
    + `${unit.offices.length > 0 ? `和职责（${unit.offices.join('、')}）` : ''}全部转入所选单位；原名称和别名成为它的别名。此前的记录和文书不变。合并后不能撤回。`),
  field('并入', to, { kind: 'wide' }), field('依据', reason, { kind: 'wide', hint: WHY })], '确认合并',
  () => carryOut({ from: unit.id, to: to.value || unit.id, end: true, reason: reason.value }, notes, again));
}

async function split(unit, others, notes, again) {
  const to = choice(others, '', '请选择');
  const numbers = el('textarea', { rows: 3, placeholder: '每行一个案件编号；没有的留空' });
  const found = await accounts('GET', '', undefined, { unit: unit.id, show: 'ACTIVE', page: 0 });
  const people = ticks('划转的人员', found.items.map(one => ({ id: one.id, name: `${one.name}（${one.id}）` })));
  const reason = why();
  order(`从${unit.name}划转`, [hint('拆分单位时，先用“导入组织机构”设立新单位，再把案件和人员划转给它。划转的案件连同待办任务立即由新单位办理；不随案件划转的人员手中的任务退回原单位。'),
    field('划转给', to, { kind: 'wide' }), field('案件编号', numbers, { kind: 'wide' }), people, field('依据', reason, { kind: 'wide', hint: WHY })], '确认划转',
  () => carryOut({ from: unit.id, to: to.value || unit.id, end: false, reason: reason.value, officers: people.chosen(),
    cases: numbers.value.split(/[\s,，、]+/).filter(Boolean) }, notes, again));
}

function close(unit, notes, again) {
  const reason = why();
  order(`撤销${unit.name}`, [hint('单位须已没有在办案件、待办任务、在用账号和职责。撤销后不能撤回；此前的记录和文书不变。'),
    field('依据', reason, { kind: 'wide', hint: WHY })], '确认撤销',
  () => carryOut({ from: unit.id, end: true, reason: reason.value }, notes, again));
}

const ended = unit => `${dateText(unit.endedOn)}${unit.successor ? `并入${unit.successor}` : '撤销'}`;

async function show(root, notes) {
  const place = el('div', { 'aria-live': 'polite' });
  const load = async () => {
    const all = await send('GET', 'organization/units');
    const running = all.filter(unit => !unit.endedOn);
    const act = (words, unit, open) => button(words, () => notes.attempt(async () => open(unit, running.filter(other => other.id !== unit.id))),
      'small', { 'aria-label': `${words}：${unit.name}` });
    place.replaceChildren(table({ label: '单位清单', heads: ['单位', '又称', '在办案件', '待办任务', '在用账号', '承担的职责', '办理'],
      rows: all.map(unit => [unit.name, unit.aliases.join('、'), String(unit.cases), String(unit.tasks), String(unit.officers),
        unit.offices.join('、'), unit.endedOn ? ended(unit) : el('div', { className: 'zu-actions' },
          act('合并', unit, (one, others) => merge(one, others, notes, load)), act('划转', unit, (one, others) => split(one, others, notes, load)),
          act('撤销', unit, one => close(one, notes, load)))]) }));
  };
  notes.element.before(el('h1', {}, '机构调整'), hint('单位合并、拆分、撤销，由安全管理员依据机构改革文件办理。单位改名、设立和别名通过“导入组织机构”办理；人员调动、停用、恢复在“账号管理”办理。'));
  root.append(section('单位', place));
  await load();
}

const place = { path: '/units', label: '机构调整', allowed: async () => (await accounts('GET', 'access')).accounts };

export const unitPlugins = [entry({ ...place, priority: 5 }), page({ ...place, kind: 'am-page', refusal: '机构调整只对安全管理员开放，您无权办理。', show })];
