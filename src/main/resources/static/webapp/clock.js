/*
 * The rehearsal clock in the browser. Runs before the application's own code; outside a rehearsal it leaves at once and the page
 * keeps the browser's Date.
 */
(function () {
  'use strict';

  var REFRESH_MILLIS = 30000;
  var script = document.currentScript;
  if (!script || script.dataset.rehearsal !== 'true') {
    return;
  }

  var RealDate = Date;
  var shown = script.dataset.now;
  var offset = RealDate.parse(shown) - RealDate.now();

  // An offset, not a fixed time: libraries measure waits with Date and would never finish under a clock that stands still.
  function now() {
    return RealDate.now() + offset;
  }

  var ShiftedDate = new Proxy(RealDate, {
    construct: function (target, args, newTarget) {
      return Reflect.construct(target, args.length ? args : [now()], newTarget);
    },
    apply: function () {
      return new RealDate(now()).toString();
    },
    get: function (target, name) {
      return name === 'now' ? now : Reflect.get(target, name);
    }
  });
  RealDate.prototype.constructor = ShiftedDate;
  window.Date = ShiftedDate;

  var banner = document.createElement('div');
  banner.id = 'zhenggai-rehearsal';
  banner.setAttribute('role', 'status');

  // Taken from the text: the reader's own time zone must not change what the district's clock says.
  function show() {
    var part = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2})/.exec(shown);
    banner.textContent = document.documentElement.lang === 'en'
      ? 'Rehearsal · time ' + part[0].replace('T', ' ') + ' · data and time are rehearsed, no message leaves the system'
      : '演练 · 演练时间 ' + Number(part[1]) + '年' + Number(part[2]) + '月' + Number(part[3]) + '日 ' + part[4]
        + ' · 数据与时间均为演练，不对外发送任何消息';
  }

  function follow(reading) {
    if (!reading.rehearsal) {
      offset = 0;
      banner.remove();
      document.documentElement.classList.remove('zhenggai-rehearsal');
      clearInterval(refresh);
    } else if (reading.now !== shown) {
      // Only a moved clock is taken over: setting the same time again would throw running waits back.
      shown = reading.now;
      offset = RealDate.parse(shown) - RealDate.now();
      show();
    }
  }

  function ask() {
    fetch(script.dataset.clock, { cache: 'no-store', credentials: 'omit' })
      .then(function (response) { return response.ok ? response.json().then(follow) : undefined; })
      .catch(function () { /* the next round asks again */ });
  }

  document.documentElement.classList.add('zhenggai-rehearsal');
  show();
  document.addEventListener('DOMContentLoaded', function () {
    document.body.prepend(banner);
  });
  var refresh = setInterval(ask, REFRESH_MILLIS);
  window.addEventListener('hashchange', ask); // or who opens a form chooses a "today" of before the clock was moved
})();
