/*
 * Tasklist 7.24 takes a row of a list for invalid once it was touched, whatever it holds (form-js keeps an empty entry in its errors),
 * and would never let anyone submit. Submitting validates everything anew, here and on the server, so the button stays usable.
 */
function keepUsable(button) {
  if (button.tagName !== 'BUTTON' || !button.disabled || button.getAttribute('ng-click') !== 'complete()') {
    return;
  }
  let scope = window.angular.element(button).scope();
  while (scope && !Object.hasOwn(scope, '$invalid')) {
    scope = scope.$parent; // the one that owns the mark; the button's own only inherits it
  }
  if (scope && scope.$invalid) {
    scope.$applyAsync(() => { scope.$invalid = false; });
  }
}

new MutationObserver(mutations => mutations.forEach(mutation => keepUsable(mutation.target)))
  .observe(document.documentElement, { subtree: true, attributes: true, attributeFilter: ['disabled'] });
