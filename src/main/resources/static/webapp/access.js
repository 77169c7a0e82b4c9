/*
 * The front's own pages work without scripts; this adds the choice of the language, and keeps where in an application somebody was: what
 * stands behind the hash never reaches the server by itself.
 */
(function () {
  'use strict';

  var english = document.documentElement.lang === 'en';
  var button = document.querySelector('.ac-language');
  if (button) {
    button.hidden = false;
    button.lang = english ? 'zh-CN' : 'en';
    button.textContent = english ? '中文' : 'English';
    button.addEventListener('click', function () {
      var root = new URL('..', document.querySelector('script[src$="access.js"]').src).pathname;
      document.cookie = 'zhenggai-language=' + button.lang + '; path=' + root + '; max-age=31536000; samesite=lax';
      window.location.reload();
    });
  }

  var then = document.querySelector('input[name=then]');
  if (then && window.location.hash && then.value.indexOf('#') < 0) {
    then.value = (then.value || '/camunda/app/tasklist/default/') + window.location.hash;
  }
})();
