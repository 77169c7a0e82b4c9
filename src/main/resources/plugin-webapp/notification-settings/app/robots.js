/*
 * Group robots: added, changed, tested, removed. A key that was saved is never shown again; an empty field leaves it as it is.
 */
import { ask, button, choice, el, field, hint, table, tick } from 'zhenggai/ui';
import { nameOf } from 'zhenggai/words';

const PLACES = { WECOM: 'Webhook 地址中 key= 之后的部分', DINGTALK: 'Webhook 地址中 access_token= 之后的部分', FEISHU: 'Webhook 地址的最后一段' };

function form(view, robot, vendors, change, leave) {
  const title = el('input', { type: 'text', value: robot ? robot.name : '', maxLength: 100 });
  const vendor = choice(vendors, robot ? robot.vendor : vendors[0].id);
  const unit = choice(view.units, robot && robot.unitId, '所有单位');
  const role = choice(view.roles, robot && robot.role, '所有岗位');
  const token = el('input', { type: 'password', autocomplete: 'off', placeholder: robot ? '不更换请留空' : '' });
  const secret = el('input', { type: 'password', autocomplete: 'off', placeholder: robot ? '不更换请留空' : '没有启用签名请留空' });
  const active = tick('启用', robot ? robot.active : true);
  const where = el('span', {}, PLACES[vendor.value]);
  vendor.addEventListener('change', () => { where.textContent = PLACES[vendor.value]; });
  const save = () => change(robot ? 'PUT' : 'POST', robot ? `settings/robots/${robot.id}` : 'settings/robots', {
    name: title.value, vendor: vendor.value, unitId: unit.value || null, role: role.value || null, active: active.box.checked,
    token: token.value || null, secret: secret.value || null
  }, `机器人“${title.value}”已保存。`);
  return el('div', { className: 'zu-form', role: 'group', 'aria-label': robot ? `修改${robot.name}` : '添加机器人' },
    field('名称', title), field('平台', vendor), field('接收单位', unit), field('接收岗位', role), field('令牌', token, { hint: where }),
    field('签名密钥', secret), active, el('div', { className: 'zu-actions' }, button('保存', save, 'main'), button('取消', leave)));
}

export function robotSection(view, change, test) {
  const vendors = view.channels.filter(channel => channel.robot).map(channel => ({ id: channel.channel, name: channel.name }));
  const place = el('div', {});
  const open = robot => {
    place.replaceChildren(form(view, robot, vendors, change, () => place.replaceChildren()));
    place.querySelector('input').focus();
  };
  const drop = robot => ask(`删除机器人“${robot.name}”？`,
    () => change('DELETE', `settings/robots/${robot.id}`, undefined, `机器人“${robot.name}”已删除。`), '确认删除');
  const rows = view.robots.map(robot => [
    robot.name, nameOf(vendors, robot.vendor), nameOf(view.units, robot.unitId, '所有单位'), nameOf(view.roles, robot.role, '所有岗位'),
    robot.signed ? '已设置' : '未设置', robot.active ? '启用' : '停用',
    el('span', { className: 'zu-actions' }, button('测试', () => test(robot)), button('修改', () => open(robot)), button('删除',
      () => drop(robot)))
  ]);
  return el('section', { className: 'zu-panel', 'aria-label': '群机器人' },
    el('div', { className: 'zu-head' }, el('h2', {}, '群机器人'), button('添加机器人', () => open(null))),
    hint('发给所选单位、岗位的消息同时发到群里。令牌和密钥加密保存，保存后不再显示。'),
    table({ heads: ['名称', '平台', '接收单位', '接收岗位', '签名密钥', '状态', '操作'], rows, none: '还没有机器人。' }), place);
}
