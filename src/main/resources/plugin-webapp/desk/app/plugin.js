/*
 * 我的工作台: the first page of everyone who works in Tasklist. It has a route of its own, #/desk, to which an address without one leads;
 * the engine's own list stays at #/, and a task opens there as from a message. A leader begins at #/leader, which stands beside it. It
 * speaks Chinese, like all our pages: who chose English begins with the engine's list.
 */
import { inAddress } from 'zhenggai/server';
import { el } from 'zhenggai/ui';

const DESK = '/desk';
const LEADER = '/leader';
const PLACE = 'zhenggai-desk';
const TITLES = { [DESK]: '我的工作台', [LEADER]: '领导工作页' };
const chinese = document.documentElement.lang !== 'en';
const links = [{ href: `#${DESK}`, words: '我的工作台' }, { href: '#/', words: '任务列表' }];
const html = document.documentElement;
const { title } = document;

let submitted = null;
let cameFromDesk = false;
let settled = null;
/** Nobody asked for a page: a leader is shown his. */
let unasked = false;

const at = () => Object.keys(TITLES).find(path => window.location.hash.startsWith(`#${path}`));
const onDesk = () => Boolean(at());
/** Where one was last of the two: there the way back leads. */
let home = DESK;

/** Where one is, for the style sheet and for those who do not see it; who came from the desk has no use for the list beside the task. */
function mark(task) {
  cameFromDesk = onDesk() || cameFromDesk && Boolean(task || submitted);
  home = at() || home;
  document.title = onDesk() ? `整改 ${TITLES[at()]}` : title;
  html.classList.toggle('wd-on-desk', onDesk());
  html.classList.toggle('wd-on-task', Boolean(task));
  html.classList.toggle('wd-from-desk', cameFromDesk && !onDesk());
  const entries = [...document.querySelectorAll('.wd-nav a')];
  const beside = entries.find(link => link.hash !== '#/' && link.hash === window.location.hash); // a page of its own, e.g. the field's
  const place = beside?.hash || (cameFromDesk ? `#${home}` : '#/');
  entries.forEach(link => {
    const here = link.hash === place;
    link[here ? 'setAttribute' : 'removeAttribute']('aria-current', 'page');
  });
}

/**
 * Tasklist completes the address of a task by its filter, as an entry of its own: the browser's way back would lead from the whole address
 * to the bare one and so forward again, for ever.
 */
function wentBack(event) {
  const task = inAddress('task');
  const whole = Boolean(inAddress('filter'));
  if (cameFromDesk && task && task === settled && !whole) {
    settled = null;
    event.stopImmediatePropagation();
    window.location.replace(`#${home}`);
  } else {
    settled = whole ? task : null;
  }
}

async function moved($location) {
  const { task } = $location.search();
  mark(task);
  const { showAfter, hideAfter } = await import('./after.js');
  if (submitted && task !== submitted) {
    const done = submitted;
    submitted = null;
    if (!task && !onDesk()) {
      showAfter(done);
      return;
    }
  }
  if (task || onDesk()) {
    hideAfter();
  }
}

async function show() {
  const leads = await mine();
  if (unasked && leads.leader && at() === DESK) {
    unasked = false;
    window.location.replace(`#${LEADER}`);
    return;
  }
  unasked = false;
  const fill = at() === LEADER ? (await import('./leader.js')).showLeader : (await import('./page.js')).showDesk;
  const place = document.getElementById(PLACE);
  if (place) {
    fill(place);
  }
}

/** The entry of the leader's page, for whoever has one. */
async function mine() {
  const { who } = await import('./server.js');
  const leads = await who().catch(() => ({ leader: false, page: false })); // the desk is there all the same
  const nav = document.querySelector('.wd-nav');
  if (leads.page && nav && !nav.querySelector(`[href="#${LEADER}"]`)) {
    nav.prepend(el('a', { href: `#${LEADER}` }, TITLES[LEADER]));
    mark(inAddress('task'));
  }
  return leads;
}

const page = path => ({
  template: `<main id="${PLACE}" class="zu wd" aria-label="${TITLES[path]}"></main>`,
  authentication: 'required',
  // made with new, which an arrow function cannot be
  controller: ['$scope', function Desk($scope) {
    $scope.$on('$viewContentLoaded', show);
  }]
});

if (chinese) {
  window.addEventListener('popstate', wentBack, true); // before Tasklist's own
  if (['', '#', '#/'].includes(window.location.hash)) {
    unasked = true;
    window.history.replaceState(null, '', `#${DESK}`);
  }
  window.angular.module('cam.tasklist').config(['$routeProvider', routes => routes.when(DESK, page(DESK)).when(LEADER, page(LEADER))]).run(['$rootScope', '$location', ($rootScope, $location) => {
    $rootScope.$on('$locationChangeSuccess', () => moved($location));
    window.addEventListener('zhenggai-submitted', event => { submitted = event.detail; });
  }]);
}

/** Beside the engine's own entries of the header. */
const entry = {
  id: 'zhenggai-desk-entry',
  pluginPoint: 'tasklist.navbar.action',
  priority: 1000,
  render: node => {
    node.append(el('nav', { className: 'wd-nav', 'aria-label': '待办' }, links.map(({ href, words }) => el('a', { href }, words))));
    // the header is put in place after this
    requestAnimationFrame(() => mark(inAddress('task')));
  }
};

/** Above each task: the way back, which stands in the header only where that is wide enough. */
const back = {
  id: 'zhenggai-desk-back',
  pluginPoint: 'tasklist.task.action',
  priority: 10000,
  render: node => node.append(el('a', { className: 'wd-back btn btn-link', href: `#${home}` }, `‹ ${TITLES[home]}`))
};

/** A button above each task. @param act is given the task that is open */
const above = (id, priority, words, act) => ({
  id: `zhenggai-desk-${id}`,
  pluginPoint: 'tasklist.task.action',
  priority,
  render: node => node.append(el('button', { type: 'button', className: 'wd-hand btn btn-link', onclick: () => act(inAddress('task')) }, words))
});

/** The task goes to a colleague. */
const handing = above('hand-on', 9000, '转办', async task => {
  const { askHandOn } = await import('./handing.js');
  askHandOn(task, () => { window.location.hash = `#${home}`; });
});

/** One more opinion before one goes on. */
const asking = above('opinion', 8900, '加签', async task => {
  const { askForOpinion, showOpinions } = await import('./opinions.js');
  askForOpinion(task, () => showOpinions(task));
});

/** The task's case for information. */
const copying = above('copy', 8800, '抄送', async task => {
  const { copyTask } = await import('./copies.js');
  copyTask(task);
});

let opinionsOf = null;
/** Tasklist draws a task once more after it was submitted. */
let over = null;

/** The form's pane is drawn anew for each task, or kept and filled anew; opinions stand above it. */
async function placeOpinions() {
  const form = document.querySelector('.tabbed-content');
  const task = inAddress('task');
  if (form && task && task !== over && form.dataset.opinionsFor !== task) {
    form.dataset.opinionsFor = task;
    opinionsOf = opinionsOf || import('./opinions.js');
    (await opinionsOf).showOpinions(task);
  }
}

if (chinese) {
  new MutationObserver(placeOpinions).observe(document.documentElement, { subtree: true, childList: true });
  window.addEventListener('hashchange', placeOpinions);
  window.addEventListener('zhenggai-submitted', event => { over = event.detail; });
}

export default chinese ? [entry, back, handing, asking, copying] : [];
