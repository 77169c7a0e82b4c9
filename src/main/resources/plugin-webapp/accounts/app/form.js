/*
 * The fields of an account: name, unit and roles from lists, the account's name once. What the server finds wrong stands at its field.
 */
import { button, choice, el, field, freshId } from './dom.js';

function roleBoxes(roles, held) {
  const boxes = roles.map(role => el('input', { type: 'checkbox', id: freshId('role'), value: role.id, checked: held.includes(role.id) }));
  const problem = el('span', { className: 'am-bad', id: freshId('problem') });
  return {
    chosen: () => boxes.filter(box => box.checked).map(box => box.value),
    say: words => { problem.textContent = words || ''; },
    element: el('fieldset', { className: 'am-roles', 'aria-describedby': problem.id }, el('legend', {}, '岗位'),
      boxes.map((box, i) => el('span', { className: 'am-tick' }, box, el('label', { htmlFor: box.id }, roles[i].name))), problem)
  };
}

/** @param account null for a new one; save is called with what was filled in, tells of a Refusal and throws it */
export function accountForm(choices, account, save, cancel) {
  const id = field('账号', el('input', { type: 'text', maxLength: 64, autocapitalize: 'none', spellcheck: false, autocomplete: 'off' }),
    '小写字母、数字、点、短横线，如 town-a.handler');
  const name = field('姓名', el('input', { type: 'text', maxLength: 50, value: account ? account.name : '', autocomplete: 'off' }));
  const unit = field('单位', choice(choices.units, account ? account.unitId : '', '请选择单位'));
  const roles = roleBoxes(choices.roles, account ? account.roles.map(role => role.id) : []);
  const fields = { id, name, unitId: unit, roles };
  const submit = async event => {
    event.preventDefault();
    Object.values(fields).forEach(one => one.say(''));
    try {
      await save({ id: id.control.value, name: name.control.value, unitId: unit.control.value, roles: roles.chosen() });
    } catch (refusal) {
      refusal.problems.filter(problem => fields[problem.field]).forEach(problem => fields[problem.field].say(problem.label + problem.message));
    }
  };
  const form = el('form', { className: 'am-form', noValidate: true, 'aria-label': account ? '修改账号' : '新增账号', onsubmit: submit },
    account ? null : id.element, name.element, unit.element, roles.element,
    el('div', { className: 'am-actions' }, el('button', { type: 'submit', className: 'am-button am-button-main' }, account ? '保存' : '新增'),
      button('取消', cancel)));
  return { element: form, focus: () => (account ? name : id).control.focus() };
}
