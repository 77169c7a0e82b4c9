/*
 * Group robots: added, changed, tested, removed. A key that was saved is never shown again; an empty field leaves it as it is.
 */
import { button, choice, el, field, table, tick } from './dom.js';

const PLACES = { WECOM: 'Webhook 地址中 key= 之后的部分', DINGTALK: 'Webhook 地址中 access_token= 之后的部分', FEISHU: 'Webhook 地址的最后一段' };

function name(list, id, empty) {
  const found = list.find(item => item.id === id);
  return found ? found.name : empty;
}

function form(view, robot, vendors, change, leave) {
  const title = el('input', { type: 'text', value: robot ? robot.name : '', maxLength: 100 });
  const vendor = choice(vendors, robot ? robot.vendor : vendors[0].id);
  const unit = choice(view.units, robot && robot.unitId, '所有单位');
  const role = choice(view.roles, robot && robot.role, '所有岗位');
  const token = el('input', { type: 'password', autocomplete: 'off', placeholder: robot ? '不更换请留空' : '' });
  const secret = el('input', { type: 'password', autocomplete: 'off', placeholder: robot ? '不更换请留空' : '没有启用签名请留空' });
  const active = tick('启用', robot ? robot.active : true);
  const hint = el('span', { className: 'ns-hint' }, PLACES[vendor.value]);
  vendor.addEventListener('change', () => { hint.textContent = PLACES[vendor.value]; });
  const save = () => change(robot ? 'PUT' : 'POST', robot ? `settings/robots/${robot.id}` : 'settings/robots', {
    name: title.value, vendor: vendor.value, unitId: unit.value || null, role: role.value || null, active: active.box.checked,
    token: token.value || null, secret: secret.value || null
  }, `机器人“${title.value}”已保存。`);
  const tokenField = field('令牌', token);
  tokenField.append(hint);
  return el('div', { className: 'ns-form', role: 'group', 'aria-label': robot ? `修改${robot.name}` : '添加机器人' },
    field('名称', title), field('平台', vendor), field('接收单位', unit), field('接收岗位', role), tokenField,
    field('签名密钥', secret), active.element,
    el('div', { className: 'ns-actions' }, button('保存', save, true), button('取消', leave)));
}

export function robotSection(view, change, test) {
  const vendors = view.channels.filter(channel => channel.robot).map(channel => ({ id: channel.channel, name: channel.name }));
  const place = el('div', {});
  const open = robot => {
    place.replaceChildren(form(view, robot, vendors, change, () => place.replaceChildren()));
    place.querySelector('input').focus();
  };
  const rows = view.robots.map(robot => [
    robot.name, name(vendors, robot.vendor, robot.vendor), name(view.units, robot.unitId, '所有单位'), name(view.roles, robot.role, '所有岗位'),
    robot.signed ? '已设置' : '未设置', robot.active ? '启用' : '停用',
    el('span', { className: 'ns-actions' },
      button('测试', () => test(robot)), button('修改', () => open(robot)),
      button('删除', event => {
        const ask = event.target;
        if (ask.dataset.sure) {
          change('DELETE', `settings/robots/${robot.id}`, undefined, `机器人“${robot.name}”已删除。`);
        } else {
          ask.dataset.sure = 'true';
          ask.textContent = '确认删除';
        }
      }))
  ]);
  return el('section', { className: 'ns-section', 'aria-label': '群机器人' },
    el('h2', {}, '群机器人', el('span', { className: 'ns-actions' }, button('添加机器人', () => open(null)))),
    el('p', { className: 'ns-hint' }, '发给所选单位、岗位的消息同时发到群里。令牌和密钥加密保存，保存后不再显示。'),
    table(['名称', '平台', '接收单位', '接收岗位', '签名密钥', '状态', '操作'], rows, '还没有机器人。'), place);
}
