/*
 * Tasklist 7.24 takes a row of a list for invalid once it was touched, whatever it holds (form-js keeps an empty entry in its errors),
 * and would disable the button for good: at the latest while it is being clicked, when the row loses the focus. Submitting validates
 * everything anew, here and on the server, so the mark that disables the button is switched off as soon as somebody enters the form.
 */
const BUTTONS = 'button[ng-click="complete()"], button[ng-click="startProcessInstance()"]'; // of a task, and of a start form

function keep(button) {
  let scope = window.angular.element(button).scope();
  while (scope && !Object.getOwnPropertyDescriptor(scope, '$invalid')) {
    scope = scope.$parent; // the one that owns the mark; the button's own only inherits it
  }
  if (scope && !Object.getOwnPropertyDescriptor(scope, '$invalid').get) {
    Object.defineProperty(scope, '$invalid', { get: () => false, set: () => {}, configurable: true });
    scope.$applyAsync();
  }
}

const keepUsable = () => document.querySelectorAll(BUTTONS).forEach(keep);

document.addEventListener('focusin', event => {
  if (event.target.closest('.fjs-container')) {
    keepUsable();
  }
});

// the mark may come into being only with the first thing typed
new MutationObserver(keepUsable).observe(document.documentElement, { subtree: true, attributes: true, attributeFilter: ['disabled'] });
