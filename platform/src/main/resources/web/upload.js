// Kenes: a form with files. It tells beforehand what is too large and shows how far a long upload is; one that broke off or was
// refused leaves everything in the form, the chosen files too. Without this script the form is sent as any other.
(function () {
  'use strict';

  function tell(form, words) {
    var note = form.querySelector('.upload-note');
    note.hidden = !words;
    note.textContent = words || '';
    if (words) note.focus();
  }

  function size(form) {
    var sum = 0;
    form.querySelectorAll('[type=file]').forEach(function (field) {
      Array.prototype.forEach.call(field.files, function (file) { sum += file.size; });
    });
    return sum;
  }

  function bar(form, sent, total) {
    var progress = form.querySelector('progress');
    progress.hidden = !total;
    progress.max = total || 1;
    progress.value = sent;
  }

  // The answer takes the place of the page; files that were chosen stay chosen.
  function show(html) {
    var fresh = new DOMParser().parseFromString(html, 'text/html');
    var old = document.getElementById('main');
    var now = fresh.getElementById('main') || fresh.body;
    old.querySelectorAll('[type=file]').forEach(function (field) {
      var same = now.querySelector('#' + CSS.escape(field.id));
      if (same) same.files = field.files;
    });
    document.title = fresh.title;
    old.replaceChildren.apply(old, Array.prototype.slice.call(now.childNodes));
    (document.getElementById('errors') || old).focus();
  }

  function send(form) {
    var request = new XMLHttpRequest();
    request.open('POST', form.action);
    request.upload.onprogress = function (event) { bar(form, event.loaded, event.total); };
    request.onload = function () {
      if (request.status < 400) location.assign(request.responseURL);
      else show(request.responseText);
    };
    request.onerror = function () {
      delete form.dataset.sent;
      form.querySelectorAll('[aria-disabled]').forEach(function (button) { button.removeAttribute('aria-disabled'); });
      bar(form, 0, 0);
      tell(form, form.dataset.cut);
    };
    request.send(new FormData(form));
  }

  // In the capture phase: a form that stays here is not marked as sent by kenes.js.
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (!form.dataset.limit || form.dataset.sent) return;
    event.preventDefault();
    var large = size(form) > Number(form.dataset.limit);
    tell(form, large && form.dataset.large);
    if (large) event.stopPropagation();
    else send(form);
  }, true);
})();
