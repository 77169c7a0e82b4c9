/*
 * What the engine's pages keep from those who do not see them or use no mouse: names of buttons that are only a picture, landmarks, levels
 * of headings, a way past the header, and a focus that stays where one works. What no attribute mends is in accessible.css, or on the list
 * of what remains (Accessibility in the browser tests).
 */
import { el } from 'zhenggai/ui';

const english = document.documentElement.lang === 'en';
const say = (chinese, other) => (english ? other : chinese);

/** Where, which attribute, what it says; a name that stands there already stays. */
const MENDED = [
  ['[cam-widget-header]', 'role', 'banner'],
  ['.cam-nav.app-menu', 'aria-label', say('主导航', 'Main navigation')],
  ['.app-switch > a.dropdown-toggle', 'aria-label', say('切换应用', 'Switch application')],
  ['.column.task-filters', 'role', 'region'],
  ['.column.task-filters', 'aria-label', say('筛选器', 'Filters')],
  ['.column.tasks-list', 'role', 'region'],
  ['.column.tasks-list', 'aria-label', say('任务列表', 'Tasks')],
  ['.column.task-details', 'role', 'main'],
  ['.column.task-details', 'aria-label', say('任务', 'Task')],
  ['button.region-toggle[data-region="filters"]', 'aria-label', say('收起或展开筛选器', 'Collapse or expand the filters')],
  ['button.region-toggle[data-region="list"]', 'aria-label', say('收起或展开任务列表', 'Collapse or expand the list')],
  ['button.region-toggle[data-region="task"]', 'aria-label', say('收起或展开任务', 'Collapse or expand the task')],
  ['button.maximize', 'aria-label', say('放大或还原任务', 'Maximize or restore the task')],
  ['[cam-searchable-area] button.dropdown-toggle, [cam-widget-search-bar] button.dropdown-toggle, button.dropdown-toggle.btn-default:not([title])',
    'aria-label', say('已存的查询条件', 'Stored criteria')],
  ['input.main-field[aria-expanded]', 'role', 'combobox'],
  ['.new-sort > a.dropdown-toggle', 'aria-label', say('增加排序', 'Add sorting')],
  ['.task-card .definition-name > h4', 'aria-level', '3'],
  ['.tasks-list h6.process-definition', 'aria-level', '5'],
  ['.tasks-list .task .names h4', 'aria-level', '4'],
  ['h4.legend-holder', 'aria-level', '2'],
  ['button.bjs-drilldown', 'aria-label', say('打开子流程', 'Open the subprocess')],
  ['input.toggle[type="radio"]', 'aria-label', say('选择', 'Select')],
  ['.breadcrumbs-panel', 'role', 'navigation'],
  ['.breadcrumbs-panel', 'aria-label', say('位置', 'Breadcrumbs')],
  ['.page-wrap, .ctn-main', 'id', 'zhenggai-main'],
  ['.ctn-main .ctn-wrapper > [ng-view]:not(:empty), .page-wrap[ng-view]:not(.three-cols-layout)', 'role', 'main']
];

/** The tooltip is the name where there is no other. */
const BY_TOOLTIP = 'button[uib-tooltip], a[href][uib-tooltip]';
const SHOWN_LATER = '.modal[role="dialog"]:not([aria-label])';

function name(element, words) {
  if (words && !element.hasAttribute('aria-label')) {
    element.setAttribute('aria-label', words.trim());
  }
}

function mend() {
  for (const [where, attribute, value] of MENDED) {
    document.querySelectorAll(where).forEach(element => {
      if (value === 'main' && element.querySelector('main')) {
        element.removeAttribute(attribute); // a page of ours in the engine's frame
      } else if (!element.hasAttribute(attribute)) {
        element.setAttribute(attribute, value);
      }
    });
  }
  document.querySelectorAll(BY_TOOLTIP).forEach(element => !element.textContent.trim() && name(element, element.getAttribute('uib-tooltip')));
  document.querySelectorAll(SHOWN_LATER).forEach(dialog => name(dialog, dialog.querySelector('.modal-title, .modal-header h3, h3')?.textContent));
  keepFocus();
}

// ---- where one works

/** Who took a task by keyboard goes on in its form, which can be filled in a moment later; Tasklist would go to the name of who took it. */
let taken = false;
window.addEventListener('click', event => {
  taken = event.detail === 0 && event.target.closest('button.claim') !== null;
}, true);
/** Who points at something has the page stay where it is: a press that begins at one place and ends at another is none. */
let pointing = false;
window.addEventListener('keydown', () => {
  taken = false;
  pointing = false;
}, true);

/** The control that had the focus last; one that is taken away leaves it to nobody. */
let last = null;
// on the way down: something of Tasklist's keeps it from coming up again
window.addEventListener('focusin', event => {
  last = event.target.closest('.fjs-container, .flatpickr-calendar') ? null : event.target; // a form moves the focus among its own
  if (taken) {
    requestAnimationFrame(keepFocus);
  }
}, true);

window.addEventListener('pointerdown', () => {
  pointing = true;
  last = null; // what is pressed takes the focus by itself
}, true);

const shown = element => element && element.getClientRects().length > 0;

const field = () => [...document.querySelectorAll('.fjs-container input, .fjs-container textarea, .fjs-container select')]
  .find(one => shown(one) && !one.disabled && !one.readOnly && !one.closest('.disabled-form, fieldset[disabled]'));

/** Of a task: the first field once it can be filled in, else the button that takes it, else what it is about; of our pages the heading. */
const place = () => [field(), ...['.task-card button.claim', '.task-card h2', 'main h1'].map(where => document.querySelector(where))].find(shown);

function focusOn(element) {
  if (element) {
    if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) {
      element.tabIndex = -1;
    }
    element.focus({ preventScroll: pointing });
  }
}

function keepFocus() {
  const first = taken && document.activeElement.matches('body, .set-value') && field();
  if (first) {
    focusOn(first);
  } else if (last && !last.isConnected && document.activeElement === document.body && !document.querySelector('.modal, dialog[open]')) {
    const found = place();
    if (found) {
      last = null;
      focusOn(found);
    }
  }
}

/** The first stop of every page: past the header, to the first task of the desk, the task's form, or the page's own heading. */
function skip(event) {
  event.preventDefault();
  focusOn([...document.querySelectorAll('.wd-open')].find(shown) || place() || document.querySelector('main, [role="main"]'));
}

document.body.prepend(el('a', { className: 'zu-skip', href: '#zhenggai-main', onclick: skip }, say('跳到主要内容', 'Skip to the main content')));

let waiting = false;
new MutationObserver(() => {
  if (!waiting) {
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      mend();
    });
  }
}).observe(document.documentElement, { subtree: true, childList: true, attributes: true, attributeFilter: ['disabled'] });
mend();

/** Cockpit learns the account's name outside of Angular's rounds, and shows the account's id until something else moves. */
function nameOfAccount($rootScope) {
  let known = $rootScope.userFullName;
  Object.defineProperty($rootScope, 'userFullName', { configurable: true, enumerable: true, get: () => known, set: value => {
    known = value;
    $rootScope.$applyAsync();
  } });
}

if (window.angular && window.location.pathname.includes('/app/cockpit/')) {
  window.angular.module('cam.commons').run(['$rootScope', nameOfAccount]);
}
