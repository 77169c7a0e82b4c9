/*
 * What is wrong with a form, all of it at once, at its top: each line leads to its field, the fields are marked, the focus goes to the
 * summary, and each line goes as soon as its field is touched. Tasklist's own bar, which covered the buttons and outlived the task, is not
 * shown for it. Also why a form could not be opened. Loaded by Tasklist as a custom script.
 */
import { button, el, freshId } from 'zhenggai/ui';
import { inAddress, send } from 'zhenggai/server';
import { countText, fieldOf, lineText, problemsOf, rowText } from './form-places.js';
import { lastRefusal } from './transport.js';
import { sentText } from './transport-words.js';

const NOT_TAKEN = '表单没有提交成功，请稍后再次提交；仍不成功的，请联系系统管理员。';
/** The form viewer draws what was chosen a moment after it was. */
const LOOK_MILLIS = 50;
const SUBMITS = ['COMPLETE_ERROR', 'PROCESS_START_ERROR'];

let summary = null;

const labelOf = element => (element.querySelector('.fjs-form-field-label, label')?.textContent || '').replace('*', '').trim();

/** The fields of the form as they stand there. */
function fieldsOf(form) {
  const lists = new Map();
  return [...form.querySelectorAll('.fjs-form-field')].filter(one => one.querySelector('input, textarea, [role=combobox], select'))
    .map(element => {
      const row = element.closest('.fjs-repeat-row-container');
      const list = row?.parentElement;
      if (list && !lists.has(list)) {
        lists.set(list, [...list.querySelectorAll(':scope > .fjs-repeat-row-container')]);
      }
      return { element, label: labelOf(element), row: row ? lists.get(list).indexOf(row) : null };
    });
}

const inputOf = element => element.querySelector('input:not([type=hidden]), textarea, select, [tabindex]');

/** What the form itself found: its own words beside its fields. */
const ownProblems = fields => fields.map(one => ({ ...one, message: one.element.querySelector('.fjs-form-field-error')?.textContent.trim() }))
  .filter(one => one.message).map(one => ({ label: rowText(one.row, one.label), message: one.message, element: one.element }));

function unmark(element) {
  delete element.dataset.problem;
  const input = inputOf(element);
  input?.removeAttribute('aria-invalid');
  input?.removeAttribute('aria-description');
}

function markField(element, message) {
  element.dataset.problem = message;
  const input = inputOf(element);
  input?.setAttribute('aria-invalid', 'true');
  input?.setAttribute('aria-description', message);
}

function clear() {
  if (summary) {
    summary.lines.forEach(line => line.element && unmark(line.element));
    summary.box.remove();
    summary = null;
  }
}

/** What stands in a field, whatever kind it is: lists and days are drawn by scripts and tell of no change. */
const standing = element => [...element.querySelectorAll('input, textarea, select')]
  .map(one => (['checkbox', 'radio'].includes(one.type) ? one.checked : one.value)).join('\n')
  + [...element.querySelectorAll('.fjs-select-display, .fjs-taglist-tag-label')].map(one => one.textContent).join('\n');

/** What was changed is taken as mended; whether it is, the next submission says. */
function look() {
  const done = summary ? summary.lines.filter(one => one.element && one.before !== standing(one.element)) : [];
  if (done.length === 0) {
    return;
  }
  done.forEach(one => {
    one.item.remove();
    unmark(one.element);
  });
  summary.lines = summary.lines.filter(one => !done.includes(one));
  if (summary.lines.length === 0) {
    clear();
  } else {
    summary.title.textContent = countText(summary.lines);
  }
}

const lookSoon = () => summary && setTimeout(look, LOOK_MILLIS);

function line({ label, message, element }) {
  const words = lineText({ label, message });
  const go = event => {
    event.preventDefault();
    element.scrollIntoView({ block: 'center' });
    inputOf(element)?.focus();
  };
  const item = el('li', {}, element ? el('a', { href: '#', onclick: go }, words) : words);
  return { item, element, before: element && standing(element) };
}

function show(problems, form) {
  clear();
  const lines = problems.map(line);
  const title = el('h2', { id: freshId('refused') }, problems.some(one => one.element) ? countText(problems) : '没有提交成功');
  const box = el('div', { className: 'zu zg-refused', role: 'alert', tabIndex: -1, 'aria-labelledby': title.id }, title,
    el('ul', {}, lines.map(one => one.item)));
  problems.filter(one => one.element && one.mark).forEach(one => markField(one.element, one.message));
  form.before(box);
  summary = { box, title, lines };
  box.scrollIntoView({ block: 'start' });
  box.focus({ preventScroll: true });
}

/** @return whether there was a form to show it in */
function told() {
  const form = document.querySelector('.modal-content .fjs-container') || document.querySelector('.fjs-container');
  if (!form) {
    return false;
  }
  const fields = fieldsOf(form);
  const refused = lastRefusal();
  const own = refused ? [] : ownProblems(fields);
  const problems = refused ? problemsOf(refused.status, refused.body, sentText(refused.status) || NOT_TAKEN).map(problem => {
    const index = problem.label ? fieldOf(problem, fields) : -1;
    return { ...problem, element: index >= 0 ? fields[index].element : null, mark: true };
  }) : own;
  show(problems.length > 0 ? problems : [{ message: NOT_TAKEN }], form);
  return true;
}

function decorate($provide) {
  $provide.decorator('Notifications', ['$delegate', '$injector', (notifications, $injector) => {
    const add = notifications.addError.bind(notifications);
    notifications.addError = error => {
      const translate = $injector.get('$translate');
      const submitted = SUBMITS.some(key => error.status === translate.instant(key));
      // the form draws what it found a moment after it has told of it
      if (!submitted || !document.querySelector('.fjs-container')) {
        add(error);
      } else {
        setTimeout(() => told() || add(error));
      }
    };
    return notifications;
  }]);
}

/** A form that does not open says only that it does not; why, the server knows. */
async function explain() {
  const bare = [...document.querySelectorAll('.form-pane .alert .message, .modal-body .alert .message')]
    .find(one => !one.dataset.explained && one.offsetParent !== null && !/\p{Script=Han}/u.test(one.textContent));
  if (!bare) {
    return;
  }
  bare.dataset.explained = 'true';
  const task = inAddress('task');
  let why = '表单没有取到，请点“重新打开”。';
  try {
    if (task) {
      await send('GET', `tasks/${encodeURIComponent(task)}/case`);
    }
  } catch (refused) {
    why = refused.status === 404 ? '这项任务已由他人办结，或者已不再需要办理。请在左侧列表中选择其他任务。' : refused.message;
  }
  bare.replaceChildren(why, ' ');
  if (bare.isConnected) {
    bare.after(el('span', { className: 'zu' }, button('重新打开', () => window.location.reload(), 'small')));
  }
}

if (document.documentElement.lang !== 'en' && window.angular) {
  window.angular.module('cam.commons.util').config(['$provide', decorate]);
  ['input', 'change', 'click', 'keyup'].forEach(name => document.addEventListener(name, lookSoon, true));
  window.addEventListener('hashchange', clear);
  new MutationObserver(explain).observe(document.documentElement, { subtree: true, childList: true, characterData: true });
}
