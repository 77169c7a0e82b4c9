/*
 * Chinese where the applications have no language file: forms, date pickers, decision tables, a few columns. Loaded by every
 * application as a custom script (see scripts/config.js), before it starts. Who reads English reads what the applications say themselves.
 */
import texts from './texts.js';

const ATTRIBUTES = ['title', 'placeholder', 'aria-label'];
const WRITTEN_BY_USERS = 'textarea, script, style, [contenteditable="true"]';
const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];
const MONTHS = Array.from({ length: 12 }, (unused, month) => `${month + 1}月`);

const exact = new Map();
const patterns = [];
const lists = texts.rules.filter(rule => rule.list);
for (const rule of texts.rules) {
  for (const [source, target] of Object.entries(rule.texts)) {
    if (source.includes('{0}')) {
      const escaped = source.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
      patterns.push({ in: rule.in, target, regex: new RegExp(`^${escaped.replace(/\{\d\}/g, '(.+?)')}$`) });
    } else {
      exact.set(source, [...(exact.get(source) || []), { in: rule.in, target }]);
    }
  }
}

/** The Chinese for a text at an element, or null: equal texts in other places may be what a user wrote. */
export function translate(source, element) {
  const known = (exact.get(source) || []).find(candidate => element.closest(candidate.in));
  if (known) {
    return known.target;
  }
  for (const pattern of patterns) {
    const match = pattern.regex.exec(source);
    if (match && element.closest(pattern.in)) {
      return pattern.target.replace(/\{(\d)\}/g, (unused, index) => match[Number(index) + 1]);
    }
  }
  for (const rule of lists) {
    const words = source.split(rule.list);
    if (words.every(word => rule.texts[word]) && element.closest(rule.in)) {
      return words.map(word => rule.texts[word]).join('、');
    }
  }
  return null;
}

function translateText(node) {
  const source = node.nodeValue.trim();
  const parent = node.parentElement;
  if (!parent || !/[A-Za-z]/.test(source) || parent.closest(WRITTEN_BY_USERS)) {
    return;
  }
  const target = translate(source, parent);
  if (target !== null) {
    node.nodeValue = node.nodeValue.replace(source, () => target);
  }
}

function translateAttributes(element) {
  for (const name of ATTRIBUTES) {
    const source = element.getAttribute(name);
    const target = source && translate(source.trim(), element);
    if (target) {
      element.setAttribute(name, target);
    }
  }
}

function translateTree(root) {
  if (root.nodeType === Node.TEXT_NODE) {
    translateText(root);
  } else if (root.nodeType === Node.ELEMENT_NODE) {
    translateAttributes(root);
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    while (walker.nextNode()) {
      walker.currentNode.nodeType === Node.TEXT_NODE ? translateText(walker.currentNode) : translateAttributes(walker.currentNode);
    }
  }
}

function follow(mutations) {
  for (const mutation of mutations) {
    if (mutation.type === 'childList') {
      mutation.addedNodes.forEach(translateTree);
    } else if (mutation.type === 'attributes') {
      translateAttributes(mutation.target);
    } else {
      translateText(mutation.target);
    }
  }
}

/** The forms' date picker: its format comes from the browser's language, so each new one is set to year-month-day. */
function speakChinese(flatpickr) {
  flatpickr.localize({
    weekdays: { shorthand: WEEKDAYS, longhand: WEEKDAYS.map(day => `星期${day}`) },
    months: { shorthand: MONTHS, longhand: MONTHS },
    rangeSeparator: ' 至 ',
    weekAbbreviation: '周',
    scrollTitle: '滚动可增减',
    toggleTitle: '点击可切换',
    yearAriaLabel: '年份',
    monthAriaLabel: '月份',
    hourAriaLabel: '时',
    minuteAriaLabel: '分',
    ordinal: () => ''
  });
  flatpickr.setDefaults({
    ariaDateFormat: 'Y年n月j日',
    onReady: (dates, text, picker) => {
      picker.set('dateFormat', 'Y-m-d');
      picker.input.placeholder = '年-月-日';
      if (dates.length) {
        picker.setDate(dates, false);
      }
    }
  });
}

function chineseCalendar($locale, $injector) {
  Object.assign($locale.DATETIME_FORMATS, {
    MONTH: MONTHS,
    STANDALONEMONTH: MONTHS,
    SHORTMONTH: MONTHS,
    DAY: WEEKDAYS.map(day => `星期${day}`),
    SHORTDAY: WEEKDAYS,
    AMPMS: ['上午', '下午']
  });
  if ($injector.has('uibDatepickerConfig')) {
    Object.assign($injector.get('uibDatepickerConfig'), { formatDayTitle: 'yyyy年M月', formatMonth: 'M月' });
  }
}

/** Cockpit sets a machine's format with a T in it; people read a space. */
function readableDates($provide) {
  $provide.decorator('camDateFormat', ['$delegate', formats => name => formats(name).replace('[T]', ' ')]);
}

function speak() {
  if (window.flatpickr) {
    speakChinese(window.flatpickr);
  }
  window.angular.module('ngLocale').run(['$locale', '$injector', chineseCalendar]);
  window.angular.module('cam.commons.filter.date').config(['$provide', readableDates]);
  new MutationObserver(follow).observe(document.body, {
    childList: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES, subtree: true
  });
  translateTree(document.body);
}

if (document.documentElement.lang !== 'en') {
  speak();
}
