import { translateTexts } from './translate.js';

// form-js speaks English only and takes no language module: its own finite list of texts is translated in the rendered form.

export const TEXTS = new Map([
  ['Field is required.', '为必填项，请填写。'],
  ['Field must be a valid email.', '电子邮箱格式不正确。'],
  ['Field must be a valid  international phone number. (e.g. +4930664040900)', '电话号码格式不正确。'],
  ['Value is not a number.', '应为数字。'],
  ['Date and time must both be entered.', '日期和时间都要填写。'],
  ['No results', '没有结果'],
  ['Nothing to show.', '没有内容。'],
  ['Add new', '添加一行'],
  ['Show all', '全部显示'],
  ['Collapse', '收起'],
  ['Select', '请选择'],
  ['Search', '查找'],
  ['yyyy/mm/dd', '年/月/日'], ['mm/dd/yyyy', '月/日/年'], ['dd/mm/yyyy', '日/月/年'],
  ['Sun', '日'], ['Mon', '一'], ['Tue', '二'], ['Wed', '三'], ['Thu', '四'], ['Fri', '五'], ['Sat', '六'],
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
    .map((month, index) => [month, `${index + 1}月`])
]);

export const PATTERNS = [
  [/^Field must match pattern .*\.$/s, () => '格式不正确。'],
  [/^Field must have minimum value of (.*)\.$/, (all, n) => `不得小于${n}。`],
  [/^Field must have maximum value of (.*)\.$/, (all, n) => `不得大于${n}。`],
  [/^Field must have minimum length of (.*)\.$/, (all, n) => `不得少于${n}个字。`],
  [/^Field must have maximum length of (.*)\.$/, (all, n) => `不得超过${n}个字。`],
  [/^Please select a valid value, the two closest valid values are (.*) and (.*)\.$/, (all, a, b) => `请填写有效的值，最接近的为${a}和${b}。`],
  [/^Show all \((\d+)\)$/, (all, n) => `全部显示（${n}）`],
  [/^(\d+) of (\d+) items$/, (all, n, total) => `第${n}条，共${total}条`],
  [/^Page (\d+) of (\d+)$/, (all, n, total) => `第${n}页，共${total}页`]
];

translateTexts({ texts: TEXTS, patterns: PATTERNS, places: '.fjs-container, .flatpickr-calendar, .cam-forms' });

// Tasklist 7.24 takes a row of a list for invalid once it was touched, whatever it holds (form-js keeps an empty entry in its errors),
// and would never let anyone submit. Submitting validates everything anew, here and on the server, so the button stays usable.
new MutationObserver(changes => changes.forEach(({ target: button }) => {
  if (button.tagName === 'BUTTON' && button.disabled && button.getAttribute('ng-click') === 'complete()' && window.angular) {
    let scope = window.angular.element(button).scope();
    while (scope && !Object.hasOwn(scope, '$invalid')) {
      scope = scope.$parent; // the one that owns the mark; the button's own only inherits it
    }
    if (scope && scope.$invalid) {
      scope.$applyAsync(() => { scope.$invalid = false; });
    }
  }
})).observe(document.documentElement, { subtree: true, attributes: true, attributeFilter: ['disabled'] });
