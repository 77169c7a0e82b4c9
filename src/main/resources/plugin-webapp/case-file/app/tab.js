/*
 * Tasklist destroys a form when another tab is chosen. The case file, the history and the diagram are looked at while a form is filled
 * in, so from the form they are shown over it: the form stays where it is, hidden, and comes back as it was left. Tasklist's own tabs are
 * drawn by its own directive; where it does not let us, it does what it always does.
 */
import { inAddress } from 'zhenggai/server';
import { el } from 'zhenggai/ui';

export const LABEL = '案卷';
const FORM = '表单';

export const taskInAddress = () => inAddress('task');

const nameOf = link => link.textContent.trim();

let open = null;

/** Draws a tab of Tasklist's own into the layer. @return how to end it, null where that cannot be done */
function drawOwn(link, tabs, layer) {
  const { angular } = window;
  const scope = angular?.element(tabs).scope();
  const provider = angular?.element(link).scope()?.taskDetailTab;
  const injector = angular?.element(tabs).injector();
  if (!scope?.taskVars || !provider || !injector) {
    return null;
  }
  const inner = scope.$new();
  inner.tabOverForm = provider;
  const view = injector.get('$compile')('<view provider="tabOverForm" vars="taskVars"></view>')(inner);
  layer.append(...view);
  scope.$applyAsync();
  return () => inner.$destroy();
}

/** Lays the tab of the link over the form. @return whether it lies there */
function lay(tabs, link, form, formTab) {
  const content = tabs.parentElement.querySelector('.tab-content');
  const layer = el('div', { className: 'cf-layer' });
  const own = nameOf(link) === LABEL;
  content.append(layer);
  const end = own ? () => null : drawOwn(link, tabs, layer);
  if (!end) {
    layer.remove();
    return false;
  }
  form.classList.add('cf-away');
  formTab.classList.remove('active');
  link.parentElement.classList.add('active');
  open = { layer, form, formTab, end, name: nameOf(link), ownTab: link.parentElement, task: taskInAddress() };
  if (own) {
    const { task } = open;
    import('./file.js').then(({ showFile }) => showFile(layer, task));
  }
  return true;
}

function lift() {
  open.end();
  open.layer.remove();
  open.form.classList.remove('cf-away');
  open.ownTab.classList.remove('active');
  open.formTab.classList.add('active');
  open = null;
}

function clicked(event) {
  const link = event.target instanceof Element && event.target.closest('.tabbed-content .nav-tabs > li > a');
  if (!link) {
    return;
  }
  if (open && !open.layer.isConnected) {
    open.end();
    open = null;
  }
  const tabs = link.closest('.nav-tabs');
  const active = tabs.querySelector('li.active > a');
  const name = nameOf(link);
  if (!open && (!active || nameOf(active) !== FORM || name === FORM)) {
    return; // between other tabs, or the form again: nothing is lost
  }
  let taken = open !== null && open.name === name;
  if (open && !taken) {
    lift();
    taken = name === FORM;
  }
  if (!taken) {
    const form = tabs.parentElement.querySelector('.tab-content').firstElementChild;
    taken = lay(tabs, link, form, tabs.querySelector('li.active'));
  }
  if (taken) {
    event.preventDefault();
    event.stopPropagation();
  }
}

export function keepForms() {
  document.addEventListener('click', clicked, true);
  window.addEventListener('hashchange', () => {
    if (open && open.layer.isConnected && taskInAddress() !== open.task) {
      lift(); // another task: its own form is loaded where this one was
    }
  });
}
