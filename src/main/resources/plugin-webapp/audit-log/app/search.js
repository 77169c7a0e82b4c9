/*
 * What is looked for. Dates are written as people write them; the server reads them and says what it could not read.
 */
import { el, freshId } from 'zhenggai/ui';

function field(label, control) {
  control.id = freshId('audit');
  return el('div', { className: 'al-field' }, el('label', { htmlFor: control.id }, label), control);
}

const text = placeholder => el('input', { type: 'text', maxLength: 200, placeholder: placeholder || '' });

const choice = options => el('select', {}, el('option', { value: '' }, '全部'),
  options.map(option => el('option', { value: option.code }, option.label)));

export function searchForm(choices, search) {
  const controls = {
    from: ['起始时间', text('2024-01-05 08:30')],
    to: ['截止时间', text('2024-01-05')],
    actor: ['操作人账号', text()],
    category: ['类别', choice(choices.categories)],
    outcome: ['结果', choice(choices.outcomes)],
    object: ['对象', text('案件编号、账号等')],
    action: ['操作', text()],
    address: ['客户端地址', text()],
    words: ['关键词', text('说明、变更前后')]
  };
  const values = () => Object.fromEntries(Object.entries(controls).map(([name, [, control]]) => [name, control.value.trim()]));
  const form = el('form', {
    className: 'al-form', role: 'search', 'aria-label': '查询操作日志',
    onsubmit: event => {
      event.preventDefault();
      search(values());
    }
  }, Object.values(controls).map(([label, control]) => field(label, control)),
    el('div', { className: 'al-actions' }, el('button', { type: 'submit', className: 'al-button al-button-main' }, '查询'),
      el('button', {
        type: 'button', className: 'al-button', onclick: () => {
          form.reset();
          search({});
        }
      }, '清空')));
  return form;
}
