/*
 * Who gets messages by which channel beside the inbox, and where people are reached.
 */
import { button, choice, el, field, hint, section, table } from 'zhenggai/ui';
import { nameOf } from 'zhenggai/words';
import { contactParts } from './contacts.js';

export function peopleSection(view, change, take) {
  const channels = view.channels.filter(channel => !channel.robot && channel.channel !== 'LOCAL')
    .map(channel => ({ id: channel.channel, name: channel.name }));
  const channel = choice(channels, channels[0].id);
  const unit = choice(view.units, '', '所有单位');
  const role = choice(view.roles, '', '所有岗位');
  const rules = view.rules.map(rule => [nameOf(channels, rule.channel), nameOf(view.units, rule.unitId, '所有单位'),
    nameOf(view.roles, rule.role, '所有岗位'),
    button('删除', () => change('DELETE', `settings/rules/${rule.id}`, undefined, '接收范围已删除。'))]);
  const add = () => change('POST', 'settings/rules', { channel: channel.value, unitId: unit.value || null, role: role.value || null },
    '接收范围已添加。');
  return section('接收范围', hint('除站内消息外，符合范围且登记了通信地址的人员还通过该渠道接收。'),
    table({ heads: ['渠道', '单位', '岗位', '操作'], rows: rules, none: '没有接收范围，所有人只收站内消息。' }),
    el('div', { className: 'zu-form', role: 'group', 'aria-label': '添加接收范围' },
      field('渠道', channel), field('单位', unit), field('岗位', role), el('div', { className: 'zu-actions' }, button('添加范围', add))),
    contactParts(view, channels, change, take));
}
