// Kenes: what somebody typed outlives a reload, and what was sent arrives once, however bad the network is. Forms work
// without it. What is kept lies on the device, under the account that typed it, for a day at most, and goes at sign-out.
(function () {
  'use strict';
  var words = document.getElementById('typed');
  if (!words) return;
  var ALL = 'kenes:';
  var OURS = ALL + words.dataset.keeper + ':';
  var DAY = 24 * 3600 * 1000;
  var RESUMED = 2 * 60 * 1000; // a form sent less long ago is sent on by itself after a reload
  var UNKEPT = 'input[type=password],input[type=file]';

  // ---- the device's memory: full or forbidden, it only forgets
  function each(what) {
    try {
      Object.keys(localStorage).filter(function (key) { return key.indexOf(ALL) === 0; }).forEach(what);
    } catch (e) { /* no memory */ }
  }
  function read(key) {
    try { return JSON.parse(localStorage.getItem(key)); } catch (e) { return null; }
  }
  function write(key, kept) {
    try { localStorage.setItem(key, JSON.stringify(kept)); } catch (e) { /* no memory */ }
  }
  function forget(key) {
    try { localStorage.removeItem(key); } catch (e) { /* no memory */ }
  }
  each(function (key) {
    var kept = read(key);
    if (key.indexOf(OURS) !== 0 || !kept || Date.now() - kept.at > DAY) forget(key);
  });

  // ---- what a form is, and what stands in it
  // (a field named method or action would stand in the form's own place)
  function posts(form) { return form.getAttribute('method') === 'post' && !form.hasAttribute('data-unkept') && !form.querySelector(UNKEPT); }

  // A form is known by its address and by the things it is about.
  function name(form) {
    var about = Array.prototype.filter.call(form.elements, function (e) {
      return e.type === 'hidden' && e.name !== 'key' && /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(e.value);
    }).map(function (e) { return e.value; });
    var path = new URL(form.getAttribute('action') || location.href, location.href).pathname.replace(/^\/..\//, '/');
    return OURS + [path].concat(about).join(' ');
  }
  function fields(form) {
    return Array.prototype.filter.call(form.elements, function (e) { return e.name && /^(INPUT|SELECT|TEXTAREA)$/.test(e.tagName) && e.type !== 'hidden'; });
  }
  function boxed(field) { return field.type === 'checkbox' || field.type === 'radio'; }
  function now(field) {
    if (boxed(field)) return field.checked;
    return field.multiple ? Array.prototype.filter.call(field.options, function (o) { return o.selected; }).map(function (o) { return o.value; }) : field.value;
  }
  function put(field, value) {
    if (boxed(field)) field.checked = value;
    else if (field.multiple) Array.prototype.forEach.call(field.options, function (o) { o.selected = value.indexOf(o.value) >= 0; });
    else field.value = value;
  }
  function first(field) {
    if (boxed(field)) return field.defaultChecked;
    if (!field.options) return field.defaultValue;
    var set = Array.prototype.filter.call(field.options, function (o) { return o.defaultSelected; }).map(function (o) { return o.value; });
    return field.multiple ? set : set.length ? set[0] : field.options.length ? field.options[0].value : '';
  }
  // By name, by value where several share it, by number where that is not enough.
  function typed(form) {
    var seen = {};
    return fields(form).map(function (field) {
      var id = field.name + (boxed(field) ? '=' + field.value : '');
      seen[id] = (seen[id] || 0) + 1;
      return { id: id + '#' + seen[id], field: field };
    });
  }
  function same(a, b) { return JSON.stringify(a) === JSON.stringify(b); }

  function keep(form, sent) {
    var values = {};
    var changed = false;
    typed(form).forEach(function (one) {
      values[one.id] = now(one.field);
      changed = changed || !same(values[one.id], first(one.field));
    });
    if (changed || sent) write(name(form), { at: Date.now(), values: values, sent: sent ? { at: Date.now(), key: form.elements.key && form.elements.key.value } : null });
    else forget(name(form));
  }

  // ---- words beside the form
  function tell(form, text, undo) {
    var old = form.querySelector('.typed');
    if (old) old.remove();
    if (!text) return;
    var note = document.createElement('p');
    note.className = 'notice typed';
    note.setAttribute('role', 'status');
    form.prepend(note);
    note.append(text);
    if (undo) {
      var button = document.createElement('button');
      button.type = 'button';
      button.className = 'button button-quiet';
      button.textContent = words.dataset.discard;
      button.addEventListener('click', function () {
        forget(name(form));
        typed(form).forEach(function (one) { put(one.field, first(one.field)); });
        tell(form);
      });
      note.append(' ', button);
    }
  }

  function restore(form) {
    if (form.dataset.typed || !posts(form)) return;
    form.dataset.typed = 'yes';
    var kept = read(name(form));
    if (!kept) return;
    var changed = false;
    typed(form).forEach(function (one) {
      var value = kept.values[one.id];
      if (value === undefined || same(value, now(one.field))) return;
      put(one.field, value);
      changed = true;
    });
    var fold = form.closest('details');
    if (changed && fold) fold.open = true;
    var fresh = kept.sent && Date.now() - kept.sent.at < RESUMED;
    if (fresh && kept.sent.key && form.elements.key) form.elements.key.value = kept.sent.key;
    if (fresh && 'sure' in form.dataset) send(form, null);
    else if (changed) tell(form, kept.sent ? words.dataset.unsent : words.dataset.restored, true);
  }
  function restoreAll() { document.querySelectorAll('form').forEach(restore); }

  // ---- sending
  function go(address) {
    var to = new URL(address, location.href);
    // the same page again, at another place in it: only a page that looks different is fetched anew
    if (to.pathname + to.search === location.pathname + location.search) history.replaceState(null, '', location.pathname + '?' + Date.now());
    location.replace(to.href);
  }

  // The browser's own way: what is refused is shown by the server.
  function plainly(form, button) {
    delete form.dataset.sent;
    form.removeAttribute('aria-busy');
    form.dataset.plain = 'yes';
    tell(form);
    form.requestSubmit(button && button.form === form ? button : undefined);
    delete form.dataset.plain;
  }

  function wait(form, again) {
    var done = false;
    function once() {
      if (done) return;
      done = true;
      window.removeEventListener('online', once);
      again();
    }
    tell(form, words.dataset.waiting);
    window.addEventListener('online', once);
    setTimeout(once, 2000);
  }

  // With the same key until there is an answer: the server does it once, however often it hears of it.
  function send(form, button) {
    var body = new URLSearchParams(new FormData(form, button && button.form === form ? button : undefined));
    form.dataset.sent = 'yes';
    form.setAttribute('aria-busy', 'true');
    tell(form, words.dataset.sending);
    (function attempt() {
      if (!form.isConnected) return;
      keep(form, true);
      var stop = new AbortController();
      var late = setTimeout(function () { stop.abort(); }, 20000);
      fetch(form.getAttribute('action'), { method: 'POST', body: body, headers: { 'X-Kenes-Sure': 'yes' }, signal: stop.signal }).then(function (answer) {
        clearTimeout(late);
        var next = answer.headers.get('X-Kenes-Next');
        if (!next) { plainly(form, button); return; }
        forget(name(form));
        go(next);
      }, function () {
        clearTimeout(late);
        wait(form, attempt);
      });
    })();
  }

  function cut() {
    var lost = document.getElementById('connection');
    return !navigator.onLine || (lost && !lost.hidden);
  }
  function sendWhenBack(form, button) {
    keep(form, true);
    form.setAttribute('aria-busy', 'true');
    wait(form, function attempt() {
      if (!form.isConnected) return;
      fetch('/time', { cache: 'no-store' }).then(function () { plainly(form, button); }, function () { wait(form, attempt); });
    });
  }

  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (event.defaultPrevented || form.dataset.plain) return;
    if (/\/sign-out$/.test(form.getAttribute('action'))) { each(forget); return; }
    if (!posts(form) || form.hasAttribute('hx-post')) return;
    if (form.hasAttribute('aria-busy')) { event.preventDefault(); return; }
    if ('sure' in form.dataset) { event.preventDefault(); send(form, event.submitter); return; }
    if (cut()) { event.preventDefault(); sendWhenBack(form, event.submitter); return; }
    keep(form, true);
  });
  // The server names the key of the form that it has just carried out.
  var done = /(?:^|; )kenes_done=([^;]+)/.exec(document.cookie);
  if (done) each(function (key) { var kept = read(key); if (kept && kept.sent && kept.sent.key === done[1]) forget(key); });
  ['input', 'change'].forEach(function (what) {
    document.addEventListener(what, function (event) {
      var form = event.target.form;
      if (form && posts(form) && !form.dataset.sent) { keep(form, false); if (form.querySelector('.typed')) tell(form); }
    });
  });
  restoreAll();
  new MutationObserver(restoreAll).observe(document.getElementById('main'), { childList: true, subtree: true });
})();
