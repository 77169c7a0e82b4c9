/*
 * Beside every form of Tasklist: what is typed is kept by the server (草稿). Little is loaded with the page, the rest with the first form.
 */
import { isOpen, taskOf, viewerOf } from './viewer.js';

/** Desks by their viewers; a viewer that is not to be filled in yet has none. */
const known = new WeakMap();
const AGAIN_MILLIS = 15000;

/** Tasklist's own way of keeping lies in the browser, for whoever sits at it next. */
function forgetLocal() {
  Object.keys(window.localStorage).filter(key => key.startsWith('camunda-form:')).forEach(key => window.localStorage.removeItem(key));
}

async function begin(viewer, container, task) {
  known.set(viewer, null);
  try {
    const { FormDesk } = await import('./desk.js');
    const desk = new FormDesk(viewer, container, task);
    known.set(viewer, desk);
    await desk.begin();
  } catch (refusal) {
    known.set(viewer, null);
    if (refusal.status !== 404 && container.isConnected) { // done meanwhile otherwise
      setTimeout(() => {
        known.delete(viewer);
        lookSoon();
      }, AGAIN_MILLIS);
    }
  }
}

function look() {
  document.querySelectorAll('.fjs-container').forEach(container => {
    const viewer = viewerOf(container);
    const task = viewer && taskOf(container);
    if (!task) {
      return;
    }
    if (!isOpen(container)) {
      known.get(viewer)?.end(container.closest('.disabled-form') !== null);
      known.delete(viewer); // begins anew when somebody claims the task again
    } else if (known.get(viewer)) {
      known.get(viewer).place();
    } else if (!known.has(viewer) && viewer._getState().schema) {
      begin(viewer, container, task);
    }
  });
}

let waiting = false;

function lookSoon() {
  if (!waiting) {
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      look();
    });
  }
}

forgetLocal();
window.addEventListener('hashchange', forgetLocal);
new MutationObserver(lookSoon).observe(document.documentElement, { subtree: true, childList: true, attributes: true,
  attributeFilter: ['class', 'disabled'] });

export default [];
