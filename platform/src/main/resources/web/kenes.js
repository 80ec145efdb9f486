// Kenes: live regions, a lost connection, double submits. Everything works without it; nothing is inline.
(function () {
  'use strict';
  var main = document.querySelector('[data-live]');
  var retry = 1000;
  var last = null;

  function byId(id) { return document.getElementById(id); }

  function say(words) {
    var region = byId('announce');
    if (!region || !words) return;
    region.textContent = '';
    setTimeout(function () { region.textContent = words; }, 50);
  }

  function lost(yes) {
    var notice = byId('connection');
    if (notice) notice.hidden = !yes;
  }

  // What somebody fills belongs to them: only an event that names the region itself may change it.
  function kept(target) {
    var region = target.closest('[data-keep]');
    return region && region !== target;
  }

  function carry(target, fresh) {
    target.querySelectorAll('details[id]').forEach(function (old) {
      var same = fresh.querySelector('#' + CSS.escape(old.id));
      if (same) same.open = old.open;
    });
    target.querySelectorAll('[data-keep][id]').forEach(function (old) {
      var same = fresh.querySelector('#' + CSS.escape(old.id));
      if (same) same.replaceWith(old);
    });
  }

  var FOCUSABLE = 'a[href],button,input,select,textarea,summary,[tabindex]';
  function place(target) {
    var now = document.activeElement;
    if (!now || now === target || !target.contains(now)) return null;
    var all = Array.from(target.querySelectorAll(FOCUSABLE));
    return { node: now, id: now.id, at: all.indexOf(now), start: now.selectionStart, end: now.selectionEnd };
  }

  function restore(target, was) {
    if (!was) return;
    var now = was.node.isConnected ? was.node : (was.id && byId(was.id)) || target.querySelectorAll(FOCUSABLE)[was.at];
    if (!now) return;
    now.focus({ preventScroll: true });
    if (typeof was.start === 'number' && now.setSelectionRange) now.setSelectionRange(was.start, was.end);
  }

  function fragment(data) {
    var target = byId(data.target);
    if (!target || kept(target)) return;
    var fresh = document.createElement('template');
    fresh.innerHTML = data.html;
    // A whole element gives its children and class.
    var whole = fresh.content.firstElementChild;
    var source = whole && whole.id === data.target ? whole : fresh.content;
    var box = document.createElement('div');
    box.append.apply(box, source.cloneNode(true).childNodes);
    if (source === whole) target.setAttribute('class', whole.getAttribute('class') || '');
    if (box.innerHTML === target.innerHTML) return;
    var was = place(target);
    carry(target, box);
    target.replaceChildren.apply(target, box.childNodes);
    restore(target, was);
    tick();
    catchUp(data.target);
    if (window.htmx) window.htmx.process(target);
    say(data.say);
  }

  function touched(region) {
    return region.querySelector('[data-back],.field-wrong') || Array.from(region.querySelectorAll('input:not([type=hidden]),select,textarea')).some(function (field) {
      if (field.options) return Array.from(field.options).some(function (o) { return o.selected !== o.defaultSelected; });
      return field.checked !== field.defaultChecked || field.value !== field.defaultValue;
    });
  }

  // What belongs to one reader is not in the stream: such a region names the elements it was made for, and is fetched
  // when they say something else; a patient one waits while somebody fills it.
  function catchUp(changed) {
    document.querySelectorAll('[data-follows]').forEach(function (region) {
      var ids = region.dataset.follows.split(' ');
      if (changed && ids.indexOf(changed) < 0) return;
      var made = region.querySelector('[data-state]');
      var now = ids.map(function (id) { var e = byId(id); return e ? e.textContent : ''; }).join(' ');
      if (!made || made.dataset.state === now) return;
      if (region.hasAttribute('data-patient') && touched(region)) return;
      region.dispatchEvent(new CustomEvent('stale'));
    });
  }

  function follow(address) {
    var source = new EventSource(address);
    source.addEventListener('open', function () { retry = 1000; lost(false); catchUp(); });
    source.addEventListener('fragment', function (event) {
      last = event.lastEventId || last;
      try { fragment(JSON.parse(event.data)); } catch (e) { console.error(e); }
    });
    source.addEventListener('reload', function () { location.reload(); });
    source.addEventListener('error', function () {
      lost(true);
      if (source.readyState !== EventSource.CLOSED) return; // the browser itself comes back with Last-Event-ID
      setTimeout(resume, retry);
      retry = Math.min(retry * 2, 30000);
    });
    window.addEventListener('pagehide', function () { source.close(); });
  }

  // Anew, from the last event seen: the server answers what came after.
  function resume() {
    var next = new URL(main.dataset.live, location.href);
    if (last) next.searchParams.set('from', last);
    follow(next.pathname + next.search);
  }

  // One press, one request; the server has its idempotency keys.
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = 'yes';
    var button = event.submitter;
    if (button) setTimeout(function () { button.setAttribute('aria-disabled', 'true'); }, 0);
  });
  function free() {
    document.querySelectorAll('form[data-sent]').forEach(function (form) {
      delete form.dataset.sent;
      form.querySelectorAll('[aria-disabled]').forEach(function (b) { b.removeAttribute('aria-disabled'); });
    });
  }
  window.addEventListener('pageshow', function (event) {
    free();
    if (event.persisted && main) resume();
  });
  document.addEventListener('htmx:afterRequest', free);
  // A region that is fetched anew keeps what is open, what is typed, and the place of the focus.
  document.addEventListener('htmx:beforeSwap', function (event) {
    var target = event.detail.target;
    var open = target.querySelectorAll('details[open][id]');
    var typed = Array.from(target.querySelectorAll('[data-holds] form[id]')).filter(touched);
    var was = place(target);
    target.addEventListener('htmx:afterSwap', function () {
      typed.forEach(function (form) {
        var same = byId(form.id);
        if (same) same.replaceWith(form); else target.prepend(form);
        form.parentNode.open = true;
      });
      open.forEach(function (d) { if (byId(d.id)) byId(d.id).open = true; });
      restore(target, was);
    }, { once: true });
  });
  // A fetch that failed is tried again.
  ['htmx:sendError', 'htmx:responseError', 'htmx:timeout'].forEach(function (name) {
    document.addEventListener(name, function (event) {
      // no longer allowed here: the page says so, unless another is on its way
      if (event.detail.xhr.status === 403) document.querySelector('[data-sent]') || location.reload();
      else setTimeout(catchUp, 1000 + 2000 * Math.random());
    });
  });

  // Clocks count by the server's time, asked for with each new clock. When time is up it is said once.
  var ahead = null;
  var asked = null;
  var told = null;
  function tick() {
    var clocks = document.querySelectorAll('[data-until]');
    if (clocks.length && asked !== clocks[0].dataset.until) askTime(clocks[0].dataset.until);
    if (ahead === null) return;
    clocks.forEach(function (clock) {
      var data = clock.dataset;
      var left = Math.round((Date.parse(data.until) - Date.now() + ahead) / 1000);
      var much = Math.abs(left);
      clock.hidden = false;
      clock.classList.toggle('clock-over', left < 0);
      clock.textContent = (left < 0 ? data.over : data.left) + ' ' + Math.floor(much / 60) + ':' + ('0' + much % 60).slice(-2);
      if (left === 0 && told !== data.until) { told = data.until; say(data.say); }
    });
  }
  function askTime(clock) {
    asked = clock;
    ahead = null;
    fetch('/time', { cache: 'no-store' }).then(function (a) { return a.text(); }).then(function (now) { ahead = Date.now() - Date.parse(now) || 0; })
      .catch(function () { ahead = 0; }).then(tick);
  }
  setInterval(tick, 1000);
  document.addEventListener('htmx:afterSwap', tick);
  tick();

  var errors = byId('errors');
  if (errors) errors.focus();
  if (main) follow(main.dataset.live);
})();
