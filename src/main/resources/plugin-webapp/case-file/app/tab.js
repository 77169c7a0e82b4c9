/*
 * Tasklist destroys a form when another tab is chosen. The case file is looked at while a form is filled in, so from the form it is
 * shown over it: the form stays where it is, hidden, and comes back as it was left.
 */
import { el } from './dom.js';
import { showFile } from './file.js';

export const LABEL = '案卷';
const FORM = '表单';

export function taskInAddress() {
  return new URLSearchParams(window.location.hash.split('?')[1] || '').get('task');
}

const nameOf = link => link.textContent.trim();

let open = null;

function lay(tabs, link) {
  const content = tabs.parentElement.querySelector('.tab-content');
  const form = content.firstElementChild;
  const formTab = tabs.querySelector('li.active');
  const layer = el('div', { className: 'cf-layer' });
  form.classList.add('cf-away');
  formTab.classList.remove('active');
  link.parentElement.classList.add('active');
  content.append(layer);
  open = { layer, form, formTab, ownTab: link.parentElement, task: taskInAddress() };
  showFile(layer, open.task);
}

function lift(backToForm) {
  open.layer.remove();
  open.form.classList.remove('cf-away');
  open.ownTab.classList.remove('active');
  if (backToForm) {
    open.formTab.classList.add('active');
  }
  open = null;
}

function clicked(event) {
  const link = event.target instanceof Element && event.target.closest('.tabbed-content .nav-tabs > li > a');
  if (!link) {
    return;
  }
  if (open && !open.layer.isConnected) {
    open = null;
  }
  const tabs = link.closest('.nav-tabs');
  const active = tabs.querySelector('li.active > a');
  const toFile = nameOf(link) === LABEL && active && nameOf(active) === FORM;
  const toForm = open && nameOf(link) === FORM;
  const again = open && nameOf(link) === LABEL;
  if (toFile || toForm || again) {
    event.preventDefault();
    event.stopPropagation();
  }
  if (toFile) {
    lay(tabs, link);
  } else if (open && !again) {
    lift(toForm);
  }
}

export function keepForms() {
  document.addEventListener('click', clicked, true);
  window.addEventListener('hashchange', () => {
    if (open && open.layer.isConnected && taskInAddress() !== open.task) {
      lift(true); // another task: its own form is loaded where this one was
    }
  });
}
