/* Эстафета: what makes the pages quicker. Every page works without it. */
(() => {
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const wanted = root.dataset.bsTheme;
  let theme = wanted;
  const paint = () => { root.dataset.bsTheme = theme === 'auto' ? (dark.matches ? 'dark' : 'light') : theme; };
  paint();
  dark.addEventListener('change', paint);

  const on = (event, listener) => document.addEventListener(event, listener);
  const typing = e => /^(input|textarea|select)$/i.test(e.target.tagName) || e.target.isContentEditable;

  /* Palette */
  const palette = () => document.getElementById('palette');
  const openPalette = () => {
    const dialog = palette();
    if (!dialog || !dialog.showModal) return false;
    if (!dialog.open) {
      dialog.showModal();
      const input = dialog.querySelector('input');
      input.select();
      if (window.htmx) htmx.trigger(input, 'palette');
    }
    return true;
  };
  on('keydown', e => {
    if ((e.ctrlKey || e.metaKey) && !e.altKey && !e.shiftKey && e.code === 'KeyK') {
      if (openPalette()) e.preventDefault();
    } else if (e.key === '?' && !typing(e) && !e.ctrlKey && !e.metaKey && !e.altKey) {
      location.href = '/help#keys';
    } else if ((e.key === 'ArrowDown' || e.key === 'ArrowUp') && e.target.closest) {
      const box = e.target.closest('#palette, main');
      if (!box || !(e.target.type === 'search' || e.target.closest('.found'))) return;
      const stops = [box.querySelector('input[type=search]'), ...box.querySelectorAll('.found a')];
      const next = stops[stops.indexOf(e.target.closest('a') || e.target) + (e.key === 'ArrowDown' ? 1 : -1)];
      if (next) { next.focus(); e.preventDefault(); }
    }
  });
  on('click', e => {
    const target = e.target.closest ? e.target : e.target.parentElement;
    if (target.closest('[data-palette]') && !e.ctrlKey && !e.metaKey && openPalette()) e.preventDefault();
    if (target.closest('[data-close]')) target.closest('dialog').close();
    if (target === palette()) target.close();
    if (target.closest('[data-print]')) window.print();
    const copy = target.closest('[data-copy]');
    if (copy) {
      const text = document.getElementById(copy.dataset.copy);
      text.select();
      const done = () => { copy.textContent = copy.dataset.copied; };
      if (navigator.clipboard) navigator.clipboard.writeText(text.value).then(done, () => text.focus());
      else if (document.execCommand('copy')) done();
    }
    const wrong = target.closest('.errors a[href^="#"]');
    const field = wrong && document.getElementById(decodeURIComponent(wrong.hash.slice(1)));
    if (field) { e.preventDefault(); field.scrollIntoView({ block: 'center' }); field.focus(); }
  });

  /* Colours and «версия для слабовидящих»: at once, without losing what is typed */
  on('submit', e => {
    const button = e.submitter;
    if (!e.target.matches('.preferences') || !button || button.name === 'language' || !window.fetch) return;
    e.preventDefault();
    const sent = new URLSearchParams(new FormData(e.target));
    sent.set(button.name, button.value);
    fetch(e.target.action, { method: 'POST', body: sent, redirect: 'manual', credentials: 'same-origin' }).then(() => {
      if (button.name === 'theme') {
        theme = button.value;
        paint();
        for (const other of e.target.querySelectorAll('[name=theme]')) other.setAttribute('aria-pressed', String(other === button));
      } else {
        location.reload();
      }
    });
  });

  /* A table pasted whole brings the page it stood on: that keeps merged cells. What is typed over it does not. */
  const page = area => area.form.elements[area.dataset.paste];
  on('paste', e => {
    const area = e.target;
    if (!area.dataset.paste) return;
    const whole = area.selectionEnd - area.selectionStart >= area.value.trim().length;
    const copied = e.clipboardData.getData('text/html');
    page(area).value = whole && /<table/i.test(copied) ? copied : '';
  });
  on('input', e => {
    if (e.target.dataset.paste && e.inputType !== 'insertFromPaste') page(e.target).value = '';
  });

  /* Anything longer than a third of a second shows that it goes on; one press is enough */
  let waiting;
  const busy = go => {
    clearTimeout(waiting);
    root.classList.remove('busy');
    if (go) waiting = setTimeout(() => root.classList.add('busy'), 300);
  };
  on('submit', e => {
    if (e.defaultPrevented) return;
    if (e.target.dataset.sent) { e.preventDefault(); return; }
    if (e.target.method === 'post') e.target.dataset.sent = 'yes';
    busy(true);
  });
  addEventListener('pageshow', () => { busy(false); for (const form of document.forms) delete form.dataset.sent; });
  on('htmx:beforeRequest', () => busy(true));
  on('htmx:afterRequest', e => { busy(false); const form = e.target.closest && e.target.closest('form'); if (form) delete form.dataset.sent; });
  on('htmx:configRequest', e => {
    const proof = document.querySelector('input[name=_csrf]');
    if (proof && e.detail.verb !== 'get') e.detail.parameters._csrf = proof.value;
  });
  on('htmx:sendError', () => busy(false));

  /* A day: typed, or picked in the browser's own calendar */
  const days = scope => {
    for (const box of scope.querySelectorAll('[data-day]:not(.ready)')) {
      const typed = box.querySelector('input');
      const picker = document.createElement('input');
      if (!picker.showPicker) return;
      box.classList.add('ready');
      picker.type = 'date';
      picker.tabIndex = -1;
      picker.setAttribute('aria-hidden', 'true');
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'btn';
      button.setAttribute('aria-label', box.dataset.words);
      button.innerHTML = '<svg class="icon" aria-hidden="true"><use href="' + icons() + '#calendar"></use></svg>';
      button.addEventListener('click', () => {
        const day = typed.value.match(/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/);
        picker.value = day ? day[3] + '-' + day[2].padStart(2, '0') + '-' + day[1].padStart(2, '0') : '';
        picker.showPicker();
      });
      picker.addEventListener('change', () => {
        if (picker.value) typed.value = picker.value.split('-').reverse().join('.');
        typed.focus();
        typed.dispatchEvent(new Event('change', { bubbles: true }));
      });
      box.append(button, picker);
    }
  };
  const icons = () => document.querySelector('link[rel=stylesheet]').getAttribute('href').replace(/[^/]*$/, 'icons.svg');

  /* Autocomplete: the list is made by the server; the id goes into the hidden field */
  const lookups = scope => {
    for (const box of scope.querySelectorAll('[data-lookup]:not(.ready)')) {
      box.classList.add('ready');
      const [id, words] = box.querySelectorAll('input');
      const list = box.querySelector('ul');
      let timer, at = -1, asked = 0;
      words.setAttribute('role', 'combobox');
      words.setAttribute('aria-autocomplete', 'list');
      words.setAttribute('aria-controls', list.id);
      const options = () => [...list.querySelectorAll('[data-value]')];
      const show = open => {
        list.hidden = !open;
        words.setAttribute('aria-expanded', String(open));
        if (!open) { at = -1; words.removeAttribute('aria-activedescendant'); }
      };
      const mark = next => {
        options().forEach((option, i) => {
          option.id = list.id + '-' + i;
          option.setAttribute('aria-selected', String(i === next));
          if (i === next) { words.setAttribute('aria-activedescendant', option.id); option.scrollIntoView({ block: 'nearest' }); }
        });
        at = next;
      };
      const choose = option => {
        id.value = option.dataset.value;
        words.value = option.dataset.words;
        show(false);
        id.dispatchEvent(new Event('change', { bubbles: true }));
      };
      show(false);
      words.addEventListener('input', () => {
        id.value = '';
        clearTimeout(timer);
        if (!words.value.trim()) { show(false); return; }
        timer = setTimeout(() => {
          const mine = ++asked;
          fetch(box.dataset.lookup + (box.dataset.lookup.includes('?') ? '&' : '?') + 'q=' + encodeURIComponent(words.value), { headers: { 'HX-Request': 'true' }, credentials: 'same-origin' })
            .then(answer => answer.ok ? answer.text() : '')
            .then(html => { if (mine === asked) { list.innerHTML = html; at = -1; show(html.trim() !== ''); } });
        }, 150);
      });
      words.addEventListener('keydown', e => {
        const all = options();
        if (e.key === 'Escape' && !list.hidden) { show(false); e.preventDefault(); }
        else if (list.hidden || !all.length) return;
        else if (e.key === 'ArrowDown') { mark((at + 1) % all.length); e.preventDefault(); }
        else if (e.key === 'ArrowUp') { mark((at + all.length - 1) % all.length); e.preventDefault(); }
        else if (e.key === 'Enter' && at >= 0) { choose(all[at]); e.preventDefault(); }
      });
      words.addEventListener('blur', () => setTimeout(() => show(false), 150));
      list.addEventListener('mousedown', e => { const option = e.target.closest('[data-value]'); e.preventDefault(); if (option) choose(option); });
    }
  };

  const ready = scope => { days(scope); lookups(scope); };
  on('DOMContentLoaded', () => {
    ready(document);
    const summary = document.querySelector('.errors');
    if (summary) summary.focus();
  });
  on('htmx:afterSwap', e => {
    ready(e.target);
    const summary = e.target.querySelector && e.target.querySelector('.errors');
    if (summary) summary.focus();
  });
})();
