// The pages work without this: it only saves a look and a click.

// A form that asks says so while it waits.
for (const form of document.querySelectorAll('form[data-asks]')) {
  form.addEventListener('submit', () => form.setAttribute('aria-busy', 'true'));
}
window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[aria-busy]')) {
    form.removeAttribute('aria-busy');
  }
});

// A file may be dropped anywhere on the page that takes one.
const drop = document.querySelector('form[data-drop]');
if (drop !== null) {
  const input = drop.querySelector('input[type=file]');
  const show = (isOver) => drop.classList.toggle('over', isOver);
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    show(true);
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) show(false);
  });
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    show(false);
    if (event.dataTransfer.files.length === 0) return;
    input.files = event.dataTransfer.files;
    drop.requestSubmit();
  });
}

// A reindex is followed while it runs, and its end shown.
const running = document.querySelector('[data-events]');
if (running !== null) {
  const events = new EventSource(running.dataset.events);
  const bar = running.querySelector('progress');
  events.addEventListener('progress', ({ data }) => {
    const { phase, done, total } = JSON.parse(data);
    running.querySelector('[data-phase]').textContent = phase;
    running.querySelector('[data-count]').textContent = `${done} of ${total}`;
    bar.max = Math.max(1, total);
    bar.value = done;
  });
  events.addEventListener('ended', () => {
    events.close();
    location.reload();
  });
}
