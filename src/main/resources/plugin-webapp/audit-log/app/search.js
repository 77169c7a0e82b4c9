/*
 * What is looked for. Dates are written as people write them; the server reads them and says what it could not read.
 */
import { button, choice, el, field } from 'zhenggai/ui';

const text = placeholder => el('input', { type: 'text', maxLength: 200, placeholder: placeholder || '' });

const among = options => choice(options.map(option => ({ id: option.code, name: option.label })), '', '全部');

export function searchForm(choices, search) {
  const controls = {
    from: ['起始时间', text('2024-01-05 08:30')],
    to: ['截止时间', text('2024-01-05')],
    actor: ['操作人账号', text()],
    category: ['类别', among(choices.categories)],
    outcome: ['结果', among(choices.outcomes)],
    object: ['对象', text('案件编号、账号等')],
    action: ['操作', text()],
    address: ['客户端地址', text()],
    words: ['关键词', text('说明、变更前后')]
  };
  const values = () => Object.fromEntries(Object.entries(controls).map(([name, [, control]]) => [name, control.value.trim()]));
  const form = el('form', {
    className: 'zu-form al-form', role: 'search', 'aria-label': '查询操作日志',
    onsubmit: event => {
      event.preventDefault();
      search(values());
    }
  }, Object.values(controls).map(([label, control]) => field(label, control)), el('div', { className: 'zu-actions' },
    button('查询', null, 'main', { type: 'submit' }),
    button('清空', () => {
      form.reset();
      search({});
    })));
  return form;
}
