/*
 * The fields of an account: name, unit and roles from lists, the account's name once. What the server finds wrong stands at its field.
 */
import { button, choice, el, field, ticks } from 'zhenggai/ui';

/** @param account null for a new one; save is called with what was filled in, tells of a Refusal and throws it */
export function accountForm(choices, account, save, cancel) {
  const text = (maxLength, value, more) => el('input', { type: 'text', maxLength, value, autocomplete: 'off', ...more });
  const id = field('账号', text(64, '', { autocapitalize: 'none', spellcheck: false }), { hint: '小写字母、数字、点、短横线，如 town-a.handler' });
  const name = field('姓名', text(50, account ? account.name : ''));
  const unit = field('单位', choice(choices.units, account && account.unitId, '请选择单位'));
  const roles = ticks('岗位', choices.roles, account ? account.roles.map(role => role.id) : []);
  const phone = field('手机号码', text(20, '', { inputMode: 'tel' }), { hint: account ? '不填则不变' : '用于接收消息，可不填' });
  const fields = { id, name, unitId: unit, roles, phone };
  const submit = async event => {
    event.preventDefault();
    Object.values(fields).forEach(one => one.say(''));
    try {
      await save({ id: id.control.value, name: name.control.value, unitId: unit.control.value, roles: roles.chosen(),
        phone: phone.control.value });
    } catch (refusal) {
      refusal.problems.filter(problem => fields[problem.field]).forEach(problem =>
        fields[problem.field].say(problem.label + problem.message));
    }
  };
  const form = el('form', { className: 'zu-form', noValidate: true, 'aria-label': account ? '修改账号' : '新增账号', onsubmit: submit },
    account ? null : id, name, unit, phone, roles, el('div', { className: 'zu-actions' },
      button(account ? '保存' : '新增', null, 'main', { type: 'submit' }), button('取消', cancel)));
  return { element: form, focus: () => (account ? name : id).control.focus() };
}
