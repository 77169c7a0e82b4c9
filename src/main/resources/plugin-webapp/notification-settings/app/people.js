/*
 * Who gets messages by which channel beside the inbox, and where people are reached.
 */
import { contactParts } from './contacts.js';
import { button, choice, el, field, table } from './dom.js';

export function peopleSection(view, change, take) {
  const channels = view.channels.filter(channel => !channel.robot && channel.channel !== 'LOCAL')
    .map(channel => ({ id: channel.channel, name: channel.name }));
  const word = (list, id, empty) => (list.find(item => item.id === id) || { name: empty }).name;
  const channel = choice(channels, channels[0].id);
  const unit = choice(view.units, '', '所有单位');
  const role = choice(view.roles, '', '所有岗位');
  const rules = view.rules.map(rule => [word(channels, rule.channel, ''), word(view.units, rule.unitId, '所有单位'),
    word(view.roles, rule.role, '所有岗位'),
    button('删除', () => change('DELETE', `settings/rules/${rule.id}`, undefined, '接收范围已删除。'))]);
  return el('section', { className: 'ns-section', 'aria-label': '接收人员' }, el('h2', {}, '接收范围'),
    el('p', { className: 'ns-hint' }, '除站内消息外，符合范围且登记了通信地址的人员还通过该渠道接收。'),
    table(['渠道', '单位', '岗位', '操作'], rules, '没有接收范围，所有人只收站内消息。'),
    el('div', { className: 'ns-form', role: 'group', 'aria-label': '添加接收范围' },
      field('渠道', channel), field('单位', unit), field('岗位', role),
      el('div', { className: 'ns-actions' }, button('添加范围', () => change('POST', 'settings/rules',
        { channel: channel.value, unitId: unit.value || null, role: role.value || null }, '接收范围已添加。')))),
    contactParts(view, channels, change, take));
}
