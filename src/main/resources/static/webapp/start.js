/*
 * While an application is being loaded: who waits is told why, and what to do. Written for old browsers, for they are told, too, that
 * they are too old: without import maps (Chromium 89) none of our pages would appear. Loaded first, before anything that may be slow.
 */
(function () {
  'use strict';

  var PATIENCE_MILLIS = 5000;
  var LOOK_MILLIS = 250;
  var OLDEST_CHROMIUM = 89;
  var english = document.documentElement.lang === 'en';
  var note = null;

  function say(chinese, other, again) {
    if (!document.body) {
      document.addEventListener('DOMContentLoaded', function () { say(chinese, other, again); });
      return;
    }
    if (!note) {
      note = document.createElement('div');
      note.id = 'zhenggai-wait';
      note.setAttribute('role', 'alert');
      document.body.insertBefore(note, document.body.firstChild);
    }
    note.textContent = english ? other : chinese;
    if (again) {
      var button = document.createElement('button');
      button.type = 'button';
      button.textContent = english ? 'Try again' : '重试';
      button.onclick = function () { window.location.reload(); };
      note.appendChild(button);
    }
  }

  /** Those before Chromium 96 know import maps before they can be asked for them. */
  function tooOld() {
    if (window.HTMLScriptElement && HTMLScriptElement.supports) {
      return !HTMLScriptElement.supports('importmap');
    }
    var version = /Chrome\/(\d+)/.exec(navigator.userAgent);
    return !version || Number(version[1]) < OLDEST_CHROMIUM;
  }

  if (tooOld()) {
    say('您的浏览器版本过低，无法使用本系统。请换用 Chrome、Edge 89 或更新的版本；360、QQ 等浏览器请升级并切换到极速模式。',
      'This browser is too old for the system. Please use Chrome or Edge 89 or later.', false);
    return;
  }

  function drawn() {
    return document.querySelector('body .ng-scope') !== null;
  }

  var late = setTimeout(function () {
    say('页面仍在加载，网络较慢，请稍候；长时间没有出现的，请点', 'The page is still loading, the network is slow. ', true);
  }, PATIENCE_MILLIS);
  var looking = setInterval(function () {
    if (drawn()) {
      clearInterval(looking);
      clearTimeout(late);
      if (note) {
        note.parentNode.removeChild(note);
      }
    }
  }, LOOK_MILLIS);

  // errors of scripts do not bubble, but they are seen on their way down
  window.addEventListener('error', function (event) {
    if (event.target instanceof HTMLScriptElement && !drawn()) {
      clearTimeout(late);
      say('页面的程序没有取到，请检查网络后点', 'A part of the page could not be loaded. Please check the network. ', true);
    }
  }, true);
})();
