/*
 * 机构调整 in Cockpit, for the security administrator: what each unit holds, and merging, splitting and closing units. Cases are named by
 * their numbers alone: this administrator reads none.
 */
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

const names = text => text.split(/[\n、，,]+/).map(name => name.trim()).filter(Boolean);

/** What an import needs of a unit; what is not asked stays as it is. */
async function keep(unit, notes, again) {
  const { changes } = await send('POST', 'organization', {}, { units: [{ ...unit, officers: [] }] });
  await again();
  notes.tell(changes.length > 0 ? `${changes.join('；')}。` : '内容没有改动。');
}

/** Another name; the old one may stay as an alias. */
async function rename(unit, notes, again) {
  const whole = (await send('GET', 'organization')).units.find(one => one.id === unit.id);
  const name = el('input', { type: 'text', maxLength: 100, value: whole.name });
  const full = el('input', { type: 'text', maxLength: 100, value: whole.fullName || '' });
  const aliases = el('textarea', { rows: 2, value: whole.aliases.join('、') });
  order(`${unit.name}改名`, [hint('台账、待办任务、检索和以后的文书立即使用新名称；此前的记录和文书保留原名称。'), field('名称', name, { kind: 'wide' }),
    field('文书上的全称', full, { kind: 'wide' }), field('又称', aliases, { kind: 'wide', hint: '方案、来文中对它的其他称呼，用顿号隔开；同一辖区内不得与其他单位相同' })],
  '确认修改', () => keep({ ...whole, name: name.value.trim(), fullName: full.value.trim() || null, aliases: names(aliases.value) }, notes, again));
}

const KINDS = [{ id: 'TOWNSHIP', name: '乡镇、街道' }, { id: 'BUREAU', name: '部门' }, { id: 'DEVELOPMENT_ZONE', name: '开发区' },
  { id: 'POLICE', name: '公安机关' }, { id: 'DISTRICT', name: '区县政府' }];

async function found(notes, again) {
  const { jurisdictions } = await send('GET', 'organization');
  const id = el('input', { type: 'text', maxLength: 64, placeholder: '如 new-town' });
  const name = el('input', { type: 'text', maxLength: 100 });
  const kind = choice(KINDS, 'TOWNSHIP');
  const jurisdiction = choice(jurisdictions, jurisdictions[0].id);
  const mark = el('input', { type: 'text', maxLength: 20 });
  const aliases = el('textarea', { rows: 2 });
  order('设立单位', [field('编号', id, { hint: '小写字母、数字、短横线；设立后不改' }), field('名称', name, { kind: 'wide' }), field('类别', kind),
    field('辖区', jurisdiction), field('机关代字', mark, { hint: '用于文号，不得与其他单位相同' }), field('又称', aliases, { kind: 'wide', hint: '用顿号隔开，可以不填' })],
  '确认设立', () => keep({ id: id.value.trim(), name: name.value.trim() || null, kind: kind.value, jurisdiction: jurisdiction.value,
    mark: mark.value.trim() || null, aliases: names(aliases.value) }, notes, again));
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
  order(`从${unit.name}划转`, [hint('拆分单位时，先“设立单位”，再把案件和人员划转给它。划转的案件连同待办任务立即由新单位办理；不随案件划转的人员手中的任务退回原单位。'),
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

export async function showUnits(root, notes) {
  const place = el('div', { 'aria-live': 'polite' });
  const load = async () => {
    const all = await send('GET', 'organization/units');
    const running = all.filter(unit => !unit.endedOn);
    const act = (words, unit, open) => button(words, () => notes.attempt(async () => open(unit, running.filter(other => other.id !== unit.id))),
      'small', { 'aria-label': `${words}：${unit.name}` });
    place.replaceChildren(table({ label: '单位清单', kind: 'stack', heads: ['单位', '又称', '在办案件', '待办任务', '在用账号', '承担的职责', '办理'],
      rows: all.map(unit => [unit.name, unit.aliases.join('、'), String(unit.cases), String(unit.tasks), String(unit.officers),
        unit.offices.join('、'), unit.endedOn ? ended(unit) : el('div', { className: 'zu-actions' },
          act('改名', unit, one => rename(one, notes, load)), act('合并', unit, (one, others) => merge(one, others, notes, load)), act('划转', unit, (one, others) => split(one, others, notes, load)),
          act('撤销', unit, one => close(one, notes, load)))]) }));
  };
  notes.element.before(el('h1', {}, '机构调整'), hint('单位设立、改名、合并、拆分、撤销，由安全管理员依据机构改革文件办理。人员调动、停用、恢复在“账号管理”办理。'));
  root.append(section('单位', el('div', { className: 'zu-actions' }, button('设立单位', () => notes.attempt(() => found(notes, load)), 'main')), place));
  await load();
}
